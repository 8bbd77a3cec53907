import { fieldsOf, type Step, steps } from './draft.ts';

/** From a field of the contract to the field of the form that fills it. */
export function formPath(path: string): string {
  const metric = /^metrics\.([01])\.(baseline|target)/.exec(path);
  if (metric) return `${metric[1] === '0' ? 'sales' : 'marketing'}.${metric[2]}`;
  if (path.startsWith('objective.target.currency')) return 'currency';
  if (path.startsWith('objective')) return 'target';
  return path.replace(/^(prizes\.\d+)\.amount\..*$/, '$1.amount');
}

export const stepOf = (path: string): Step =>
  steps.find((step) => fieldsOf[step].some((field) => path === field || path.startsWith(`${field}.`))) ??
  'review';
