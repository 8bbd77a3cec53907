import { Trans } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { SampleOffer } from '#/app/SampleOffer.tsx';
import { useRole } from '#/app/session.ts';
import { ButtonLink } from '#/ui/Button.tsx';
import { Card, Empty } from '#/ui/Card.tsx';
import { Page, PageLoading } from '#/ui/Page.tsx';
import { ResonanceWave } from '#/ui/ResonanceWave.tsx';
import s from './ChallengeList.module.css';
import { ChallengeRow } from './ChallengeRow.tsx';
import { groups } from './model.ts';
import { useChallenges } from './queries.ts';

const titles: Record<(typeof groups)[number]['id'], ReactNode> = {
  live: <Trans>Under way</Trans>,
  waiting: <Trans>Before the start</Trans>,
  over: <Trans>Finished</Trans>,
};

const Create = () => (
  <ButtonLink kind="primary" to="/challenges/new" aria-keyshortcuts="n">
    <Plus size={16} aria-hidden="true" />
    <Trans>Create a challenge</Trans>
  </ButtonLink>
);

export function ChallengeList() {
  const mayCreate = useRole('manager');
  const { data, error, refetch } = useChallenges();
  const title = <Trans>Challenges</Trans>;
  if (error) return <PageFailure error={error} retry={() => void refetch()} />;
  if (!data) return <PageLoading title={title} />;
  if (!data.items.length)
    return (
      <Card title={title} level={1}>
        <Empty
          art={<ResonanceWave gap={0.9} height={72} />}
          title={<Trans>No joint challenge yet</Trans>}
          action={mayCreate ? <Create /> : <SampleOffer />}
        >
          {mayCreate ? (
            <Trans>
              Pick one objective that sales and marketing can only reach together. Both heads sign the rules,
              then the race starts.
            </Trans>
          ) : (
            <Trans>A head of department creates the first one. It will show here for everyone.</Trans>
          )}
        </Empty>
      </Card>
    );
  return (
    <Page
      title={title}
      hint={<Trans>One objective that sales and marketing reach together.</Trans>}
      actions={mayCreate ? <Create /> : null}
    >
      {groups.map(({ id, statuses }) => {
        const items = data.items.filter((challenge) => statuses.includes(challenge.status));
        return items.length ? (
          <Card key={id} title={titles[id]}>
            <ul className={s.list}>
              {items.map((challenge) => (
                <ChallengeRow key={challenge.id} challenge={challenge} />
              ))}
            </ul>
          </Card>
        ) : null;
      })}
    </Page>
  );
}
