import { describe, expect, it } from 'vitest';
import { rank } from './rank.ts';

const entries = [
  { label: 'Accueil', kind: 'Page' },
  { label: 'Rémunération', kind: 'Page' },
  { label: 'Duo GTX', kind: 'Challenge' },
  { label: 'Grand duo', kind: 'Persona' },
];
const found = (text: string) => rank(entries, text).map((entry) => entry.label);

describe('what the palette finds', () => {
  it('is everything, in its own order, before a word is typed', () => {
    expect(found('  ')).toEqual(entries.map((entry) => entry.label));
  });
  it('needs neither accents nor capitals', () => {
    expect(found('remun')).toEqual(['Rémunération']);
  });
  it('puts first what begins with the text', () => {
    expect(found('duo')).toEqual(['Duo GTX', 'Grand duo']);
  });
  it('needs every word, of the name or of its kind', () => {
    expect(found('duo persona')).toEqual(['Grand duo']);
    expect(found('duo xyz')).toEqual([]);
  });
});
