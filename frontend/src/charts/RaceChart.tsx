import { Trans, useLingui } from '@lingui/react/macro';
import { bisector } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Money, Schemas } from '#/api/types.ts';
import { useFormat } from '#/app/format.ts';
import s from './charts.module.css';
import { useWidth } from './useSize.ts';

type Point = Schemas['RacePoint'];
/** A chart on a wall is read from afar: larger words, fewer of them, and as high as the screen lets it be. */
type P = { points: Point[]; target: Money; endsOn: string; isOnWall?: boolean };

const at = bisector((p: Point) => Date.parse(p.on)).center;
const steps: Record<string, (i: number, last: number) => number> = {
  ArrowLeft: (i) => i - 1,
  ArrowRight: (i) => i + 1,
  PageDown: (i) => i - 7,
  PageUp: (i) => i + 7,
  Home: () => 0,
  End: (_, last) => last,
};

/** Where everything goes; figures become numbers here, and only to be drawn. */
function layout({ points, target, endsOn, isOnWall }: P, width: number) {
  const isNarrow = width < 480;
  const height = isOnWall ? Math.round(innerHeight * 0.38) : isNarrow ? 240 : 320;
  const scale = isOnWall ? Math.max(1.6, innerHeight / 450) : 1;
  const margin = { top: 16 * scale, right: 16, bottom: 28 * scale, left: (isNarrow ? 46 : 60) * scale };
  const last = points[points.length - 1]!;
  const top = Math.max(Number(target.amount), Number(last.total.amount)) * 1.06;
  const end = new Date(Math.max(Date.parse(endsOn), Date.parse(last.on)));
  const x = scaleUtc([new Date(points[0]!.on), end], [margin.left, width - margin.right]);
  const y = scaleLinear([0, top], [height - margin.bottom, margin.top]);
  return { isNarrow, height, margin, last, x, y };
}

/** Cumulative race. One focusable slider: arrows move the day, and the value is read out. */
export function RaceChart(props: P) {
  const { points, target, endsOn, isOnWall } = props;
  const { t } = useLingui();
  const f = useFormat();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [hit, setHit] = useState<number | null>(null);
  const gradient = useId();
  const { isNarrow, height, margin, last, x, y } = layout(props, width);
  const lastIndex = points.length - 1;
  const index = Math.min(hit ?? lastIndex, lastIndex);
  const current = points[index]!;
  const px = (p: Point) => x(new Date(p.on));
  const py = (money: Money) => y(Number(money.amount));
  const wonPath = line<Point>(px, (p) => py(p.total)).curve(curveMonotoneX)(points) ?? undefined;
  const wonArea = area<Point>(px, y(0), (p) => py(p.total)).curve(curveMonotoneX)(points) ?? undefined;
  const move = (i: number) => setHit(Math.max(0, Math.min(lastIndex, i)));
  const text = t`${f.day(current.on)}: ${f.money(current.total)} won, expected pace ${f.money(current.pace)}`;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      move(step(index, lastIndex));
    }
    if (event.key === 'Escape') setHit(null);
  };
  return (
    <div ref={ref} className={s.wrap} data-wall={isOnWall || undefined}>
      <svg
        width={width}
        height={height}
        className={s.svg}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the drawing is the slider, read day by day
        role="slider"
        tabIndex={0}
        aria-label={t`Revenue race, day cursor`}
        aria-valuemin={0}
        aria-valuemax={lastIndex}
        aria-valuenow={index}
        aria-valuetext={text}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          move(at(points, +x.invert(event.clientX - box.left)));
        }}
        onPointerLeave={() => setHit(null)}
        onBlur={() => setHit(null)}
      >
        <defs>
          <linearGradient id={gradient} x1="0" x2="0" y1="0" y2="1">
            <stop offset="0" stopColor="var(--joint)" stopOpacity=".16" />
            <stop offset="1" stopColor="var(--joint)" stopOpacity="0" />
          </linearGradient>
        </defs>
        {y.ticks(isNarrow || isOnWall ? 3 : 5).map((value) => (
          <g key={value}>
            <line x1={margin.left} x2={width - margin.right} y1={y(value)} y2={y(value)} className={s.grid} />
            <text x={margin.left - 8} y={y(value)} dy=".32em" textAnchor="end" className={s.tick}>
              {f.tick(value, target.currency)}
            </text>
          </g>
        ))}
        {x.ticks(isNarrow || isOnWall ? 3 : 7).map((date) => (
          <text key={+date} x={x(date)} y={height - 8} textAnchor="middle" className={s.tick}>
            {f.day(date)}
          </text>
        ))}
        <line
          x1={margin.left}
          x2={width - margin.right}
          y1={py(target)}
          y2={py(target)}
          className={s.target}
        />
        <line x1={px(points[0]!)} y1={y(0)} x2={x(new Date(endsOn))} y2={py(target)} className={s.pace} />
        <path d={wonArea} fill={`url(#${gradient})`} />
        <path d={wonPath} className={s.jointLine} />
        <text x={margin.left + 6} y={py(target)} dy="-.5em" className={s.end}>
          {t`Target`} {f.money(target)}
        </text>
        <line
          x1={px(current)}
          x2={px(current)}
          y1={margin.top}
          y2={height - margin.bottom}
          className={hit === null ? s.now : s.cursor}
        />
        {!isNarrow && !isOnWall && hit === null && last.on < endsOn ? (
          <text x={px(last) + 8} y={margin.top + 8} className={s.tick}>
            {t`today`}
          </text>
        ) : null}
        <circle cx={px(current)} cy={py(current.total)} r="5.5" className={s.dotJoint} />
        {!isNarrow && !isOnWall && hit === null ? (
          <text x={px(last) - 12} y={py(last.total) - 12} textAnchor="end" className={s.bigEnd}>
            {f.compact(last.total)}
          </text>
        ) : null}
      </svg>
      <p className={s.readout} aria-hidden="true">
        <span>{text}</span>
      </p>
      <p className={s.note}>
        <Trans>Use the arrow keys on the chart to read any day.</Trans>
      </p>
    </div>
  );
}
