import { Trans } from '@lingui/react/macro';
import { KeyRound } from 'lucide-react';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useMe } from '#/app/session.ts';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { TwoKeys } from '#/ui/TwoKeys.tsx';
import { type Persona, useSignOff } from './queries.ts';

/** One head of each department signs the same version; the second key publishes it. */
export function SignOff({ persona }: { persona: Persona }) {
  const me = useMe();
  const sign = useSignOff();
  const keys = persona.signOffs.filter((key) => key.version === persona.version);
  const isHead = me.roles.includes('manager') && me.department !== null;
  const hasTurned = keys.some((key) => key.department === me.department || key.by === me.id);
  const isOpen = persona.state === 'draft' && persona.statements.length > 0;
  return (
    <Card
      title={<Trans>Two keys</Trans>}
      hint={
        <Trans>
          Published when a head of each department has signed version {persona.version}. A change opens a new
          version.
        </Trans>
      }
    >
      <TwoKeys turned={keys.map((key) => ({ department: key.department, by: key.byName }))} />
      {persona.state === 'draft' && !persona.statements.length ? (
        <p>
          <Trans>Say something about this customer first.</Trans>
        </p>
      ) : null}
      {persona.state === 'draft' && persona.publishedVersion ? (
        <p>
          <Trans>Until then, version {persona.publishedVersion} stays the published one.</Trans>
        </p>
      ) : null}
      {isOpen && isHead && !hasTurned ? (
        <Button
          kind="primary"
          disabled={sign.isPending}
          onClick={() =>
            sign.mutate({ params: { path: { id: persona.id } }, body: { version: persona.version } })
          }
        >
          <KeyRound size={16} aria-hidden="true" />
          {me.department === 'sales' ? <Trans>Sign for Sales</Trans> : <Trans>Sign for Marketing</Trans>}
        </Button>
      ) : null}
      {sign.error ? <PanelFailure error={sign.error} /> : null}
    </Card>
  );
}
