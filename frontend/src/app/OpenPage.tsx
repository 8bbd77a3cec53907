import type { ReactNode } from 'react';
import { Logo } from '#/ui/Logo.tsx';
import s from './SignIn.module.css';
import { LanguageChoice, ThemeChoice } from './Tools.tsx';

/** A page for people who are not signed in: no menu, but the languages and the colours. */
export const OpenPage = ({ children }: { children: ReactNode }) => (
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
    <main className={s.main}>{children}</main>
  </div>
);
