import { describe, expect, it } from 'vitest';
import { decimal, equalShares } from './draft.ts';
import { formPath, stepOf } from './formPath.ts';

describe('an amount as people write it', () => {
  it.each([
    ['500 000', '500000.00'],
    ['500 000,5', '500000.50'],
    ['500,000.50', '500000.50'],
    ['1.250,75', '1250.75'],
    ['500,000', '500000.00'],
    ['0', '0.00'],
    ['', undefined],
    ['abc', undefined],
    ['-5', undefined],
  ])('%s is %s', (text, expected) => expect(decimal(text)).toBe(expected));
});

it('shares add up to one', () => {
  expect(equalShares(3)).toEqual([0.3333, 0.3333, 0.3334]);
  expect(equalShares(0)).toEqual([]);
});

it('a refused field leads back to its step', () => {
  expect(formPath('metrics.1.target')).toBe('marketing.target');
  expect(stepOf('marketing.target')).toBe('targets');
  expect(stepOf(formPath('objective.target.amount'))).toBe('objective');
});
