import { Plural, Trans } from '@lingui/react/macro';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { RaceChart } from '#/charts/RaceChart.tsx';
import { DeptMark, DeptName } from '#/ui/Department.tsx';
import { Meter } from '#/ui/Meter.tsx';
import { useRace, useWins } from '../queries.ts';
import type { Challenge, Standings } from '../types.ts';
import s from './Tv.module.css';
import { useNamed } from './useNamed.ts';

const departments = ['sales', 'marketing'] as const;

export function TvScore({ standings }: { standings: Standings }) {
  const f = useFormat();
  return (
    <div className={s.score}>
      <p className={s.label}>
        <Trans>Joint score</Trans>
      </p>
      <p className={`${s.points} num`}>
        {standings.jointScore == null ? <Trans>Not measured yet</Trans> : f.oneDecimal(standings.jointScore)}
      </p>
      {standings.departments.map(({ department, attainment, credit }) => (
        <div key={department} className={s.side}>
          <span>
            <DeptMark of={department} size={14} /> <DeptName of={department} />
          </span>
          {attainment == null ? (
            <b className="num">{f.compact(credit)}</b>
          ) : (
            <Meter value={attainment} department={department} text={f.percent(attainment)} />
          )}
        </div>
      ))}
    </div>
  );
}

/** The drawing alone: its cursor is for a page with a keyboard, and its last figure is in the hero. */
export function TvRace({ challenge }: { challenge: Challenge }) {
  const { data, error } = useRace(challenge.id, true);
  return (
    <section className={`${s.part} ${s.race}`}>
      <h2>
        <Trans>The race</Trans>
      </h2>
      {error && !data ? <PanelFailure error={error} /> : null}
      {data?.points.length ? (
        <div inert>
          <RaceChart
            points={data.points}
            target={challenge.objective.target}
            endsOn={challenge.endsOn}
            isOnWall
          />
        </div>
      ) : null}
      {data && !data.points.length ? (
        <p>
          <Trans>The first day of the challenge has not ended yet: the line begins tomorrow.</Trans>
        </p>
      ) : null}
    </section>
  );
}

/** As many as fit; nobody is last on a wall, only not in the first five. */
export function TvSquads({ standings }: { standings: Standings }) {
  const f = useFormat();
  return (
    <section className={s.part}>
      <h2>
        <Trans>Squads</Trans>
      </h2>
      <ol className={s.list}>
        {standings.squads.slice(0, 5).map((squad) => (
          <li key={squad.id}>
            <p>
              <b>
                {squad.rank}. {squad.name}
              </b>
              <b className="num">{f.compact(squad.credit)}</b>
            </p>
            <Meter value={squad.score} text={<Trans>{f.percent(squad.score)} of its share</Trans>} />
          </li>
        ))}
      </ol>
    </section>
  );
}

export function TvWins({ challengeId }: { challengeId: string }) {
  const f = useFormat();
  const named = useNamed();
  const { data, error } = useWins(challengeId, true);
  return (
    <section className={s.part}>
      <h2>
        <Trans>Just won</Trans>
      </h2>
      {error && !data ? <PanelFailure error={error} /> : null}
      {data && !data.items.length ? (
        <p>
          <Trans>No deal won yet. The first one shows here within a second.</Trans>
        </p>
      ) : null}
      <ol className={s.list}>
        {data?.items.slice(0, 5).map((win) => (
          <li key={win.dealId}>
            <p>
              <b className={s.deal}>{win.name ?? win.account}</b>
              <b className={`${s.amount} num`}>+{f.money(win.amount)}</b>
            </p>
            <p className={s.people}>
              {departments.map((department) => {
                const { names, others } = named(win[department]);
                return (
                  <span key={department}>
                    <DeptMark of={department} size={12} />
                    <span className="sr">
                      <DeptName of={department} />:
                    </span>
                    {names.length ? f.list(names) : null}
                    {names.length && others ? ' + ' : null}
                    {others ? <Plural value={others} one="# person" other="# people" /> : null}
                    {names.length || others ? null : <Trans>no touch</Trans>}
                  </span>
                );
              })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
