import { Trans } from '@lingui/react/macro';
import type { Schemas } from '#/api/types.ts';
import { Pill } from '#/ui/Pill.tsx';
import s from './Members.module.css';

/** Where an invitation's letter stands, with the mail server's own words when it was not taken. */
export const LetterState = ({ letter }: { letter: Schemas['InvitationLetter'] }) => (
  <>
    {letter.state === 'sent' ? (
      <Pill tone="good">
        <Trans>Sent</Trans>
      </Pill>
    ) : letter.state === 'failed' ? (
      <Pill tone="bad">
        <Trans>Not delivered</Trans>
      </Pill>
    ) : (
      <Pill tone="warn">
        <Trans>On its way</Trans>
      </Pill>
    )}
    {letter.answer && letter.state !== 'sent' ? (
      <small className={s.answer}>
        <Trans>The mail server said: {letter.answer}</Trans>
      </small>
    ) : null}
  </>
);
