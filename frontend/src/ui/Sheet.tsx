import { Trans } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { type ReactNode, type Ref, useId } from 'react';
import s from './Sheet.module.css';

type P = {
  ref?: Ref<HTMLDialogElement>;
  title: ReactNode;
  /** Beside the page, where it can be compared with it, or in its centre. */
  kind: 'side' | 'centre';
  onClose?: () => void;
  children: ReactNode;
};

/** A native modal dialog: the browser keeps the focus inside, and Escape closes it. */
export function Sheet({ ref, title, kind, onClose, children }: P) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes the dialog by itself
    <dialog
      ref={ref}
      className={s.sheet}
      data-kind={kind}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(e) => {
        if (e.target === e.currentTarget) e.currentTarget.close();
      }}
    >
      <div className={s.inside}>
        <div className={s.head}>
          <h2 id={id}>{title}</h2>
          <form method="dialog">
            <button type="submit" className={s.close}>
              <X size={18} aria-hidden="true" />
              <span className="sr">
                <Trans>Close</Trans>
              </span>
            </button>
          </form>
        </div>
        {children}
      </div>
    </dialog>
  );
}
