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
import { useInvitations, useRevoke } from './invitations.ts';
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
  const who = invitation.email ?? invitation.name ?? t`A link without a name`;
  return (
    <li>
      <p>
        {who}
        <small>
          <Trans>until {f.instant(invitation.expiresAt)}</Trans>
        </small>
      </p>
      <span>{invitation.department ? <Department of={invitation.department} /> : null}</span>
      <Button
        aria-label={t`Take back: ${who}`}
        disabled={revoke.isPending}
        onClick={() => revoke.mutate({ params: { path: { id: invitation.id } } })}
      >
        <Trans>Take back</Trans>
      </Button>
      {revoke.error ? <PanelFailure error={revoke.error} /> : null}
    </li>
  );
}
