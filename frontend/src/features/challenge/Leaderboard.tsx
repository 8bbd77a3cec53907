import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '#/app/format.ts';
import { Card } from '#/ui/Card.tsx';
import { Department } from '#/ui/Department.tsx';
import { Meter } from '#/ui/Meter.tsx';
import tb from '#/ui/table.module.css';
import { type Explain, Figure } from './Figure.tsx';
import s from './Leaderboard.module.css';
import type { Standings } from './types.ts';

type P = { standings: Standings; onExplain: Explain };

/** Squads rank by credit over their signed share of the target; departments never rank against each other. */
export function Leaderboard({ standings, onExplain }: P) {
  return (
    <Card
      area="squads"
      title={<Trans>Leaderboard</Trans>}
      hint={
        standings.squads.length ? (
          <Trans>
            Both departments in every squad; a squad's score is its credit over its share of the objective.
          </Trans>
        ) : (
          <Trans>
            Credit of the two departments for what was won. They race together, not against each other.
          </Trans>
        )
      }
    >
      {standings.squads.length ? <Squads standings={standings} onExplain={onExplain} /> : null}
      <Departments standings={standings} onExplain={onExplain} />
    </Card>
  );
}

function Squads({ standings, onExplain }: P) {
  const { t } = useLingui();
  const f = useFormat();
  return (
    <div className={tb.scroll} role="group" tabIndex={0} aria-label={t`Squad standings`}>
      <table className={tb.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Rank</Trans>
            </th>
            <th scope="col">
              <Trans>Squad</Trans>
            </th>
            <th scope="col" className={`${s.share} ${tb.wide}`}>
              <Trans>Of its share</Trans>
            </th>
            <th scope="col" className={tb.right}>
              <Trans>Credit</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {standings.squads.map((squad) => (
            <tr key={squad.id}>
              <td>
                <span className={`${s.rank} num`} data-first={squad.rank === 1 || undefined}>
                  {squad.rank}
                </span>
              </td>
              <th scope="row">
                {squad.name}{' '}
                <span className={tb.fold}>
                  <Trans>{f.percent(squad.score)} of its share</Trans>
                </span>
              </th>
              <td className={`${s.share} ${tb.wide}`}>
                <Meter value={squad.score} text={f.percent(squad.score)} />
              </td>
              <td className={tb.right}>
                <Figure className={s.explained} figure={`squad:${squad.id}`} onExplain={onExplain}>
                  {f.exact(squad.credit)}
                </Figure>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Departments({ standings, onExplain }: P) {
  const { t } = useLingui();
  const f = useFormat();
  const { members, others } = standings;
  return (
    <div className={tb.scroll} role="group" tabIndex={0} aria-label={t`Credit by department`}>
      <table className={tb.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Department</Trans>
            </th>
            <th scope="col" className={tb.right}>
              <Trans>Credit</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {standings.departments.map(({ department, credit }) => (
            <tr key={department}>
              <th scope="row">
                <Department of={department} />
              </th>
              <td className={tb.right}>
                <Figure className={s.explained} figure={`department:${department}`} onExplain={onExplain}>
                  {f.exact(credit)}
                </Figure>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <Trans>No touch recorded</Trans>
            </th>
            <td className={tb.right}>{f.exact(standings.untouched)}</td>
          </tr>
          {members.map((member) => (
            <tr key={member.memberId} className={s.member}>
              <th scope="row">
                {member.name} {member.department ? <Department of={member.department} /> : null}
              </th>
              <td className={tb.right}>{f.exact(member.credit)}</td>
            </tr>
          ))}
          {others?.credit && others.count != null ? (
            <tr className={s.member}>
              <th scope="row">
                <Trans>{others.count} people who are not shown by name</Trans>
              </th>
              <td className={tb.right}>{f.exact(others.credit)}</td>
            </tr>
          ) : null}
          {others?.withheld ? (
            <tr className={s.member}>
              <th scope="row" colSpan={2}>
                <Trans>The rest is withheld: it would single one person out.</Trans>
              </th>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
