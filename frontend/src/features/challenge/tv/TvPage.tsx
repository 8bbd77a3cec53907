import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { useLiveStatus } from '#/app/live/Live.tsx';
import { Loading, Skeleton } from '#/ui/Card.tsx';
import { daysBetween, hasStarted, today } from '../model.ts';
import { useChallenge, useStandings } from '../queries.ts';
import { TargetTrack } from '../TargetTrack.tsx';
import { TvRace, TvScore, TvSquads, TvWins } from './parts.tsx';
import s from './Tv.module.css';
import { useOnTv } from './useOnTv.ts';

const route = getRouteApi('/tv/$challengeId');

/** The race on a wall: one screen without scroll, read from five metres, and nothing to press. */
export function TvPage() {
  const { t } = useLingui();
  const f = useFormat();
  const { challengeId } = route.useParams();
  const { theme } = route.useSearch();
  useOnTv(challengeId, theme);
  const isLive = useLiveStatus() === 'live';
  const challenge = useChallenge(challengeId);
  const isOn = challenge.data ? hasStarted(challenge.data.status) : false;
  const standings = useStandings(challengeId, isOn);
  const error = challenge.error ?? (standings.data ? null : standings.error);
  if (error)
    return (
      <main className={s.tv}>
        <PageFailure
          error={error}
          retry={() => void Promise.all([challenge.refetch(), standings.refetch()])}
        />
      </main>
    );
  if (challenge.data && !isOn)
    return (
      <main className={s.tv}>
        <h1>{challenge.data.name}</h1>
        <p className={s.soon}>
          <Trans>
            The race begins on {f.fullDay(challenge.data.startsOn)}, once both departments have signed.
          </Trans>
        </p>
      </main>
    );
  if (!challenge.data || !standings.data)
    return (
      <main className={s.tv}>
        <h1>{challenge.data?.name ?? t`Challenge`}</h1>
        <Loading>
          <Skeleton h={400} />
        </Loading>
      </main>
    );
  const left = daysBetween(today(), challenge.data.endsOn);
  return (
    <main className={s.tv}>
      <section className={s.hero}>
        <div>
          <p className={s.meta}>
            {isLive ? (
              <b>
                <Trans>Live</Trans>
              </b>
            ) : (
              <Trans>Reconnecting…</Trans>
            )}
            {standings.data.status === 'provisional' ? (
              <span>
                <Trans>Provisional until settled</Trans>
              </span>
            ) : null}
            {left >= 0 ? (
              <span>
                <Plural value={left} _0="last day" one="# day left" other="# days left" />
              </span>
            ) : null}
          </p>
          <h1>{challenge.data.name}</h1>
          <p className={`${s.big} num`}>
            {f.money(standings.data.total)}{' '}
            <span>
              <Trans>of {f.money(standings.data.target)}</Trans>
            </span>
          </p>
          <TargetTrack challenge={challenge.data} standings={standings.data} />
        </div>
        <TvScore standings={standings.data} />
      </section>
      <div className={s.row}>
        <TvRace challenge={challenge.data} />
        {standings.data.squads.length ? <TvSquads standings={standings.data} /> : null}
        <TvWins challengeId={challengeId} />
      </div>
    </main>
  );
}
