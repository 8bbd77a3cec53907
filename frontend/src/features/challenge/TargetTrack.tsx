import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '#/app/format.ts';
import s from './Hero.module.css';
import { share } from './model.ts';
import type { Challenge, Standings } from './types.ts';

/** The way to the target, cut by who took part; the mark is where the plan would be today. */
export function TargetTrack({ challenge, standings }: { challenge: Challenge; standings: Standings }) {
  const { t } = useLingui();
  const f = useFormat();
  const { split, target, pace, total } = standings;
  const scale = Math.max(1, share(total, target));
  const width = (part: typeof total) => `${(share(part, target) / scale) * 100}%`;
  const both = share(split.both, total);
  const hasPace = challenge.status === 'running';
  return (
    <>
      <div
        className={s.track}
        role="img"
        aria-label={t`${f.percent(standings.attainment)} of the objective; both took part in ${f.percent(both)} of it. Expected by today: ${f.money(pace)}.`}
      >
        <span className={s.segS} style={{ width: width(split.salesOnly) }} />
        <span className={s.segB} style={{ width: width(split.both) }} />
        <span className={s.segM} style={{ width: width(split.marketingOnly) }} />
        <span className={s.segU} style={{ width: width(split.untouched) }} />
        {hasPace ? (
          <span className={s.paceTick} style={{ left: width(pace) }}>
            <em>
              <Trans>pace</Trans>
            </em>
          </span>
        ) : null}
      </div>
      <ul className={s.keys}>
        <li>
          <i className={s.kS} />
          <Trans>Sales alone</Trans> <b className="num">{f.compact(split.salesOnly)}</b>
        </li>
        <li>
          <i className={s.kB} />
          <Trans>Both took part</Trans> <b className="num">{f.compact(split.both)}</b>
        </li>
        <li>
          <i className={s.kM} />
          <Trans>Marketing alone</Trans> <b className="num">{f.compact(split.marketingOnly)}</b>
        </li>
        <li>
          <i className={s.kU} />
          <Trans>No touch recorded</Trans> <b className="num">{f.compact(split.untouched)}</b>
        </li>
      </ul>
    </>
  );
}
