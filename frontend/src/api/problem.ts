import type { Schemas } from './types.ts';

export type Problem = Partial<Schemas['Problem']> & { status: number; title: string; retryAfter?: number };

/** Statuses after which the same request may well succeed a moment later. */
const passing = new Set([0, 429, 502, 503, 504]);

/** Whatever a call threw, as a problem; status 0 means that no answer came at all. */
export function toProblem(error: unknown): Problem {
  if (typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number')
    return { title: '', ...error } as Problem;
  return { status: 0, title: '' };
}

export const mayRetry = (error: unknown) => passing.has(toProblem(error).status);

/** The fields a problem names, from JSON pointers ("/metrics/0/target") to form paths ("metrics.0.target"). */
export const fieldErrors = (error: unknown) =>
  (toProblem(error).errors ?? []).map((e) => ({
    path: (e.pointer ?? '').replace(/^#?\//, '').replaceAll('/', '.'),
    message: e.detail ?? '',
  }));
