import type { Dept, Money } from '#/api/types.ts';
import type { Challenge, Status } from './types.ts';

/** How the list is laid out: what is alive first, then what waits, then what is over. */
export const groups: readonly { id: 'live' | 'waiting' | 'over'; statuses: readonly Status[] }[] = [
  { id: 'live', statuses: ['running', 'settling', 'review'] },
  { id: 'waiting', statuses: ['draft', 'signed'] },
  { id: 'over', statuses: ['settled', 'cancelled'] },
];

export const hasStarted = (status: Status) => !['draft', 'signed', 'cancelled'].includes(status);
export const isOver = (challenge: Challenge, today: string) => challenge.endsOn < today;

const day = 86_400_000;
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / day);
export const today = () => new Date().toISOString().slice(0, 10);

/** Share of a whole, for drawing only: what is shown in figures comes from the service. */
export const share = (part: Money, whole: Money) => {
  const of = Number(whole.amount);
  return of > 0 ? Math.max(0, Number(part.amount) / of) : 0;
};

export const keyOf = (challenge: Challenge, department: Dept) =>
  challenge.signatures.find((signature) => signature.department === department);

/** Signatures as the two keys show them. */
export const turned = (signatures: Challenge['signatures']) =>
  signatures.map(({ department, by, inPlaceOf }) => ({
    department,
    by: by.name,
    inPlaceOf: inPlaceOf?.name,
  }));
