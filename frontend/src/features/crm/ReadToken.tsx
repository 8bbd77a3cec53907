import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { TextField } from '#/ui/Field.tsx';
import { Pill } from '#/ui/Pill.tsx';
import { Time } from '#/ui/Time.tsx';
import s from './Crm.module.css';
import { useReadToken, useRemoveReadToken, useSetReadToken } from './queries.ts';
import type { Vendor } from './vendors.tsx';

const troubles: Record<string, ReactNode> = {
  refused: <Trans>The CRM refuses this token. Replace it.</Trans>,
  unreachable: <Trans>The CRM did not answer. It is asked again by itself.</Trans>,
  'too-many': <Trans>The CRM asks to wait. It is asked again by itself.</Trans>,
};

/** Deals that were told in part can be read whole, if somebody gives a token that may read and nothing more. */
export function ReadToken({ connectionId, vendor }: { connectionId: string; vendor: Vendor }) {
  const { data } = useReadToken(connectionId);
  if (!data?.taken) return null;
  return (
    <Card
      title={<Trans>Complete deals by a token</Trans>}
      hint={
        <Trans>
          Optional. Deals that came without an amount or a date are then read whole. The token is kept
          encrypted and never shown again.
        </Trans>
      }
    >
      {data.set ? (
        <p className={s.bar}>
          {data.trouble ? (
            <span>
              <Pill tone="bad">
                <Trans>Trouble</Trans>
              </Pill>{' '}
              {troubles[data.trouble] ?? data.trouble}
            </span>
          ) : (
            <span>
              <Pill tone="good">
                <Trans>Active</Trans>
              </Pill>{' '}
              {data.lastReadAt ? (
                <Trans>
                  Last read <Time at={data.lastReadAt} />
                </Trans>
              ) : (
                <Trans>Nothing had to be read yet.</Trans>
              )}
            </span>
          )}
          <Remove connectionId={connectionId} />
        </p>
      ) : null}
      <TokenForm connectionId={connectionId} vendor={vendor} replaces={data.set} />
    </Card>
  );
}

function Remove({ connectionId }: { connectionId: string }) {
  const remove = useRemoveReadToken();
  return (
    <Button
      kind="danger"
      disabled={remove.isPending}
      onClick={() => remove.mutate({ params: { path: { id: connectionId } } })}
    >
      <Trans>Forget the token</Trans>
    </Button>
  );
}

function TokenForm({
  connectionId,
  vendor,
  replaces,
}: {
  connectionId: string;
  vendor: Vendor;
  replaces: boolean;
}) {
  const [token, setToken] = useState('');
  const set = useSetReadToken();
  return (
    <form
      className={s.form}
      onSubmit={(e) => {
        e.preventDefault();
        set.mutate(
          { params: { path: { id: connectionId } }, body: { token: token.trim() } },
          { onSuccess: () => setToken('') },
        );
      }}
    >
      <TextField
        label={replaces ? <Trans>New read-only token</Trans> : <Trans>Read-only token</Trans>}
        hint={
          vendor === 'hubspot' ? (
            <Trans>The access token of your private app, with the scope crm.objects.deals.read alone.</Trans>
          ) : (
            <Trans>The API token of a person who may only see deals.</Trans>
          )
        }
        type="password"
        autoComplete="off"
        value={token}
        maxLength={500}
        onChange={(e) => setToken(e.target.value)}
      />
      {set.error ? <PanelFailure error={set.error} /> : null}
      <div>
        <Button type="submit" disabled={set.isPending || !token.trim()}>
          <Trans>Keep the token</Trans>
        </Button>
      </div>
    </form>
  );
}
