import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { CopyBox } from '#/ui/Copy.tsx';
import { TextArea } from '#/ui/Field.tsx';
import { useInviteMany } from './invitations.ts';
import s from './Members.module.css';

const HEADER = 'email,name,department,role,language';

/** People from a table: the good lines are invited, each other line says what is wrong with it. */
export function InviteMany() {
  const [text, write] = useState(`${HEADER}\n`);
  const invite = useInviteMany();
  return (
    <form
      className={s.many}
      onSubmit={(e) => {
        e.preventDefault();
        invite.mutate({
          body: text as never,
          bodySerializer: (body: unknown) => String(body),
          headers: { 'Content-Type': 'text/csv' },
        } as never);
      }}
    >
      <TextArea
        label={<Trans>People, one a line</Trans>}
        rows={6}
        value={text}
        onChange={(e) => write(e.target.value)}
        hint={
          <Trans>
            Columns email, name, department (sales, marketing), role (member, manager, pay-analyst, admin) and
            language (fr, en), with commas or semicolons: a table can be pasted as CSV.
          </Trans>
        }
      />
      <div>
        <Button type="submit" kind="primary" disabled={invite.isPending}>
          <Trans>Invite them all</Trans>
        </Button>
      </div>
      {invite.error ? <PanelFailure error={invite.error} /> : null}
      {invite.data ? <Result result={invite.data} /> : null}
    </form>
  );
}

function Result({ result }: { result: Schemas['InvitationImport'] }) {
  const { t } = useLingui();
  const links = result.invitations.map((one) => `${one.email},${one.link}`).join('\n');
  const reasons: Record<string, string> = {
    required: t`is missing`,
    'not-an-email': t`is no e-mail address`,
    'named-twice': t`is in the list twice`,
    'too-many-people': t`at most 500 people at once`,
    'text-too-long': t`is too long`,
    'department-unknown': t`is neither sales nor marketing`,
    'role-needs-department': t`members and heads need a department`,
    'unknown-value': t`is not known`,
    unreadable: t`cannot be read`,
  };
  return (
    <div role="status">
      <p>
        <Plural value={result.accepted} one="# person invited" other="# people invited" />
      </p>
      {result.invitations.some((one) => one.letter) ? (
        <p>
          <Trans>Their invitations are on their way. You can also pass these links on.</Trans>
        </p>
      ) : null}
      {result.accepted ? <CopyBox text={links} what={t`Invitation links`} /> : null}
      {result.rejected.length ? (
        <ul>
          {result.rejected.map((one) => (
            <li key={one.line}>
              <Trans>
                Line {one.line}: {one.column ?? ''} {reasons[one.reason] ?? one.reason}
              </Trans>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
