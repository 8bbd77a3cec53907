import { Trans, useLingui } from '@lingui/react/macro';
import { Megaphone, Plus, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { SettingsTabs } from '#/app/SettingsTabs.tsx';
import { Button, ButtonLink } from '#/ui/Button.tsx';
import { Card, Empty, Loading, Skeleton } from '#/ui/Card.tsx';
import { Page } from '#/ui/Page.tsx';
import tb from '#/ui/table.module.css';
import { actionOf, type Campaign, useCampaigns, useWithdraw } from './queries.ts';
import { Rule } from './Rule.tsx';

const Create = () => (
  <ButtonLink kind="primary" to="/settings/actions/new" aria-keyshortcuts="n">
    <Plus size={16} aria-hidden="true" />
    <Trans>Log a marketing action</Trans>
  </ButtonLink>
);

const Frame = ({ actions, children }: { actions?: ReactNode; children: ReactNode }) => (
  <Page title={<Trans>Settings</Trans>} actions={actions}>
    <SettingsTabs />
    <Card title={<Trans>Marketing actions</Trans>} hint={<Rule />}>
      {children}
    </Card>
  </Page>
);

/** Campaigns, whether the CRM told of them or somebody logged them here. */
export function ActionList() {
  const { t } = useLingui();
  const list = useCampaigns();
  const withdraw = useWithdraw();
  const items = list.data?.pages.flatMap((page) => page.items);
  if (list.error && !items) return <PageFailure error={list.error} retry={() => void list.refetch()} />;
  if (!items)
    return (
      <Frame>
        <Loading>
          <Skeleton h={160} />
        </Loading>
      </Frame>
    );
  if (!items.length)
    return (
      <Frame>
        <Empty art={<Megaphone size={40} aria-hidden="true" />} action={<Create />}>
          <Trans>
            No campaign is known yet. What your CRM does not see, a fair or a dinner, is logged here.
          </Trans>
        </Empty>
      </Frame>
    );
  return (
    <Frame actions={<Create />}>
      {withdraw.error ? <PanelFailure error={withdraw.error} /> : null}
      <div className={tb.scroll} role="group" tabIndex={0} aria-label={t`Marketing actions`}>
        <table className={tb.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Campaign</Trans>
              </th>
              <th scope="col" className={tb.wide}>
                <Trans>Days</Trans>
              </th>
              <th scope="col" className={tb.right}>
                <Trans>Cost</Trans>
              </th>
              <th>
                <span className="sr">
                  <Trans>Take back</Trans>
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((campaign) => (
              <Line
                key={campaign.id}
                campaign={campaign}
                isBusy={withdraw.isPending}
                withdraw={(id) => withdraw.mutate({ params: { path: { id } } })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {list.hasNextPage ? (
        <div className={tb.more}>
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      ) : null}
    </Frame>
  );
}

type P = { campaign: Campaign; isBusy: boolean; withdraw: (id: string) => void };
function Line({ campaign, isBusy, withdraw }: P) {
  const { t } = useLingui();
  const f = useFormat();
  const action = actionOf(campaign);
  const name = campaign.name ?? campaign.externalId;
  const days = [...new Set([campaign.startsOn, campaign.endsOn])].flatMap((day) => (day ? f.date(day) : []));
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={tb.fold}>{days.join(' – ')}</span>
      </th>
      <td className={tb.wide}>{days.join(' – ') || '–'}</td>
      <td className={tb.right}>{campaign.spend ? f.exact(campaign.spend) : '–'}</td>
      <td className={tb.right}>
        {action ? (
          <Button aria-label={t`Take back: ${name}`} disabled={isBusy} onClick={() => withdraw(action)}>
            <Undo2 size={15} aria-hidden="true" />
            <Trans>Take back</Trans>
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
