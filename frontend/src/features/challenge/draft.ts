import * as z from 'zod/mini';
import type { Dept } from '#/api/types.ts';
import { defaultTouchKinds } from './names.tsx';
import type { Agreed } from './types.ts';

/** "500 000,5" and "500,000.50" as the decimal string of the contract; undefined when it is no amount. */
export function decimal(text: string): string | undefined {
  const bare = text.replaceAll(/[\s\u00a0\u202f']/g, '');
  const mark = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const hasCents = mark >= 0 && bare.length - mark - 1 <= 2;
  const whole = (hasCents ? bare.slice(0, mark) : bare).replaceAll(/[.,]/g, '');
  const cents = hasCents ? bare.slice(mark + 1) : '';
  return /^\d{1,13}$/.test(whole) && /^\d{0,2}$/.test(cents) ? `${whole}.${cents.padEnd(2, '0')}` : undefined;
}

const amount = z.string().check(z.refine((text) => decimal(text) !== undefined, 'amount'));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'required'));
const wholeDays = (most: number) =>
  z.string().check(z.refine((text) => /^\d+$/.test(text) && +text >= 0 && +text <= most, 'days'));

export const draftSchema = z
  .object({
    name: z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(120, 'long')),
    currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'required')),
    target: amount,
    startsOn: day,
    endsOn: day,
    sales: z.object({ baseline: amount, target: amount }),
    marketing: z.object({ baseline: amount, target: amount }),
    squads: z.array(
      z.object({
        name: z.string().check(z.trim(), z.minLength(1, 'required')),
        memberIds: z.array(z.string()),
      }),
    ),
    attributionModel: z.enum(['linear', 'first', 'last']),
    touchKinds: z.array(z.string()).check(z.minLength(1, 'kinds')),
    lookbackDays: wholeDays(730),
    settlingDays: wholeDays(90),
    prizes: z.array(z.object({ amount })),
  })
  .check(
    z.refine((draft) => draft.endsOn > draft.startsOn, { path: ['endsOn'], error: 'order' }),
    z.refine((draft) => differs(draft.sales), { path: ['sales.target'], error: 'same' }),
    z.refine((draft) => differs(draft.marketing), { path: ['marketing.target'], error: 'same' }),
  );

const differs = (metric: { baseline: string; target: string }) =>
  decimal(metric.baseline) !== decimal(metric.target);

export type Draft = z.infer<typeof draftSchema>;

export const steps = ['objective', 'targets', 'squads', 'rules', 'review'] as const;
export type Step = (typeof steps)[number];
export const fieldsOf: Record<Step, readonly (keyof Draft)[]> = {
  objective: ['name', 'currency', 'target', 'startsOn', 'endsOn'],
  targets: ['sales', 'marketing'],
  squads: ['squads'],
  rules: ['attributionModel', 'touchKinds', 'lookbackDays', 'settlingDays', 'prizes'],
  review: [],
};

export const emptyDraft = (today: string): Draft => ({
  name: '',
  currency: 'EUR',
  target: '',
  startsOn: today,
  endsOn: '',
  sales: { baseline: '0', target: '' },
  marketing: { baseline: '0', target: '' },
  squads: [],
  attributionModel: 'linear',
  touchKinds: [...defaultTouchKinds],
  lookbackDays: '180',
  settlingDays: '30',
  prizes: [],
});

const metricOf = ({ metrics }: Agreed, department: Dept) => {
  const found = metrics.find((metric) => metric.department === department);
  return { baseline: found?.baseline ?? '0', target: found?.target ?? '' };
};

/** The form as it would have been filled in for these rules. */
export const fromRules = (rules: Agreed & { name: string }): Draft => ({
  name: rules.name,
  currency: rules.objective.target.currency,
  target: rules.objective.target.amount,
  startsOn: rules.startsOn,
  endsOn: rules.endsOn,
  sales: metricOf(rules, 'sales'),
  marketing: metricOf(rules, 'marketing'),
  squads: rules.squads.map(({ name, memberIds }) => ({ name, memberIds })),
  attributionModel: rules.attributionModel,
  touchKinds: [...rules.touchKinds].sort(),
  lookbackDays: String(rules.lookbackDays),
  settlingDays: String(rules.settlingDays),
  prizes: rules.prizes.map((prize) => ({ amount: prize.amount.amount })),
});

/** Equal shares that add up to 1: the last squad takes what the rounding leaves. */
export function equalShares(count: number): number[] {
  const each = Math.floor(10_000 / count) / 10_000;
  return Array.from({ length: count }, (_, i) =>
    i < count - 1 ? each : Math.round((1 - each * (count - 1)) * 10_000) / 10_000,
  );
}

export function toForm(draft: Draft): Agreed & { name: string } {
  const shares = equalShares(draft.squads.length);
  const money = (text: string) => ({ amount: decimal(text) ?? text, currency: draft.currency });
  return {
    name: draft.name.trim(),
    objective: { metric: 'won-revenue', target: money(draft.target) },
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    attributionModel: draft.attributionModel,
    metrics: (['sales', 'marketing'] as const).map((department) => ({
      department,
      metric: 'won-revenue',
      baseline: money(draft[department].baseline).amount,
      target: money(draft[department].target).amount,
      weight: 1,
    })),
    prizes: draft.prizes.map((prize, i) => ({ rank: i + 1, amount: money(prize.amount) })),
    squads: draft.squads.map(({ name, memberIds }, i) => ({
      name: name.trim(),
      memberIds,
      share: shares[i]!,
    })),
    touchKinds: draft.touchKinds,
    lookbackDays: Number(draft.lookbackDays),
    settlingDays: Number(draft.settlingDays),
  };
}
