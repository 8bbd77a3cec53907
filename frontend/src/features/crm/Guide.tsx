import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Schemas } from '#/api/types.ts';
import { Card } from '#/ui/Card.tsx';
import { CopyBox } from '#/ui/Copy.tsx';
import s from './Crm.module.css';
import { salesforceExample } from './example.ts';
import { Secret } from './Secret.tsx';
import { vendorName } from './vendors.tsx';

type P = { connection: Schemas['CrmConnection'] };

/** What to do in the CRM, step by step. The secret is here only right after it was made. */
export function Guide({ connection }: P) {
  const { vendor } = connection;
  const title =
    vendor === 'standard' ? (
      <Trans>Enter these two in your CRM</Trans>
    ) : (
      <Trans>Set up {vendorName(vendor)}, step by step</Trans>
    );
  return (
    <Card title={title}>
      {vendor === 'hubspot' ? <HubSpot connection={connection} /> : null}
      {vendor === 'pipedrive' ? <Pipedrive connection={connection} /> : null}
      {vendor === 'salesforce' ? <Salesforce connection={connection} /> : null}
      {vendor === 'standard' ? <Standard connection={connection} /> : null}
    </Card>
  );
}

const Steps = ({ children }: { children: ReactNode }) => <ol className={s.steps}>{children}</ol>;

function Address({ url }: { url: string }) {
  const { t } = useLingui();
  return (
    <>
      <p className={s.label}>
        <Trans>Address</Trans>
      </p>
      <CopyBox text={url} what={t`Address`} />
    </>
  );
}

/** Shown once; afterwards only where a new one is to be had. */
const Shown = ({ secret }: { secret?: string | null }) =>
  secret ? (
    <Secret secret={secret} />
  ) : (
    <p className={s.reason}>
      <Trans>The secret was shown when the connection was made. If it got lost, rotate it.</Trans>
    </p>
  );

const Standard = ({ connection }: P) => (
  <>
    <Address url={connection.url} />
    <Shown secret={connection.secret} />
  </>
);

function HubSpot({ connection }: P) {
  const { t } = useLingui();
  return (
    <Steps>
      <li>
        <Trans>
          In HubSpot, open <b>Settings → Integrations → Private apps</b> and your app (or make one). Its
          client secret is the one you entered here.
        </Trans>
      </li>
      <li>
        <Trans>
          Under <b>Webhooks</b>, enter this address as the target URL, as it is:
        </Trans>
        <Address url={connection.url} />
      </li>
      <li>
        <Trans>
          Subscribe to deals <b>created, deleted, restored and merged</b>, and to changes of these properties:
        </Trans>
        <CopyBox
          text="dealname, dealstage, amount, deal_currency_code, hubspot_owner_id, createdate, closedate, closed_lost_reason"
          what={t`Properties`}
        />
      </li>
      <li>
        <Trans>Activate the subscriptions, change a deal, and see it come in among the deliveries.</Trans>
      </li>
      <li>
        <Trans>Say what the stages of your pipelines mean: their ids tell nothing by themselves.</Trans>
      </li>
    </Steps>
  );
}

function Pipedrive({ connection }: P) {
  return (
    <Steps>
      <li>
        <Trans>
          In Pipedrive, open <b>Settings → Tools and apps → Webhooks</b> and create a webhook.
        </Trans>
      </li>
      <li>
        <Trans>
          Event action <b>all</b>, event object <b>deal</b>, version <b>v2</b>, and this address as the
          endpoint URL:
        </Trans>
        <Address url={connection.url} />
      </li>
      <li>
        <Trans>
          As HTTP Auth user name enter <code>diapason</code>, as password the whole secret:
        </Trans>
        <Shown secret={connection.secret} />
      </li>
      <li>
        <Trans>
          Make a second webhook alike for the event object <b>activity</b>, so that finished calls and
          meetings count.
        </Trans>
      </li>
      <li>
        <Trans>Change a deal, and see it come in among the deliveries.</Trans>
      </li>
    </Steps>
  );
}

function Salesforce({ connection }: P) {
  const { t } = useLingui();
  return (
    <Steps>
      <li>
        <Trans>
          In Salesforce, open <b>Setup → Named Credentials</b> and make an external credential with the custom
          header <code>X-Diapason-Secret</code>. Its value is the secret:
        </Trans>
        <Shown secret={connection.secret} />
      </li>
      <li>
        <Trans>Make a named credential with that external credential and this address as its URL:</Trans>
        <Address url={connection.url} />
      </li>
      <li>
        <Trans>
          Make a <b>record-triggered flow</b> on Opportunity, for created and updated records, with an HTTP
          callout (POST) that sends:
        </Trans>
        <CopyBox text={salesforceExample} what={t`Example`} />
      </li>
      <li>
        <Trans>
          Or, if you run a middleware: post change events as they are, or outbound messages, with the same
          header. An outbound message is only taken from organisation <code>{connection.sender}</code>.
        </Trans>
      </li>
      <li>
        <Trans>Change an opportunity, and see it come in among the deliveries.</Trans>
      </li>
    </Steps>
  );
}
