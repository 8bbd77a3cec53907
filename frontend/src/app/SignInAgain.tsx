import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Sheet } from '#/ui/Sheet.tsx';
import s from './SignIn.module.css';
import { signInAgainAddress } from './session.ts';

/** What people are paid is not shown to a screen that was left open: the page comes back after the password. */
export function SignInAgain({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <Sheet ref={dialog} title={t`Please confirm that it is you`} kind="centre" onClose={onClose}>
      <p>
        <Trans>
          What people are paid is shown for 15 minutes after a sign-in. Sign in again: you come back to this
          page.
        </Trans>
      </p>
      <a className={s.enter} href={signInAgainAddress()}>
        <Trans>Sign in again</Trans>
      </a>
    </Sheet>
  );
}
