export type Entry = { id: string; label: string; kind: string; run: () => void };

/** Without accents or case, so that "remuneration" finds "Rémunération". */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Every word must occur; what begins with the text comes first, then what has a word that begins with it. */
export function rank<E extends Pick<Entry, 'label' | 'kind'>>(entries: readonly E[], text: string): E[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (!words.length) return [...entries];
  const first = words[0]!;
  const score = (label: string) => (label.startsWith(first) ? 0 : label.includes(` ${first}`) ? 1 : 2);
  return entries
    .map((entry) => ({ entry, label: plain(entry.label), all: plain(`${entry.label} ${entry.kind}`) }))
    .filter(({ all }) => words.every((word) => all.includes(word)))
    .sort((a, b) => score(a.label) - score(b.label))
    .map(({ entry }) => entry);
}
