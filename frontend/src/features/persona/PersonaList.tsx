import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { useRole } from '#/app/session.ts';
import { Avatar } from '#/ui/Avatar.tsx';
import { ButtonLink } from '#/ui/Button.tsx';
import { Card, Empty } from '#/ui/Card.tsx';
import { Page, PageLoading } from '#/ui/Page.tsx';
import { ResonanceWave } from '#/ui/ResonanceWave.tsx';
import { Time } from '#/ui/Time.tsx';
import { PersonaState } from './names.tsx';
import s from './Persona.module.css';
import { usePersonas } from './queries.ts';

const Create = () => (
  <ButtonLink kind="primary" to="/personas/new" aria-keyshortcuts="n">
    <Plus size={16} aria-hidden="true" />
    <Trans>Create a persona</Trans>
  </ButtonLink>
);

export function PersonaList() {
  const mayWrite = useRole('member', 'manager');
  const { data, error, refetch } = usePersonas();
  const title = <Trans>Personas</Trans>;
  if (error && !data) return <PageFailure error={error} retry={() => void refetch()} />;
  if (!data) return <PageLoading title={title} />;
  if (!data.items.length)
    return (
      <Card title={title} level={1}>
        <Empty
          art={<ResonanceWave gap={0.9} height={72} />}
          title={<Trans>No persona yet</Trans>}
          action={mayWrite ? <Create /> : undefined}
        >
          <Trans>
            A persona is the customer as both departments see them: what keeps them from buying, what moves
            them, what they know. Sales and marketing describe it together.
          </Trans>
        </Empty>
      </Card>
    );
  return (
    <Page
      title={title}
      hint={<Trans>The same customer, described by both departments.</Trans>}
      actions={mayWrite ? <Create /> : null}
    >
      <ul className={s.cards}>
        {data.items.map((persona) => (
          <li key={persona.id} className={s.card} data-card>
            <Avatar name={persona.name} department={null} size={48} />
            <div>
              <h2>
                <Link to="/personas/$personaId" params={{ personaId: persona.id }}>
                  {persona.name}
                </Link>
              </h2>
              <p className={s.meta}>
                <PersonaState state={persona.state} />
                <span>
                  <Trans>version {persona.version}</Trans>
                </span>
              </p>
              <p className={s.meta}>
                <span>
                  <Plural value={persona.statementCount} one="# statement" other="# statements" />
                </span>
                <span>
                  <Trans>
                    changed <Time at={persona.updatedAt} />
                  </Trans>
                </span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}
