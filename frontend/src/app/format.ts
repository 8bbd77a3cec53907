import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type { Money } from '#/api/types.ts';

const tags: Record<string, string> = { fr: 'fr-FR', en: 'en-GB' };
/* French puts U+202F between thousands: it vanishes in tight display type, so it is widened. */
const wide = (text: string) => text.replaceAll('\u202f', '\u00a0');

function moneyFormats(tag: string) {
  const known = new Map<string, Intl.NumberFormat>();
  return (currency: string, options: Intl.NumberFormatOptions) => {
    const key = currency + JSON.stringify(options);
    const format =
      known.get(key) ??
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        ...options,
      });
    known.set(key, format);
    return format;
  };
}

function formats(locale: string) {
  const tag = tags[locale] ?? 'en-GB';
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options);
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options);
  const currency = moneyFormats(tag);
  const plain = number({ maximumFractionDigits: 3 });
  const whole = number({ maximumFractionDigits: 0 });
  const oneDecimal = number({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = number({ style: 'percent', maximumFractionDigits: 0 });
  const finePercent = number({ style: 'percent', maximumFractionDigits: 1 });
  const day = date({ day: 'numeric', month: 'short', timeZone: 'UTC' });
  const dayOfYear = date({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const fullDay = date({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const instant = date({ dateStyle: 'medium', timeStyle: 'medium' });
  const moment = date({ dateStyle: 'medium', timeStyle: 'short' });
  const time = date({ hour: '2-digit', minute: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    /** Without cents: for figures that are read at a glance. */
    money: (m: Money) => wide(currency(m.currency, { maximumFractionDigits: 0 }).format(Number(m.amount))),
    /** To the cent: for lines that must add up. */
    exact: (m: Money) => wide(currency(m.currency, {}).format(Number(m.amount))),
    signedExact: (m: Money) =>
      wide(currency(m.currency, { signDisplay: 'exceptZero' }).format(Number(m.amount))),
    compact: (m: Money) =>
      wide(currency(m.currency, { notation: 'compact', maximumFractionDigits: 0 }).format(Number(m.amount))),
    amount: (value: number, code: string) => wide(currency(code, { maximumFractionDigits: 0 }).format(value)),
    tick: (value: number, code: string) =>
      wide(currency(code, { notation: 'compact', maximumFractionDigits: 1 }).format(value)),
    percent: (value: number) => wide(percent.format(value)),
    finePercent: (value: number) => wide(finePercent.format(value)),
    number: (value: number) => wide(plain.format(value)),
    whole: (value: number) => wide(whole.format(value)),
    oneDecimal: (value: number) => oneDecimal.format(value),
    day: (value: string | Date) => day.format(new Date(value)),
    date: (value: string | Date) => dayOfYear.format(new Date(value)),
    fullDay: (value: string | Date) => fullDay.format(new Date(value)),
    instant: (value: string) => instant.format(new Date(value)),
    moment: (value: string) => moment.format(new Date(value)),
    time: (value: string) => time.format(new Date(value)),
    ago: (value: string, now: number) => ago(relative, (Date.parse(value) - now) / 1000),
    list: (values: string[]) => list.format(values),
  };
}

function ago(relative: Intl.RelativeTimeFormat, seconds: number) {
  const steps = [
    ['second', 60],
    ['minute', 60],
    ['hour', 24],
    ['day', 30],
    ['month', 12],
  ] as const;
  let value = seconds;
  for (const [unit, size] of steps) {
    if (Math.abs(value) < size) return relative.format(Math.round(value), unit);
    value /= size;
  }
  return relative.format(Math.round(value), 'year');
}

export type Format = ReturnType<typeof formats>;

/** Locale-aware formatters; the only place that builds Intl objects. */
export function useFormat(): Format {
  const { i18n } = useLingui();
  return useMemo(() => formats(i18n.locale), [i18n.locale]);
}
