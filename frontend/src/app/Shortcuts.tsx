import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Sheet } from '#/ui/Sheet.tsx';
import { areKeysOff, isTyping, keepKeys, pressMarked } from './keys.ts';
import type { useMenuLabels } from './menu.tsx';
import s from './Shortcuts.module.css';

const others = [
  { keys: ['Ctrl', 'K'], does: <Trans>Search or go to, also with ⌘ K</Trans> },
  { keys: ['/'], does: <Trans>Search</Trans> },
  { keys: ['n'], does: <Trans>New, on a page with a list</Trans> },
  { keys: ['e'], does: <Trans>Edit, on the page of an object; put aside, in what waits</Trans> },
  { keys: ['j', 'k'], does: <Trans>Down and up, in what waits</Trans> },
  { keys: ['Esc'], does: <Trans>Close what is open</Trans> },
  { keys: ['?'], does: <Trans>This list</Trans> },
];

/** "g" and a letter goes to a page, "?" lists the keys. They can be turned off, as WCAG 2.1.4 asks. */
export function Shortcuts({ menu }: { menu: ReturnType<typeof useMenuLabels> }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const list = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    let isGoing = false;
    const onKey = (event: KeyboardEvent) => {
      if (areKeysOff() || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]')) return;
      if (event.key === '?') list.current?.showModal();
      const target = isGoing ? menu.find((item) => item.key === event.key) : undefined;
      isGoing = event.key === 'g';
      if (target) void navigate({ to: target.to });
      else if ((event.key === 'n' || event.key === 'e') && pressMarked(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [menu, navigate]);
  return (
    <Sheet ref={list} title={t`Keyboard shortcuts`} kind="centre">
      <dl className={s.keys}>
        {menu.map((item) => (
          <div key={item.to}>
            <dt>
              <kbd>g</kbd> <kbd>{item.key}</kbd>
            </dt>
            <dd>{item.label}</dd>
          </div>
        ))}
        {others.map(({ keys, does }) => (
          <div key={keys.join()}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className={s.switch}>
        <input type="checkbox" defaultChecked={!areKeysOff()} onChange={(e) => keepKeys(e.target.checked)} />
        <Trans>Use single-key shortcuts</Trans>
      </label>
    </Sheet>
  );
}
