import { Trans, useLingui } from '@lingui/react/macro';
import { RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { Button } from '#/ui/Button.tsx';
import { Loading, Skeleton } from '#/ui/Card.tsx';
import { CopyBox } from '#/ui/Copy.tsx';
import { Sheet } from '#/ui/Sheet.tsx';
import s from './Crm.module.css';
import { pretty } from './pretty.ts';
import { useDelivery, useReplay } from './queries.ts';
import { DeliveryState, stateMeaning } from './states.tsx';

type P = { connectionId: string; deliveryId: string; onClose: () => void };

/** One delivery as it came in, with what became of it and why. */
export function DeliverySheet({ connectionId, deliveryId, onClose }: P) {
  const { t } = useLingui();
  const f = useFormat();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { data, error, refetch } = useDelivery(connectionId, deliveryId);
  const replay = useReplay();
  return (
    <Sheet ref={dialog} title={t`Delivery`} kind="side" onClose={onClose}>
      {error ? <PanelFailure error={error} retry={() => void refetch()} /> : null}
      {data || error ? null : (
        <Loading>
          <Skeleton h={320} />
        </Loading>
      )}
      {data ? (
        <>
          <p>
            <DeliveryState state={data.state} /> {stateMeaning(data.state)}
          </p>
          {data.reason ? <p className={s.reason}>{data.detail ?? data.reason}</p> : null}
          <dl className={s.facts}>
            <div>
              <dt>
                <Trans>Received</Trans>
              </dt>
              <dd>{f.instant(data.receivedAt)}</dd>
            </div>
            <div>
              <dt>
                <Trans>Type</Trans>
              </dt>
              <dd>{data.type ?? '–'}</dd>
            </div>
          </dl>
          <p className={s.label}>
            <Trans>Identifier of the delivery</Trans>
          </p>
          <CopyBox text={data.webhookId ?? data.id} what={t`Identifier of the delivery`} />
          <p className={s.label}>
            <Trans>Content as received</Trans>
          </p>
          {data.payload == null ? (
            <p>
              <Trans>The content is no longer kept.</Trans>
            </p>
          ) : (
            <CopyBox text={pretty(data.payload)} what={t`Content as received`} />
          )}
          <div>
            <Button
              disabled={replay.isPending || replay.isSuccess}
              onClick={() =>
                replay.mutate({ params: { path: { id: connectionId } }, body: { deliveryIds: [deliveryId] } })
              }
            >
              <RotateCcw size={15} aria-hidden="true" />
              {replay.isSuccess ? <Trans>Replayed</Trans> : <Trans>Replay this delivery</Trans>}
            </Button>
          </div>
          {replay.error ? <PanelFailure error={replay.error} /> : null}
        </>
      ) : null}
    </Sheet>
  );
}
