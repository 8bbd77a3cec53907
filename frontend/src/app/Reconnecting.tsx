import { Trans } from '@lingui/react/macro';
import { CloudOff } from 'lucide-react';
import { useLiveStatus } from './live/Live.tsx';
import s from './Reconnecting.module.css';

/** Says that the screen no longer follows by itself; nothing while all is well. */
export function Reconnecting() {
  const isCut = useLiveStatus() === 'offline';
  return (
    <span role="status" className={s.place}>
      {isCut ? (
        <span className={s.pill}>
          <CloudOff size={14} aria-hidden="true" />
          <Trans>Reconnecting…</Trans>
        </span>
      ) : null}
    </span>
  );
}
