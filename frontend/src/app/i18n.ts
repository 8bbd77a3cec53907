import { i18n } from '@lingui/core';

export type Locale = 'fr' | 'en';
export const locales: readonly Locale[] = ['fr', 'en'];

type Words = Record<Locale, () => Promise<{ messages: Record<string, never> }>>;
const shared: Words = {
  fr: () => import('../locales/fr.po'),
  en: () => import('../locales/en.po'),
};
/** Features whose words come with their pages, so that the first screen does not carry them. */
const features = {
  imports: {
    fr: () => import('../locales/imports/fr.po'),
    en: () => import('../locales/imports/en.po'),
  },
  people: {
    fr: () => import('../locales/people/fr.po'),
    en: () => import('../locales/people/en.po'),
  },
  actions: {
    fr: () => import('../locales/actions/fr.po'),
    en: () => import('../locales/actions/en.po'),
  },
  crm: {
    fr: () => import('../locales/crm/fr.po'),
    en: () => import('../locales/crm/en.po'),
  },
  notices: {
    fr: () => import('../locales/notices/fr.po'),
    en: () => import('../locales/notices/en.po'),
  },
} satisfies Record<string, Words>;
type Feature = keyof typeof features;
const used = new Map<Feature, Promise<void>>();

const saved = () => locales.find((locale) => locale === localStorage.getItem('locale'));

export const initialLocale = (): Locale => saved() ?? (navigator.language.startsWith('fr') ? 'fr' : 'en');

export async function activate(locale: Locale) {
  const loaders = [shared[locale], ...[...used.keys()].map((feature) => features[feature][locale])];
  const parts = await Promise.all(loaders.map((load) => load()));
  i18n.loadAndActivate({ locale, messages: Object.assign({}, ...parts.map(({ messages }) => messages)) });
  document.documentElement.lang = locale;
}

/** For the loader of a feature's routes. */
export function loadWords(feature: Feature): Promise<void> {
  const known = used.get(feature);
  if (known) return known;
  const locale = i18n.locale as Locale;
  const loading = features[feature]
    [locale]()
    .then(({ messages }) => i18n.load(locale, messages))
    .catch((failure) => {
      used.delete(feature);
      throw failure;
    });
  used.set(feature, loading);
  return loading;
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
