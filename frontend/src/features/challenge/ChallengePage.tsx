import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Monitor, ScrollText } from 'lucide-react';
import { useCallback, useState } from 'react';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { ButtonLink } from '#/ui/Button.tsx';
import { PageLoading } from '#/ui/Page.tsx';
import { AsOf } from './AsOf.tsx';
import s from './ChallengePage.module.css';
import { Explanation } from './Explanation.tsx';
import { Hero } from './Hero.tsx';
import { Leaderboard } from './Leaderboard.tsx';
import { LedgerPanel } from './LedgerPanel.tsx';
import { LiveFeed } from './LiveFeed.tsx';
import { hasStarted } from './model.ts';
import { useChallenge, usePastStandings, useStandings } from './queries.ts';
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
  const { at } = route.useSearch();
  const navigate = useNavigate({ from: '/challenges/$challengeId/' });
  const past = usePastStandings(challengeId, at);
  const goTo = useCallback(
    (instant: string | undefined) =>
      void navigate({ search: (old) => ({ ...old, at: instant }), replace: true, resetScroll: false }),
    [navigate],
  );

  const error = challenge.error ?? (standings.data ? null : standings.error);
  if (error)
    return (
      <PageFailure error={error} retry={() => void Promise.all([challenge.refetch(), standings.refetch()])} />
    );
  if (challenge.data && !isOn) return <RulesPage />;
  if (!challenge.data || !standings.data) return <PageLoading title={challenge.data?.name ?? t`Challenge`} />;
  const timeTravel = <AsOf challenge={challenge.data} at={at} onChange={goTo} />;
  if (at && past.error)
    return (
      <div className={s.page}>
        <PageFailure error={past.error} retry={() => void past.refetch()} />
        {timeTravel}
      </div>
    );
  const shown = (at && past.data) || standings.data;
  const isOnTheWay = at !== undefined && (!past.data || past.isPlaceholderData);
  const explain = at ? undefined : setFigure;
  return (
    <div className={s.page} aria-busy={isOnTheWay}>
      <Hero
        challenge={challenge.data}
        standings={shown}
        onExplain={explain}
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
      {timeTravel}
      <div className={s.grid}>
        <Race challenge={challenge.data} />
        <LiveFeed challengeId={challengeId} />
        <Leaderboard standings={shown} onExplain={explain} />
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
