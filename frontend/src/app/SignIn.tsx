import { Trans } from '@lingui/react/macro';
import { LogIn } from 'lucide-react';
import { Logo } from '#/ui/Logo.tsx';
import { ResonanceWave } from '#/ui/ResonanceWave.tsx';
import s from './SignIn.module.css';
import { signInAddress } from './session.ts';
import { LanguageChoice, ThemeChoice } from './Tools.tsx';

export function SignIn() {
  return (
    <div className={s.page}>
      <header className={s.top}>
        <span className={s.brand}>
          <Logo />
          Diapason
        </span>
        <span className={s.tools}>
          <LanguageChoice />
          <ThemeChoice />
        </span>
      </header>
      <main className={s.main}>
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
      </main>
    </div>
  );
}
