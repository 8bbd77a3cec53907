import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { ifMatch } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { useComeBack, useLeaveForGood } from './absences.ts';
import s from './Members.module.css';

/** Leaving asks once; coming back undoes it. */
export function Departure({ member }: { member: Schemas['Member'] }) {
  const [asks, ask] = useState(false);
  const leave = useLeaveForGood();
  const comeBack = useComeBack();
  const call = { params: { path: { id: member.id }, header: ifMatch(member.version) } };
  const error = leave.error ?? comeBack.error;
  return (
    <section className={s.section}>
      <h3>
        <Trans>Leaving the organisation</Trans>
      </h3>
      <p>
        {member.leftAt ? (
          <Trans>{member.name} has left: the account is locked, and what was won before still counts.</Trans>
        ) : (
          <Trans>The account is locked at once. What {member.name} helped to win stays where it is.</Trans>
        )}
      </p>
      <div className={s.acts}>
        {member.leftAt ? (
          <Button disabled={comeBack.isPending} onClick={() => comeBack.mutate(call)}>
            <Trans>{member.name} is back</Trans>
          </Button>
        ) : asks ? (
          <>
            <Button
              kind="danger"
              disabled={leave.isPending}
              onClick={() => leave.mutate(call, { onSettled: () => ask(false) })}
            >
              <Trans>Yes, {member.name} has left</Trans>
            </Button>
            <Button onClick={() => ask(false)}>
              <Trans>Cancel</Trans>
            </Button>
          </>
        ) : (
          <Button onClick={() => ask(true)}>
            <Trans>{member.name} leaves</Trans>
          </Button>
        )}
      </div>
      {error ? <PanelFailure error={error} /> : null}
    </section>
  );
}
