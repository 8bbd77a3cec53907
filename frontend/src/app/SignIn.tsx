import { Trans } from '@lingui/react/macro';
import { LogIn } from 'lucide-react';
import { ResonanceWave } from '#/ui/ResonanceWave.tsx';
import { OpenPage } from './OpenPage.tsx';
import s from './SignIn.module.css';
import { signInAddress } from './session.ts';

export const SignIn = () => (
  <OpenPage>
    <ResonanceWave gap={0.35} height={96} />
    <h1>
      <Trans>Sales and marketing on the same wavelength</Trans>
    </h1>
    <p>
      <Trans>
        One shared objective, one picture of the customer, and figures that both departments can check.
      </Trans>
    </p>
    <a className={s.enter} href={signInAddress()}>
      <LogIn size={18} aria-hidden="true" />
      <Trans>Sign in</Trans>
    </a>
  </OpenPage>
);
