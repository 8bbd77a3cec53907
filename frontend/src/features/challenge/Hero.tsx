import { Plural, Trans } from '@lingui/react/macro';
import { CircleDot } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat } from '#/app/format.ts';
import { useLiveStatus } from '#/app/live/Live.tsx';
import { Pill } from '#/ui/Pill.tsx';
import { type Explain, Figure } from './Figure.tsx';
import s from './Hero.module.css';
import { daysBetween, today } from './model.ts';
import { StatusPill } from './names.tsx';
import { Score } from './Score.tsx';
import { TargetTrack } from './TargetTrack.tsx';
import type { Challenge, Standings } from './types.ts';

type P = {
  challenge: Challenge;
  standings: Standings;
  /** Absent for a past instant: what stands behind a figure is only told of now. */
  onExplain?: Explain;
  actions: ReactNode;
};

export function Hero({ challenge, standings, onExplain, actions }: P) {
  const f = useFormat();
  const isLive = useLiveStatus() === 'live';
  const left = daysBetween(today(), challenge.endsOn);
  return (
    <section className={s.hero} data-card aria-labelledby="challenge-title">
      <div className={s.head}>
        <div>
          <p className={s.meta}>
            {isLive && onExplain && challenge.status === 'running' ? (
              <span className={s.live} data-status="live">
                <CircleDot size={13} aria-hidden="true" />
                <Trans>Live</Trans>
              </span>
            ) : null}
            {challenge.status === 'running' ? null : <StatusPill status={challenge.status} />}
            {standings.status === 'provisional' ? (
              <Pill tone="warn">
                <Trans>Provisional until settled</Trans>
              </Pill>
            ) : null}
            <span className={s.dates}>
              {f.day(challenge.startsOn)} – {f.day(challenge.endsOn)}
              {challenge.status === 'running' && left >= 0 ? (
                <>
                  {' · '}
                  <Plural value={left} _0="last day" one="# day left" other="# days left" />
                </>
              ) : null}
            </span>
          </p>
          <h1 id="challenge-title">{challenge.name}</h1>
        </div>
        <div className={s.actions} data-noprint>
          {actions}
        </div>
      </div>
      <div className={s.body}>
        <div className={s.goal}>
          <p className={s.label}>
            <Trans>Won together</Trans>
          </p>
          <p className={`${s.big} num`}>
            <Figure figure="total" onExplain={onExplain} className={s.figure}>
              {f.money(standings.total)}
            </Figure>{' '}
            <span className={s.of}>
              <Trans>of {f.money(standings.target)}</Trans>
            </span>
          </p>
          <TargetTrack challenge={challenge} standings={standings} />
        </div>
        <Score standings={standings} onExplain={onExplain} />
      </div>
    </section>
  );
}
