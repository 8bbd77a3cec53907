import { useLingui } from '@lingui/react/macro';
import type { Schemas } from '#/api/types.ts';

/** Why a person is suggested for an owner, in words. */
export function useReason() {
  const { t } = useLingui();
  const texts: Record<Schemas['OwnerSuggestion']['reason'], string> = {
    'same-email': t`Suggested: the same e-mail address`,
    'same-name': t`Suggested: the same name`,
    'email-name': t`Suggested: written like the e-mail address`,
    'near-name': t`Suggested: a name that is near; please check`,
  };
  return (reason: Schemas['OwnerSuggestion']['reason']) => texts[reason];
}
