import { useLingui } from '@lingui/react/macro';

export const roleCodes = [
  'key-account-manager',
  'sales-manager',
  'head-of-sales',
  'account-executive',
  'sales-development',
  'product-manager',
  'merchandising-manager',
  'marketing-specialist',
  'head-of-marketing',
  'sales-and-marketing-director',
  'other',
] as const;

export function useRoleName() {
  const { t } = useLingui();
  const names: Record<string, string> = {
    'key-account-manager': t`Key account manager`,
    'sales-manager': t`Sales manager`,
    'head-of-sales': t`Head of sales`,
    'account-executive': t`Account executive`,
    'sales-development': t`Sales development`,
    'product-manager': t`Product manager`,
    'merchandising-manager': t`Merchandising manager`,
    'marketing-specialist': t`Marketing specialist`,
    'head-of-marketing': t`Head of marketing`,
    'sales-and-marketing-director': t`Sales and marketing director`,
    other: t`Other role`,
  };
  return (code: string) => names[code] ?? code;
}
