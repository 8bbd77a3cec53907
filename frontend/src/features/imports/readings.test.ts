import { describe, expect, it } from 'vitest';
import { dayOf, numberOf } from './readings.ts';

describe('one text, read in two ways', () => {
  it.each([
    ['03/04/2017', true, '2017-04-03'],
    ['03/04/2017', false, '2017-03-04'],
    ['25.03.17', true, '2017-03-25'],
    ['25/03/2017', false, null],
    ['hello', true, null],
  ])('%s, day first %s: %s', (text, isDayFirst, day) => {
    expect(dayOf(text, isDayFirst)).toBe(day);
  });
  it.each([
    ['1,234', ',', 1.234],
    ['1,234', '.', 1234],
    ['1 054,00 €', ',', 1054],
    ['$1,054.50', '.', 1054.5],
    ['-7,5', ',', -7.5],
  ] as const)('%s with %s is %d', (text, mark, number) => {
    expect(numberOf(text, mark)).toBe(number);
  });
});
