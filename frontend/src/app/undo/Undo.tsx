import { Trans } from '@lingui/react/macro';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { Button } from '#/ui/Button.tsx';
import s from './Undo.module.css';

/** An act that is on screen already and is only done when nobody took it back. */
export type Act = { text: ReactNode; commit: () => void; undo: () => void; isByKey?: boolean };

/** Time enough to see a slip; it stands still while the toast is pointed at or has the focus. */
export const undoFor = 8_000;

const Offer = createContext<(act: Act) => void>((act) => act.commit());
export const useUndo = () => useContext(Offer);

/** One toast at a time: another act, or leaving the page, settles the one before. */
export function Undo({ children }: { children: ReactNode }) {
  const [act, setAct] = useState<Act>();
  const [isHeld, setHeld] = useState(false);
  const waiting = useRef<Act>(undefined);
  const button = useRef<HTMLDivElement>(null);

  const settle = useCallback((how: 'commit' | 'undo') => {
    const settled = waiting.current;
    waiting.current = undefined;
    setAct(undefined);
    setHeld(false);
    settled?.[how]();
  }, []);
  const offer = useCallback(
    (next: Act) => {
      settle('commit');
      waiting.current = next;
      setAct(next);
    },
    [settle],
  );
  useEffect(() => {
    if (act?.isByKey) button.current?.querySelector('button')?.focus();
  }, [act]);
  useEffect(() => {
    if (!act || isHeld) return;
    const timer = setTimeout(() => settle('commit'), undoFor);
    return () => clearTimeout(timer);
  }, [act, isHeld, settle]);
  useEffect(() => {
    const leave = () => settle('commit');
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [settle]);

  return (
    <Offer value={offer}>
      {children}
      <div className={s.place} role="status">
        {act ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: only holds the clock while it is being read
          <div
            ref={button}
            className={s.toast}
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span>{act.text}</span>
            <Button onClick={() => settle('undo')}>
              <Trans>Undo</Trans>
            </Button>
          </div>
        ) : null}
      </div>
    </Offer>
  );
}
