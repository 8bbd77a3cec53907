import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { ifMatch } from '#/api/client.ts';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { useRole } from '#/app/session.ts';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { Page, PageLoading } from '#/ui/Page.tsx';
import { FacetCard } from './FacetCard.tsx';
import { HeadForm } from './HeadForm.tsx';
import { PersonaState } from './names.tsx';
import s from './Persona.module.css';
import { facets, useDescribe, usePersona } from './queries.ts';
import { SignOff } from './SignOff.tsx';

const route = getRouteApi('/personas/$personaId');

export function PersonaPage() {
  const { t } = useLingui();
  const { personaId } = route.useParams();
  const mayWrite = useRole('member', 'manager');
  const [isEditing, setEditing] = useState(false);
  const describe = useDescribe();
  const { data: persona, error, refetch } = usePersona(personaId);
  if (error && !persona) return <PageFailure error={error} retry={() => void refetch()} />;
  if (!persona) return <PageLoading title={t`Persona`} />;
  return (
    <Page
      title={persona.name}
      hint={persona.description}
      meta={
        <>
          <PersonaState state={persona.state} />
          <Trans>version {persona.version}</Trans>
        </>
      }
      back={{ to: '/personas', label: t`Personas` }}
      actions={
        mayWrite && !isEditing ? (
          <Button aria-keyshortcuts="e" onClick={() => setEditing(true)}>
            <Pencil size={15} aria-hidden="true" />
            <Trans>Edit name and description</Trans>
          </Button>
        ) : null
      }
    >
      {isEditing ? (
        <Card title={<Trans>Name and description</Trans>}>
          <HeadForm
            start={{ name: persona.name, description: persona.description ?? '' }}
            submitLabel={<Trans>Save</Trans>}
            isPending={describe.isPending}
            error={describe.error}
            onCancel={() => setEditing(false)}
            onSubmit={(body) =>
              describe.mutate(
                { params: { path: { id: persona.id }, header: ifMatch(persona.version) }, body },
                { onSuccess: () => setEditing(false) },
              )
            }
          />
        </Card>
      ) : null}
      <div className={s.columns}>
        <div className={s.facets}>
          {facets.map((facet) => (
            <FacetCard key={facet} persona={persona} facet={facet} mayWrite={mayWrite} />
          ))}
        </div>
        <SignOff persona={persona} />
      </div>
    </Page>
  );
}
