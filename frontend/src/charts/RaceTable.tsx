import { Trans, useLingui } from '@lingui/react/macro';
import type { Schemas } from '#/api/types.ts';
import { useFormat } from '#/app/format.ts';
import t2 from '#/ui/table.module.css';

/** The same figures as the chart: one line a week, and the latest day. */
export function RaceTable({ points }: { points: Schemas['RacePoint'][] }) {
  const { t } = useLingui();
  const f = useFormat();
  const rows = points.filter((_, i) => i % 7 === 0 || i === points.length - 1);
  return (
    <div className={t2.scroll} tabIndex={0} role="group" aria-label={t`Race by week`}>
      <table className={t2.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Day</Trans>
            </th>
            <th scope="col" className={t2.right}>
              <Trans>Won together</Trans>
            </th>
            <th scope="col" className={t2.right}>
              <Trans>Expected pace</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((point) => (
            <tr key={point.on}>
              <th scope="row">{f.day(point.on)}</th>
              <td className={t2.right}>{f.exact(point.total)}</td>
              <td className={t2.right}>{f.exact(point.pace)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
