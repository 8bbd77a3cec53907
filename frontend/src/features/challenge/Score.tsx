import { Trans } from '@lingui/react/macro';
import { Check, LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat } from '#/app/format.ts';
import { DeptMark, DeptName } from '#/ui/Department.tsx';
import { ResonanceWave } from '#/ui/ResonanceWave.tsx';
import { type Explain, Figure } from './Figure.tsx';
import s from './Hero.module.css';
import type { Standings } from './types.ts';

const conditions: Record<string, ReactNode> = {
  'sales-attainment': <Trans>Sales at 60 % of its own targets or more</Trans>,
  'marketing-attainment': <Trans>Marketing at 60 % of its own targets or more</Trans>,
  'departments-at-60': <Trans>Both departments at 60 % of their own targets or more</Trans>,
  'objective-reached': <Trans>The shared objective is reached</Trans>,
};
const ceiling = 1.2;
const threshold = 0.6;

/** The joint score, each department against its own signed targets, and what opens the prize. */
export function Score({ standings, onExplain }: { standings: Standings; onExplain: Explain }) {
  const f = useFormat();
  const [one, other] = standings.departments;
  const gap =
    one?.attainment != null && other?.attainment != null ? Math.abs(one.attainment - other.attainment) : 0.5;
  return (
    <div className={s.score}>
      <div className={s.scoreTop}>
        <div>
          <p className={s.label}>
            <Trans>Joint score</Trans>
          </p>
          {standings.jointScore == null ? (
            <p>
              <Trans>Not measured yet</Trans>
            </p>
          ) : (
            <p className={`${s.scoreN} num`}>{f.oneDecimal(standings.jointScore)}</p>
          )}
        </div>
        <ResonanceWave gap={gap} height={64} />
      </div>
      {standings.departments.map(({ department, attainment, credit }) => (
        <div key={department} className={s.dept} data-dept={department}>
          <span className={s.deptName}>
            <DeptMark of={department} size={11} />
            <DeptName of={department} />
          </span>
          <span className={s.meter} aria-hidden="true">
            <i style={{ width: `${(Math.min(attainment ?? 0, ceiling) / ceiling) * 100}%` }} />
            <u style={{ left: `${(threshold / ceiling) * 100}%` }} />
          </span>
          <Figure
            figure={`department:${department}`}
            onExplain={onExplain}
            className={`${s.figure} num`}
            title={f.exact(credit)}
          >
            {attainment == null ? f.compact(credit) : f.percent(attainment)}
          </Figure>
        </div>
      ))}
      <ul className={s.gate}>
        {standings.gate.conditions.map(({ code, met }) => (
          <li key={code} data-ok={met || undefined}>
            {met ? <Check size={15} aria-hidden="true" /> : <LockKeyhole size={14} aria-hidden="true" />}
            <span>
              {conditions[code] ?? code}
              <span className="sr">: {met ? <Trans>met</Trans> : <Trans>not met yet</Trans>}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
