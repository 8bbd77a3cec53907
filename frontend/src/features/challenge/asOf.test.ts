import { describe, expect, it } from 'vitest';
import { hour, localMinute, periodOf } from './asOf.ts';

const local = (text: string) => new Date(text).getTime();
const challenge = { startsOn: '2026-10-01', endsOn: '2026-10-31' };

describe('the period of a challenge', () => {
  it('ends at the next full hour while it runs', () => {
    expect(periodOf(challenge, local('2026-10-12T14:20'))).toEqual({
      from: local('2026-10-01T00:00'),
      to: local('2026-10-12T15:00'),
    });
  });
  it('ends with its last day once it is over', () => {
    const { from, to } = periodOf(challenge, local('2027-01-01T00:00'));
    expect(localMinute(to)).toBe('2026-11-01T00:00');
    expect((to - from) % hour).toBe(0);
  });
  it('is empty before the first day', () => {
    const { from, to } = periodOf(challenge, local('2026-09-30T12:00'));
    expect(to).toBeLessThanOrEqual(from);
  });
  it('is written on the reader’s clock', () => {
    expect(localMinute(local('2026-10-12T14:20'))).toBe('2026-10-12T14:20');
  });
});
