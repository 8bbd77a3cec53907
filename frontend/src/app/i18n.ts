import { i18n } from '@lingui/core';

export type Locale = 'fr' | 'en';
export const locales: readonly Locale[] = ['fr', 'en'];

const loaders: Record<Locale, () => Promise<{ messages: Record<string, never> }>> = {
  fr: () => import('../locales/fr.po'),
  en: () => import('../locales/en.po'),
};
const saved = () => locales.find((locale) => locale === localStorage.getItem('locale'));

export const initialLocale = (): Locale => saved() ?? (navigator.language.startsWith('fr') ? 'fr' : 'en');

export async function activate(locale: Locale) {
  const { messages } = await loaders[locale]();
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

/** The person's own choice: kept on this device, and stronger than the account's language. */
export async function choose(locale: Locale) {
  localStorage.setItem('locale', locale);
  await activate(locale);
}

/** Follows the account's language, unless another was chosen here. */
export async function followAccount(locale: string) {
  const wanted = locales.find((known) => locale.startsWith(known));
  if (wanted && !saved() && i18n.locale !== wanted) await activate(wanted);
}
