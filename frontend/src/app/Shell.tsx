import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Logo } from '#/ui/Logo.tsx';
import { useMenuLabels } from './menu.tsx';
import { Profile } from './Profile.tsx';
import { PaletteButton } from './palette/PaletteButton.tsx';
import { Reconnecting } from './Reconnecting.tsx';
import { SampleBanner } from './SampleBanner.tsx';
import s from './Shell.module.css';
import { Shortcuts } from './Shortcuts.tsx';
import { useMe } from './session.ts';
import { LanguageChoice, ThemeChoice } from './Tools.tsx';
import { Unread } from './Unread.tsx';

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const me = useMe();
  const menu = useMenuLabels(me);
  const path = useLocation({ select: (location) => location.pathname });
  return (
    <div className={s.shell}>
      <a className={s.skip} href="#main">
        <Trans>Skip to content</Trans>
      </a>
      <aside className={s.side}>
        <Link className={s.brand} to="/">
          <Logo />
          <span>Diapason</span>
        </Link>
        <nav aria-label={t`Main`}>
          <ul className={s.nav} style={{ '--tabs': menu.length } as React.CSSProperties}>
            {menu.map(({ to, icon: Icon, label, also }) => (
              <li key={to}>
                <Link
                  className={s.item}
                  to={to}
                  aria-current={also && path.startsWith(also) ? 'page' : undefined}
                  activeProps={{ 'aria-current': 'page' }}
                  activeOptions={{ exact: to === '/', includeSearch: false }}
                >
                  <Icon size={18} aria-hidden="true" />
                  <span>{label}</span>
                  {to === '/' ? <Unread /> : null}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </aside>
      <header className={s.top} data-app>
        <Link className={s.brandSmall} to="/">
          <Logo />
          <span>Diapason</span>
        </Link>
        <PaletteButton />
        <span className={s.organisation}>{me.organisation.name}</span>
        <div className={s.tools}>
          <Reconnecting />
          <LanguageChoice />
          <ThemeChoice />
          <Profile />
        </div>
      </header>
      <main id="main" className={s.main} tabIndex={-1}>
        <SampleBanner />
        {children}
      </main>
      <Shortcuts menu={menu} />
    </div>
  );
}
