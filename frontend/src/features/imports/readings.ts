import { useLingui } from '@lingui/react/macro';
import { useFormat } from '#/app/format.ts';
import { datesOf, marksOf } from './fields.ts';
import type { ImportFile } from './queries.ts';

/** The day that a text such as 03/04/2017 is, if the day (or the month) comes first; null when there is no such day. */
export function dayOf(text: string, isDayFirst: boolean): string | null {
  const [, a = '', b = '', year = ''] = /^(\d{1,2})\D(\d{1,2})\D(\d{2,4})/.exec(text) ?? [];
  const [day, month] = isDayFirst ? [a, b] : [b, a];
  const iso = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(iso)) || Number(month) > 12 ? null : iso;
}

/** The number that a text such as 1,234 is, with this decimal mark. */
export function numberOf(text: string, mark: ',' | '.'): number {
  const digits = text.replace(mark === ',' ? /[^\d,-]/g : /[^\d.-]/g, '').replace(',', '.');
  return Number(digits);
}

/** The two ways to read the file's own dates and amounts, shown on one of them. */
export function useReadings() {
  const { t } = useLingui();
  const f = useFormat();
  const dates = (file: ImportFile) => {
    const columns = datesOf(file);
    const open = columns.find(({ dates }) => dates?.dayFirst || dates?.monthFirst || dates?.either);
    const all = columns.flatMap((column) => column.examples);
    const example = all.find((text) => dayOf(text, true) && dayOf(text, false)) ?? '03/04/2017';
    const day = (isDayFirst: boolean) => f.fullDay(dayOf(example, isDayFirst) ?? example);
    const mixed = columns.find((column) => column.dates?.verdict === 'mixed')?.dates ?? null;
    return {
      example,
      mixed: open ? mixed : null,
      options: [
        { id: 'day-first' as const, label: t`Day first: ${day(true)}` },
        { id: 'month-first' as const, label: t`Month first: ${day(false)}` },
      ],
    };
  };
  const amounts = (file: ImportFile) => {
    const all = marksOf(file).flatMap((column) => column.examples);
    const example = all.find((text) => /^\D*\d{1,3}[.,]\d{3}\D*$/.test(text)) ?? all[0] ?? '1,234';
    return {
      example,
      options: [
        { id: 'comma' as const, label: t`Decimal comma: ${f.number(numberOf(example, ','))}` },
        { id: 'point' as const, label: t`Decimal point: ${f.number(numberOf(example, '.'))}` },
      ],
    };
  };
  return { dates, amounts };
}
