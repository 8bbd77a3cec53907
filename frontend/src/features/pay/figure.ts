import type { Schemas } from '#/api/types.ts';

export type Figure = Schemas['Figure'];

/** Sign before a figure that is not exact; a bound is never shown as if it were a value. */
export const sign = ({ op, inclusive }: Figure): string =>
  ({ eq: '', approx: '≈ ', gt: inclusive ? '≥ ' : '> ', lt: inclusive ? '≤ ' : '< ', range: '' })[op];

/** Where the bar begins and ends on a scale from 0 to `top`; an open end is drawn open. */
export function extent(figure: Figure, top: number): { from: number; to: number; isOpen: boolean } {
  const at = (value: number | null) => Math.min(1, Math.max(0, (value ?? 0) / top));
  if (figure.op === 'range') return { from: at(figure.low), to: at(figure.high), isOpen: false };
  if (figure.op === 'gt') return { from: at(figure.value), to: 1, isOpen: true };
  return { from: 0, to: at(figure.value), isOpen: figure.op === 'lt' };
}
