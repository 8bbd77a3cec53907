import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { FileUp, Plug, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { SettingsTabs } from '#/app/SettingsTabs.tsx';
import { ButtonLink } from '#/ui/Button.tsx';
import { Card, Empty, Loading, Skeleton } from '#/ui/Card.tsx';
import { Page } from '#/ui/Page.tsx';
import { Time } from '#/ui/Time.tsx';
import s from './Crm.module.css';
import { useConnections } from './queries.ts';
import { ConnectionState } from './states.tsx';

/** A page of the gateway, outside the app, in the reader's language. */
const DocsLink = () => {
  const { i18n } = useLingui();
  return (
    <a href={`/docs/start/${i18n.locale}`}>
      <Trans>Getting started with the API</Trans>
    </a>
  );
};

const Create = () => (
  <ButtonLink kind="primary" to="/settings/connections/new" aria-keyshortcuts="n">
    <Plus size={16} aria-hidden="true" />
    <Trans>Connect a CRM</Trans>
  </ButtonLink>
);

/** Without a connection, an export of the CRM is the other way in. */
const Begin = () => (
  <div className={s.begin}>
    <Create />
    <ButtonLink to="/imports/new">
      <FileUp size={16} aria-hidden="true" />
      <Trans>Import an export instead</Trans>
    </ButtonLink>
  </div>
);

const Frame = ({ actions, children }: { actions?: ReactNode; children: ReactNode }) => (
  <Page title={<Trans>Settings</Trans>} actions={actions}>
    <SettingsTabs />
    {children}
    <p>
      <Trans>
        Writing your own integration? <DocsLink />
      </Trans>
    </p>
  </Page>
);

export function ConnectionList() {
  const { data, error, refetch } = useConnections();
  if (error && !data) return <PageFailure error={error} retry={() => void refetch()} />;
  if (!data)
    return (
      <Frame>
        <Loading>
          <Skeleton h={96} />
        </Loading>
      </Frame>
    );
  if (!data.items.length)
    return (
      <Frame>
        <Card title={<Trans>CRM connections</Trans>}>
          <Empty art={<Plug size={40} aria-hidden="true" />} action={<Begin />}>
            <Trans>
              No CRM is connected yet. A connection gives your CRM an address and a secret; each won deal then
              moves the race within a second.
            </Trans>
          </Empty>
        </Card>
      </Frame>
    );
  return (
    <Frame actions={<Create />}>
      <Card title={<Trans>CRM connections</Trans>}>
        <ul className={s.list}>
          {data.items.map((connection) => (
            <li key={connection.id}>
              <div>
                <Link to="/settings/connections/$connectionId" params={{ connectionId: connection.id }}>
                  {connection.name}
                </Link>
                <p>
                  {connection.lastReceivedAt ? (
                    <Trans>
                      Last delivery <Time at={connection.lastReceivedAt} />
                    </Trans>
                  ) : (
                    <Trans>Nothing received yet</Trans>
                  )}
                </p>
              </div>
              <p>
                <Plural
                  value={connection.receivedLastDay}
                  one="# delivery in a day"
                  other="# deliveries in a day"
                />
                {connection.failedLastDay ? (
                  <b className={s.bad}>
                    {', '}
                    <Plural value={connection.failedLastDay} one="# failed" other="# failed" />
                  </b>
                ) : null}
              </p>
              <ConnectionState state={connection.state} />
            </li>
          ))}
        </ul>
      </Card>
    </Frame>
  );
}
