import { Trans } from '@lingui/react/macro';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { SettingsTabs } from '#/app/SettingsTabs.tsx';
import { useRole } from '#/app/session.ts';
import { Loading, Skeleton } from '#/ui/Card.tsx';
import { Page } from '#/ui/Page.tsx';
import { CalendarFeed } from './CalendarFeed.tsx';
import { Channels } from './Channels.tsx';
import { Defaults } from './Defaults.tsx';
import { Mail } from './Mail.tsx';
import { MyNotices } from './MyNotices.tsx';
import { useChannels, useDefaults, useMail, usePreferences } from './queries.ts';

/** How one hears of what waits; an admin also decides for channels and for those who have not chosen. */
export function NoticesPage() {
  const isAdmin = useRole('admin');
  const { data, error, refetch } = usePreferences();
  if (error && !data) return <PageFailure error={error} retry={() => void refetch()} />;
  return (
    <Page title={<Trans>Settings</Trans>}>
      <SettingsTabs />
      {data ? (
        <MyNotices preferences={data} />
      ) : (
        <Loading>
          <Skeleton h={420} />
        </Loading>
      )}
      <CalendarFeed />
      {isAdmin ? <ForAll /> : null}
    </Page>
  );
}

function ForAll() {
  const channels = useChannels();
  const defaults = useDefaults();
  const mail = useMail();
  const failed = [channels, defaults, mail].find(({ error, data }) => error && !data);
  return (
    <>
      {failed ? <PanelFailure error={failed.error} retry={() => void failed.refetch()} /> : null}
      {channels.data ? <Channels channels={channels.data.items} /> : null}
      {defaults.data ? <Defaults defaults={defaults.data} /> : null}
      {mail.data ? <Mail mail={mail.data} /> : null}
    </>
  );
}
