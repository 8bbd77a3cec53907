import { useLingui } from '@lingui/react/macro';

/** What a rule of the form says; what the service says is shown as it came. */
export function useFieldText() {
  const { t } = useLingui();
  const texts: Record<string, string> = {
    required: t`Fill this in`,
    long: t`At most 120 characters`,
    amount: t`Enter an amount, for example 500 000`,
    order: t`The end must come after the start`,
    same: t`The target must differ from the starting point`,
    kinds: t`Choose at least one kind of touch`,
    days: t`Enter a number of days within the limit`,
  };
  return (error?: { message?: string }) =>
    error ? (texts[error.message ?? ''] ?? error.message ?? texts.required) : undefined;
}
