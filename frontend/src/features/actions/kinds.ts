import { useLingui } from '@lingui/react/macro';
import type { Kind } from './queries.ts';

/** How the customer was touched, in words; a race counts the kinds that its rules name. */
export function useKinds(): Record<Kind, string> {
  const { t } = useLingui();
  return {
    attended: t`Event or webinar attended`,
    meeting: t`Meeting`,
    demo: t`Demonstration`,
    form: t`Form filled in`,
    call: t`Call`,
    reply: t`Answer to a message`,
    sent: t`Message sent`,
    impression: t`Advertisement seen`,
    other: t`Other`,
  };
}
