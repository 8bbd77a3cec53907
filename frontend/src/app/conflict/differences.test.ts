import { describe, expect, it } from 'vitest';
import { differences, settled } from './differences.ts';

const base = { name: 'Claire', description: 'Buyer', tone: 'calm' };

describe('two changes of the same thing', () => {
  it('differ where both changed, and where only one did', () => {
    const mine = { ...base, name: 'Claire B.' };
    const theirs = { ...base, name: 'Clara', description: 'Head buyer' };
    expect(differences(base, mine, theirs)).toEqual([
      { name: 'name', mine: 'Claire B.', theirs: 'Clara', take: 'mine' },
      { name: 'description', mine: 'Buyer', theirs: 'Head buyer', take: 'theirs' },
    ]);
  });
  it('do not differ where both came to the same', () => {
    const same = { ...base, name: 'Clara' };
    expect(differences(base, same, same)).toEqual([]);
  });
  it('settle on what was taken, and keep the rest of mine', () => {
    const mine = { ...base, name: 'Claire B.', tone: 'lively' };
    const taken = differences(base, mine, { ...base, name: 'Clara' }).map((one) => ({
      ...one,
      take: one.name === 'name' ? ('theirs' as const) : one.take,
    }));
    expect(settled(mine, taken)).toEqual({ name: 'Clara', description: 'Buyer', tone: 'lively' });
  });
});
