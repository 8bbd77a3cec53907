import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { Pill } from '#/ui/Pill.tsx';
import tb from '#/ui/table.module.css';
import s from './Crm.module.css';
import { useIncompleteDeals } from './queries.ts';

const lacks: Record<string, ReactNode> = {
  amount: <Trans>No amount</Trans>,
  closedOn: <Trans>No close date</Trans>,
  stage: <Trans>Unknown stage</Trans>,
  gap: <Trans>Changes missed</Trans>,
};

/** Deals that are not known whole: they are not counted, rather than counted as 0. */
export function IncompleteDeals({ connectionId }: { connectionId: string }) {
  const { t } = useLingui();
  const f = useFormat();
  const list = useIncompleteDeals(connectionId);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (!list.error && !items.length) return null;
  return (
    <Card
      title={<Trans>Incomplete deals</Trans>}
      hint={
        <Trans>What is not known of them does not count as 0: it does not count until it is known.</Trans>
      }
    >
      {list.error ? <PanelFailure error={list.error} retry={() => void list.refetch()} /> : null}
      {items.length ? (
        <div className={tb.scroll} role="group" tabIndex={0} aria-label={t`Incomplete deals`}>
          <table className={tb.table}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Deal</Trans>
                </th>
                <th scope="col">
                  <Trans>What is missing</Trans>
                </th>
                <th scope="col" className={`${tb.right} ${tb.wide}`}>
                  <Trans>Amount</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((deal) => (
                <tr key={deal.id}>
                  <th scope="row">
                    {deal.name ?? deal.externalId}
                    <span className={tb.fold}>{deal.amount ? f.money(deal.amount) : null}</span>
                  </th>
                  <td>
                    <span className={s.lacks}>
                      {deal.incomplete.map((lack) => (
                        <Pill key={lack} tone="warn">
                          {lacks[lack] ?? lack}
                        </Pill>
                      ))}
                    </span>
                  </td>
                  <td className={`${tb.right} ${tb.wide}`}>{deal.amount ? f.money(deal.amount) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {list.hasNextPage ? (
        <p className={tb.more}>
          <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
            <Trans>Show more</Trans>
          </Button>
        </p>
      ) : null}
    </Card>
  );
}
