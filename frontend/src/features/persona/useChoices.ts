import { useLingui } from '@lingui/react/macro';
import type { Statement } from './queries.ts';

export function useImportance(): [number, string][] {
  const { t } = useLingui();
  return [
    [1, t`Good to know`],
    [2, t`Important`],
    [3, t`Decisive`],
  ];
}

export function useAwareness(): [NonNullable<Statement['awareness']>, string][] {
  const { t } = useLingui();
  return [
    ['unaware', t`Unaware`],
    ['problem-aware', t`Aware of the problem`],
    ['solution-aware', t`Aware of solutions`],
    ['product-aware', t`Aware of our product`],
    ['most-aware', t`Knows our product well`],
  ];
}
