import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Sheet } from '#/ui/Sheet.tsx';
import s from './SignIn.module.css';
import { signInAddress } from './session.ts';

/** Over the page, so that a text being typed can still be copied. */
export function SessionEnded() {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <Sheet ref={dialog} title={t`Your session has ended`} kind="centre">
      <p>
        <Trans>Sign in again to go on from here. Nothing that was saved is lost.</Trans>
      </p>
      <a className={s.enter} href={signInAddress()}>
        <Trans>Sign in again</Trans>
      </a>
    </Sheet>
  );
}
