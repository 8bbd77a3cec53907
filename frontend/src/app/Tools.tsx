import { useLingui } from '@lingui/react/macro';
import { Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { choose, locales } from './i18n.ts';
import s from './Tools.module.css';
import { resolvedTheme, setTheme } from './theme.ts';

const names = { fr: 'Français', en: 'English' };

export function LanguageChoice() {
  const { t, i18n } = useLingui();
  return (
    <div className={s.languages} role="group" aria-label={t`Language`}>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={i18n.locale === locale}
          aria-label={`${locale.toUpperCase()} – ${names[locale]}`}
          onClick={() => void choose(locale)}
        >
          {locale.toUpperCase()}
        </button>
      ))}
    </div>
  );
}

export function ThemeChoice() {
  const { t } = useLingui();
  const [theme, set] = useState(resolvedTheme);
  const Icon = theme === 'dark' ? Sun : Moon;
  return (
    <button
      type="button"
      className={s.icon}
      aria-label={theme === 'dark' ? t`Use light theme` : t`Use dark theme`}
      onClick={() => {
        const other = theme === 'dark' ? 'light' : 'dark';
        setTheme(other);
        set(other);
      }}
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  );
}
