import { Trans } from '@lingui/react/macro';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { SettingsTabs } from '#/app/SettingsTabs.tsx';
import { useRole } from '#/app/session.ts';
import { Button } from '#/ui/Button.tsx';
import { Card, Loading, Skeleton } from '#/ui/Card.tsx';
import { Page } from '#/ui/Page.tsx';
import tb from '#/ui/table.module.css';
import { Consent } from './Consent.tsx';
import { Invitations } from './Invitations.tsx';
import { OwnDeputy } from './OwnDeputy.tsx';
import { useMembers } from './queries.ts';
import { Roster } from './Roster.tsx';
import { Unmapped } from './Unmapped.tsx';

/** Who takes part, and which owner of the CRM each one is: what is not mapped yet comes first. */
export function MembersPage() {
  const isAdmin = useRole('admin');
  const list = useMembers();
  const members = list.data?.pages.flatMap((page) => page.items);
  if (list.error && !members) return <PageFailure error={list.error} retry={() => void list.refetch()} />;
  return (
    <Page title={<Trans>Settings</Trans>}>
      <SettingsTabs />
      {members ? <Consent members={members} /> : null}
      {members ? <OwnDeputy members={members} /> : null}
      {isAdmin ? <Invitations /> : null}
      {isAdmin && members ? <Unmapped members={members} /> : null}
      <Card
        title={<Trans>People</Trans>}
        hint={<Trans>Members of both departments, with the CRM owner whose deals are theirs.</Trans>}
      >
        {!members ? (
          <Loading>
            <Skeleton h={320} />
          </Loading>
        ) : members.length ? (
          <Roster members={members} />
        ) : (
          <p>
            <Trans>Nobody yet. People come by an invitation, with the CRM's owners, or with an import.</Trans>
          </p>
        )}
        {list.hasNextPage ? (
          <p className={tb.more}>
            <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
              <Trans>Show more</Trans>
            </Button>
          </p>
        ) : null}
      </Card>
    </Page>
  );
}
