import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { useRole } from '#/app/session.ts';
import { Button } from '#/ui/Button.tsx';
import { Page, PageLoading } from '#/ui/Page.tsx';
import { FacetCard } from './FacetCard.tsx';
import { HeadCard } from './HeadCard.tsx';
import { PersonaState } from './names.tsx';
import s from './Persona.module.css';
import { facets, usePersona } from './queries.ts';
import { SignOff } from './SignOff.tsx';

const route = getRouteApi('/personas/$personaId');

export function PersonaPage() {
  const { t } = useLingui();
  const { personaId } = route.useParams();
  const mayWrite = useRole('member', 'manager');
  const [isEditing, setEditing] = useState(false);
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
      {isEditing ? <HeadCard persona={persona} onDone={() => setEditing(false)} /> : null}
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
