import { Plural, Trans } from '@lingui/react/macro';
import type { Schemas } from '#/api/types.ts';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { Time } from '#/ui/Time.tsx';
import s from './Notice.module.css';
import { useTestMail } from './queries.ts';
import { TestResult } from './TestResult.tsx';

/** How the organisation's e-mail stands, and a letter to see whether it arrives. */
export function Mail({ mail }: { mail: Schemas['MailView'] }) {
  const test = useTestMail();
  if (!mail.available)
    return (
      <Card title={<Trans>E-mail</Trans>}>
        <p>
          <Trans>
            No mail server is set. Whoever runs Diapason sets it with the variables DIAPASON_SMTP_….
          </Trans>
        </p>
      </Card>
    );
  const { sent, due, refused, gaveUp } = mail.queue;
  const failed = refused + gaveUp;
  return (
    <Card
      title={<Trans>E-mail</Trans>}
      hint={
        <Trans>
          From {mail.from}, through {mail.host}.
        </Trans>
      }
      actions={
        <Button disabled={test.isPending} onClick={() => test.mutate({})}>
          <Trans>Send me a test letter</Trans>
        </Button>
      }
    >
      <p>
        <Plural value={sent} one="# letter sent" other="# letters sent" />
        {' · '}
        <Plural value={due} one="# waiting" other="# waiting" />
        {' · '}
        <Plural value={failed} one="# that did not arrive" other="# that did not arrive" />
      </p>
      <TestResult test={test} />
      {mail.refusals.length ? (
        <ul className={s.refusals}>
          {mail.refusals.map(({ address, answer, at }) => (
            <li key={`${address} ${at}`}>
              <b>{address}</b> <Time at={at} />
              <small>{answer}</small>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
