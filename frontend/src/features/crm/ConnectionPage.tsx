import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { KeyRound, ListChecks } from 'lucide-react';
import { useRef } from 'react';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { Button, ButtonLink } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { CopyBox } from '#/ui/Copy.tsx';
import { Page, PageLoading } from '#/ui/Page.tsx';
import { Sheet } from '#/ui/Sheet.tsx';
import { Time } from '#/ui/Time.tsx';
import s from './Crm.module.css';
import { Deliveries } from './Deliveries.tsx';
import { Examples } from './Examples.tsx';
import { IncompleteDeals } from './IncompleteDeals.tsx';
import { LintCard } from './LintCard.tsx';
import { MappingCard } from './MappingCard.tsx';
import { useConnection, useRotateSecret } from './queries.ts';
import { ReadToken } from './ReadToken.tsx';
import { Secret } from './Secret.tsx';
import { ConnectionState } from './states.tsx';

const route = getRouteApi('/settings/connections/$connectionId');

export function ConnectionPage() {
  const { t } = useLingui();
  const f = useFormat();
  const { connectionId } = route.useParams();
  const { data, error, refetch } = useConnection(connectionId);
  if (error && !data) return <PageFailure error={error} retry={() => void refetch()} />;
  if (!data) return <PageLoading title={t`CRM connection`} />;
  return (
    <Page
      title={data.name}
      meta={<ConnectionState state={data.state} />}
      back={{ to: '/settings/connections', label: t`CRM connections` }}
      actions={
        <>
          <ButtonLink to="/settings/connections/$connectionId/guide" params={{ connectionId }}>
            <ListChecks size={15} aria-hidden="true" />
            <Trans>Set-up, step by step</Trans>
          </ButtonLink>
          {data.vendor === 'hubspot' ? null : <Rotation connectionId={connectionId} />}
        </>
      }
    >
      <Card title={<Trans>Health</Trans>}>
        <dl className={s.facts}>
          <div>
            <dt>
              <Trans>Last delivery</Trans>
            </dt>
            <dd>
              {data.lastReceivedAt ? <Time at={data.lastReceivedAt} /> : <Trans>Nothing received yet</Trans>}
            </dd>
          </div>
          <div>
            <dt>
              <Trans>Received in 24 hours</Trans>
            </dt>
            <dd className="num">{f.whole(data.receivedLastDay)}</dd>
          </div>
          <div>
            <dt>
              <Trans>Failed in 24 hours</Trans>
            </dt>
            <dd className="num">{f.whole(data.failedLastDay)}</dd>
          </div>
          <div>
            <dt>
              <Trans>Secret</Trans>
            </dt>
            <dd>
              {data.previousValidUntil ? (
                <Trans>The former one works until {f.instant(data.previousValidUntil)}</Trans>
              ) : (
                <Trans>
                  Since <Time at={data.secretRotatedAt ?? data.createdAt} />
                </Trans>
              )}
            </dd>
          </div>
        </dl>
        <p className={s.label}>
          <Trans>Address</Trans>
        </p>
        <CopyBox text={data.url} what={t`Address`} />
      </Card>
      {data.vendor === 'standard' ? null : (
        <>
          <LintCard connectionId={connectionId} />
          <MappingCard connection={data} />
          <ReadToken connectionId={connectionId} vendor={data.vendor} />
        </>
      )}
      <IncompleteDeals connectionId={connectionId} />
      <Deliveries connectionId={connectionId} />
      {data.vendor === 'standard' ? <Examples url={data.url} /> : null}
    </Page>
  );
}

function Rotation({ connectionId }: { connectionId: string }) {
  const { t } = useLingui();
  const f = useFormat();
  const dialog = useRef<HTMLDialogElement>(null);
  const rotate = useRotateSecret();
  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>
        <KeyRound size={15} aria-hidden="true" />
        <Trans>Rotate the secret</Trans>
      </Button>
      <Sheet ref={dialog} title={t`Rotate the secret`} kind="centre" onClose={rotate.reset}>
        {rotate.data ? (
          <>
            <Secret secret={rotate.data.secret} />
            {rotate.data.previousValidUntil ? (
              <p>
                <Trans>The former secret works until {f.instant(rotate.data.previousValidUntil)}.</Trans>
              </p>
            ) : null}
          </>
        ) : (
          <>
            <p>
              <Trans>
                You get a new secret to enter in the CRM. The former one goes on working for a while, so that
                no delivery is lost.
              </Trans>
            </p>
            {rotate.error ? <PanelFailure error={rotate.error} /> : null}
            <div>
              <Button
                kind="primary"
                disabled={rotate.isPending}
                onClick={() => rotate.mutate({ params: { path: { id: connectionId } } })}
              >
                <Trans>Make a new secret</Trans>
              </Button>
            </div>
          </>
        )}
      </Sheet>
    </>
  );
}
