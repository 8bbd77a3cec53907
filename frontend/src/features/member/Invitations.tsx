import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { Department } from '#/ui/Department.tsx';
import { Segmented } from '#/ui/Segmented.tsx';
import { InviteMany } from './InviteMany.tsx';
import { InviteOne } from './InviteOne.tsx';
import { useInvitations, useRevoke, useSendAgain } from './invitations.ts';
import { LetterState } from './LetterState.tsx';
import s from './Members.module.css';

/** Inviting one by one or by a list, and the invitations that are still open. */
export function Invitations() {
  const { t } = useLingui();
  const [how, choose] = useState<'one' | 'many'>('one');
  const list = useInvitations();
  const open = list.data?.items.filter((one) => one.state === 'open') ?? [];
  return (
    <Card
      title={<Trans>Invite people</Trans>}
      hint={<Trans>A link makes one account of your organisation, and is good for seven days.</Trans>}
      actions={
        <Segmented
          label={t`How to invite`}
          value={how}
          onChange={choose}
          options={[
            { id: 'one', label: <Trans>One person</Trans> },
            { id: 'many', label: <Trans>A list</Trans> },
          ]}
        />
      }
    >
      {how === 'one' ? <InviteOne /> : <InviteMany />}
      {list.error && !list.data ? (
        <PanelFailure error={list.error} retry={() => void list.refetch()} />
      ) : open.length ? (
        <>
          <h3 className={s.part}>
            <Trans>Not accepted yet</Trans>
          </h3>
          <ul className={s.owners}>
            {open.map((one) => (
              <Open key={one.id} invitation={one} />
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}

function Open({ invitation }: { invitation: Schemas['Invitation'] }) {
  const { t } = useLingui();
  const f = useFormat();
  const revoke = useRevoke();
  const again = useSendAgain();
  const target = { params: { path: { id: invitation.id } } };
  const who = invitation.email ?? invitation.name ?? t`A link without a name`;
  return (
    <li>
      <p>
        {who}
        <small>
          <Trans>until {f.instant(invitation.expiresAt)}</Trans>
        </small>
      </p>
      <span className={s.standing}>
        {invitation.department ? <Department of={invitation.department} /> : null}
        {invitation.letter ? <LetterState letter={invitation.letter} /> : null}
      </span>
      <span className={s.acts}>
        {invitation.letter && invitation.letter.state !== 'waiting' ? (
          <Button
            aria-label={t`Send again: ${who}`}
            disabled={again.isPending}
            onClick={() => again.mutate(target)}
          >
            <Trans>Send again</Trans>
          </Button>
        ) : null}
        <Button
          aria-label={t`Take back: ${who}`}
          disabled={revoke.isPending}
          onClick={() => revoke.mutate(target)}
        >
          <Trans>Take back</Trans>
        </Button>
      </span>
      {revoke.error || again.error ? <PanelFailure error={revoke.error ?? again.error} /> : null}
    </li>
  );
}
