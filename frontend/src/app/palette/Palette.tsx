import { Trans, useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import s from './Palette.module.css';
import { rank } from './rank.ts';
import { useEntries } from './useEntries.ts';

const steps: Record<string, (i: number, last: number) => number> = {
  ArrowDown: (i, last) => (i < last ? i + 1 : 0),
  ArrowUp: (i, last) => (i > 0 ? i - 1 : last),
};

/** One field for everything: the focus stays in it, and the arrows choose (the combobox pattern of ARIA). */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = rank(useEntries(), text).slice(0, 50);
  const chosen = found[Math.min(at, found.length - 1)];
  useEffect(() => box.current?.showModal(), []);
  useEffect(() => {
    if (chosen) document.getElementById(`${id}-${chosen.id}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen, id]);
  const run = (entry: typeof chosen) => {
    if (!entry) return;
    box.current?.close();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key !== 'Enter' && !step) return;
    event.preventDefault();
    if (step) setAt(step(Math.min(at, found.length - 1), found.length - 1));
    else run(chosen);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes the dialog by itself
    <dialog
      ref={box}
      className={s.palette}
      aria-label={t`Search or go to`}
      onClose={onClose}
      onClick={(e) => {
        if (e.target === e.currentTarget) e.currentTarget.close();
      }}
    >
      <div className={s.field}>
        <Search size={18} aria-hidden="true" />
        <input
          role="combobox"
          aria-label={t`Search or go to`}
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
          placeholder={t`A page, a challenge, a persona, an action…`}
          value={text}
          onChange={(e) => {
            setText(e.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={id} role="listbox" aria-label={t`Results`} className={s.list}>
        {found.map((entry) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
          <div
            key={entry.id}
            id={`${id}-${entry.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={entry === chosen}
            className={s.option}
            onClick={() => run(entry)}
          >
            <span>{entry.label}</span>
            <small>{entry.kind}</small>
          </div>
        ))}
      </div>
      <p role="status" className={found.length ? 'sr' : s.none}>
        {found.length ? null : <Trans>Nothing has this name.</Trans>}
      </p>
    </dialog>
  );
}
