export type Values = Readonly<Record<string, string>>;
export type Side = 'mine' | 'theirs';
/** A field that two people left different. */
export type Difference = { name: string; mine: string; theirs: string; take: Side };

/** What differs; what I did not touch is theirs to decide, unless I say otherwise. */
export const differences = (base: Values, mine: Values, theirs: Values): Difference[] =>
  Object.keys(mine)
    .filter((name) => mine[name] !== theirs[name])
    .map((name) => ({
      name,
      mine: mine[name] ?? '',
      theirs: theirs[name] ?? '',
      take: mine[name] === base[name] ? 'theirs' : 'mine',
    }));

/** My values, with theirs where theirs are taken. */
export const settled = <V extends Values>(mine: V, taken: readonly Difference[]): V => ({
  ...mine,
  ...Object.fromEntries(taken.map(({ name, take, ...sides }) => [name, sides[take]])),
});
