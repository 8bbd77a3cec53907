import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { Card, Loading, Skeleton } from '#/ui/Card.tsx';
import { Segmented } from '#/ui/Segmented.tsx';
import { Time } from '#/ui/Time.tsx';
import tb from '#/ui/table.module.css';
import s from './Crm.module.css';
import { DeliverySheet } from './DeliverySheet.tsx';
import { useDeliveries, useReplay } from './queries.ts';
import { DeliveryState, deliveryStates, stateName } from './states.tsx';

const route = getRouteApi('/settings/connections/$connectionId');

/** What the CRM sent, the latest first; new ones come in by themselves. */
export function Deliveries({ connectionId }: { connectionId: string }) {
  const { t } = useLingui();
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/settings/connections/$connectionId' });
  const [open, setOpen] = useState<string | null>(null);
  const list = useDeliveries(connectionId, state === 'all' ? undefined : state);
  const replay = useReplay();
  const items = list.data?.pages.flatMap((page) => page.items);
  const canReplay = (state === 'failed' || state === 'set-aside') && Boolean(items?.length);
  return (
    <Card
      title={<Trans>Deliveries</Trans>}
      hint={<Trans>Everything this CRM sent, and what became of it.</Trans>}
    >
      <div className={s.bar}>
        <Segmented
          label={t`State of the deliveries`}
          value={state}
          onChange={(next) => void navigate({ search: { state: next }, replace: true, resetScroll: false })}
          options={[
            { id: 'all', label: <Trans>All</Trans> },
            ...deliveryStates.map((id) => ({ id, label: stateName(id) })),
          ]}
        />
        {canReplay && (state === 'failed' || state === 'set-aside') ? (
          <Button
            disabled={replay.isPending}
            onClick={() => replay.mutate({ params: { path: { id: connectionId } }, body: { state } })}
          >
            <RotateCcw size={15} aria-hidden="true" />
            <Trans>Replay all of these</Trans>
          </Button>
        ) : null}
      </div>
      <p role="status">
        {replay.data ? (
          <Plural
            value={replay.data.replayed}
            one="# delivery is replayed."
            other="# deliveries are replayed."
          />
        ) : null}
      </p>
      {replay.error ? <PanelFailure error={replay.error} /> : null}
      {list.error && !items ? (
        <PanelFailure error={list.error} retry={() => void list.refetch()} />
      ) : !items ? (
        <Loading>
          <Skeleton h={240} />
        </Loading>
      ) : !items.length ? (
        <p>
          {state === 'all' ? (
            <Trans>Nothing received yet. Try the example below: it shows here within a second.</Trans>
          ) : (
            <Trans>No delivery in this state.</Trans>
          )}
        </p>
      ) : (
        <div className={tb.scroll} role="group" tabIndex={0} aria-label={t`Deliveries`}>
          <table className={tb.table}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Received</Trans>
                </th>
                <th scope="col">
                  <Trans>Delivery</Trans>
                </th>
                <th scope="col">
                  <Trans>Type</Trans>
                </th>
                <th scope="col">
                  <Trans>State</Trans>
                </th>
                <th scope="col">
                  <Trans>Reason</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((delivery) => (
                <tr key={delivery.id}>
                  <td>
                    <Time at={delivery.receivedAt} />
                  </td>
                  <th scope="row">
                    <button type="button" className={s.open} onClick={() => setOpen(delivery.id)}>
                      <span className={s.id} title={delivery.id}>
                        {delivery.objectId ?? delivery.id}
                      </span>
                    </button>
                  </th>
                  <td>
                    <code>{delivery.type}</code>
                  </td>
                  <td>
                    <DeliveryState state={delivery.state} />
                  </td>
                  <td className={s.reason}>{delivery.detail ?? delivery.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage ? (
        <p className={tb.more}>
          <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
            <Trans>Show more</Trans>
          </Button>
        </p>
      ) : null}
      {open ? (
        <DeliverySheet connectionId={connectionId} deliveryId={open} onClose={() => setOpen(null)} />
      ) : null}
    </Card>
  );
}
