import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '#/app/format.ts';
import { Meter } from '#/ui/Meter.tsx';
import { TwoKeys } from '#/ui/TwoKeys.tsx';
import s from './ChallengeList.module.css';
import { daysBetween, hasStarted, today, turned } from './model.ts';
import { StatusPill } from './names.tsx';
import { useStandings } from './queries.ts';
import type { Challenge } from './types.ts';

/** One challenge in a list: where it stands, or whose key it waits for. */
export function ChallengeRow({ challenge }: { challenge: Challenge }) {
  const f = useFormat();
  const isOn = hasStarted(challenge.status);
  const standings = useStandings(challenge.id, isOn);
  const left = daysBetween(today(), challenge.endsOn);
  return (
    <li className={s.row}>
      <div className={s.what}>
        <Link
          className={s.name}
          to={isOn ? '/challenges/$challengeId' : '/challenges/$challengeId/rules'}
          params={{ challengeId: challenge.id }}
        >
          {challenge.name}
        </Link>
        <p className={s.dates}>
          <StatusPill status={challenge.status} />
          <span>
            {f.day(challenge.startsOn)} – {f.day(challenge.endsOn)}
          </span>
          {challenge.status === 'running' && left >= 0 ? (
            <span>
              <Plural value={left} _0="last day" one="# day left" other="# days left" />
            </span>
          ) : null}
        </p>
      </div>
      {standings.data ? (
        <div className={s.progress}>
          <p className="num">
            <b>{f.money(standings.data.total)}</b> <Trans>of {f.money(standings.data.target)}</Trans>
          </p>
          <Meter
            value={standings.data.attainment}
            text={<Trans>{f.percent(standings.data.attainment)} of the objective</Trans>}
          />
        </div>
      ) : isOn ? null : (
        <TwoKeys turned={turned(challenge.signatures)} />
      )}
    </li>
  );
}
