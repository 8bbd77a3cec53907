/** Single keys act only where nobody types, and only while the person wants them (WCAG 2.1.4). */
export const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
export const areKeysOff = () => localStorage.getItem('shortcuts') === 'off';
export const keepKeys = (on: boolean) => localStorage.setItem('shortcuts', on ? 'on' : 'off');

/** The page says itself what "n" and "e" do on it, by marking its link or button. */
export function pressMarked(key: string): boolean {
  const marked = document.querySelector<HTMLElement>(`#main [aria-keyshortcuts="${key}"]`);
  marked?.click();
  return Boolean(marked);
}
