import { type RefObject, useEffect } from 'react';
import { areKeysOff, isTyping } from '#/app/keys.ts';

/** "j" and "k" move through the links of a list; Enter, as everywhere, opens the one that has the focus. */
export function useListKeys(list: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'j' && event.key !== 'k') return;
      if (areKeysOff() || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]')) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
      const here = document.activeElement?.closest('li');
      const at = links.findIndex((link) => link.closest('li') === here);
      const next = event.key === 'j' ? Math.min(at + 1, links.length - 1) : Math.max(at - 1, 0);
      links[next]?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list]);
}
