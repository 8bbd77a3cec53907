import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Sheet } from '#/ui/Sheet.tsx';
import type { MenuItem } from './menu.tsx';
import s from './Shortcuts.module.css';

const isTyping = (event: KeyboardEvent) =>
  event.target instanceof HTMLElement &&
  (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
const areOff = () => localStorage.getItem('shortcuts') === 'off';

/** "g" and a letter goes to a page, "?" lists the keys. They can be turned off, as WCAG 2.1.4 asks. */
export function Shortcuts({ menu }: { menu: MenuItem[] }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const list = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    let isGoing = false;
    const onKey = (event: KeyboardEvent) => {
      if (areOff() || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?') list.current?.showModal();
      const target = isGoing ? menu.find((item) => item.key === event.key) : undefined;
      isGoing = event.key === 'g';
      if (target) void navigate({ to: target.to });
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
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>
            <Trans>This list</Trans>
          </dd>
        </div>
      </dl>
      <label className={s.switch}>
        <input
          type="checkbox"
          defaultChecked={!areOff()}
          onChange={(e) => localStorage.setItem('shortcuts', e.target.checked ? 'on' : 'off')}
        />
        <Trans>Use single-key shortcuts</Trans>
      </label>
    </Sheet>
  );
}
