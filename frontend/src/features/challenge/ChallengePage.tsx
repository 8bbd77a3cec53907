import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { Monitor, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { ButtonLink } from '#/ui/Button.tsx';
import { PageLoading } from '#/ui/Page.tsx';
import s from './ChallengePage.module.css';
import { Explanation } from './Explanation.tsx';
import { Hero } from './Hero.tsx';
import { Leaderboard } from './Leaderboard.tsx';
import { LedgerPanel } from './LedgerPanel.tsx';
import { LiveFeed } from './LiveFeed.tsx';
import { hasStarted } from './model.ts';
import { useChallenge, useStandings } from './queries.ts';
import { Race } from './Race.tsx';
import { RulesPage } from './RulesPage.tsx';
import { Settlement } from './Settlement.tsx';

const route = getRouteApi('/challenges/$challengeId/');

/** The live page of a challenge; before the start, its rules are the page. */
export function ChallengePage() {
  const { t } = useLingui();
  const { challengeId } = route.useParams();
  const [figure, setFigure] = useState<string | null>(null);
  const challenge = useChallenge(challengeId);
  const isOn = challenge.data ? hasStarted(challenge.data.status) : false;
  const standings = useStandings(challengeId, isOn);

  const error = challenge.error ?? (standings.data ? null : standings.error);
  if (error)
    return (
      <PageFailure error={error} retry={() => void Promise.all([challenge.refetch(), standings.refetch()])} />
    );
  if (challenge.data && !isOn) return <RulesPage />;
  if (!challenge.data || !standings.data) return <PageLoading title={challenge.data?.name ?? t`Challenge`} />;
  return (
    <div className={s.page}>
      <Hero
        challenge={challenge.data}
        standings={standings.data}
        onExplain={setFigure}
        actions={
          <>
            <ButtonLink to="/challenges/$challengeId/rules" params={{ challengeId }}>
              <ScrollText size={15} aria-hidden="true" />
              <Trans>Rules</Trans>
            </ButtonLink>
            <ButtonLink to="/tv/$challengeId" params={{ challengeId }}>
              <Monitor size={15} aria-hidden="true" />
              <Trans>TV mode</Trans>
            </ButtonLink>
          </>
        }
      />
      <Settlement challenge={challenge.data} standings={standings.data} />
      <div className={s.grid}>
        <Race challenge={challenge.data} />
        <LiveFeed challengeId={challengeId} />
        <Leaderboard standings={standings.data} onExplain={setFigure} />
        <LedgerPanel challengeId={challengeId} />
      </div>
      {figure ? (
        <Explanation
          challengeId={challengeId}
          figure={figure}
          squads={standings.data.squads}
          onClose={() => setFigure(null)}
        />
      ) : null}
    </div>
  );
}
