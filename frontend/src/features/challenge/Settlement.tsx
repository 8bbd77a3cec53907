import { Trans } from '@lingui/react/macro';
import { Flag } from 'lucide-react';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { useMe } from '#/app/session.ts';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { TwoKeys } from '#/ui/TwoKeys.tsx';
import { isOver, today, turned } from './model.ts';
import { useTransition } from './queries.ts';
import type { Challenge, Standings } from './types.ts';
import { useKey } from './useKey.ts';

/** The end of a challenge: one act, turned by both heads. */
export function Settlement({ challenge, standings }: { challenge: Challenge; standings: Standings }) {
  const f = useFormat();
  const me = useMe();
  const own = useKey();
  const settle = useTransition();
  if (challenge.status === 'settled')
    return (
      <Card title={<Trans>The result is final</Trans>}>
        <p>
          {challenge.settledAt ? (
            <Trans>Settled by both heads on {f.fullDay(challenge.settledAt)}.</Trans>
          ) : null}{' '}
          {standings.gate.open ? (
            <Trans>The prize gate was open: prizes go by squad rank.</Trans>
          ) : (
            <Trans>The prize gate was closed: no prize is paid.</Trans>
          )}
        </p>
      </Card>
    );
  const isDue = challenge.status !== 'running' || isOver(challenge, today());
  if (!isDue || challenge.status === 'cancelled') return null;

  const keys = challenge.settlementSignatures;
  const hasTurned = keys.some((key) => key.department === own?.department || key.by.id === me.id);
  return (
    <Card
      title={<Trans>The challenge is over: settle it</Trans>}
      hint={<Trans>Both heads confirm the final figures. After the second key nothing moves any more.</Trans>}
      actions={
        own && !hasTurned ? (
          <Button
            kind="primary"
            disabled={settle.isPending}
            onClick={() => settle.mutate({ params: { path: { id: challenge.id } }, body: { to: 'settled' } })}
          >
            <Flag size={16} aria-hidden="true" />
            <Trans>Settle for my department</Trans>
          </Button>
        ) : null
      }
    >
      <TwoKeys turned={turned(keys)} />
      {own?.inPlaceOf && !hasTurned ? (
        <p>
          <Trans>You settle as deputy, in place of {own.inPlaceOf}; it is written so.</Trans>
        </p>
      ) : null}
      {settle.error ? <PanelFailure error={settle.error} /> : null}
    </Card>
  );
}
