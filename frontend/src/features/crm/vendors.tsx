import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Schemas } from '#/api/types.ts';

export type Vendor = Schemas['CrmVendor'];

const known: Record<Vendor, { name: ReactNode; hint: ReactNode }> = {
  hubspot: { name: 'HubSpot', hint: <Trans>A private app of yours signs what it sends.</Trans> },
  pipedrive: { name: 'Pipedrive', hint: <Trans>Webhooks of version 2, with a password.</Trans> },
  salesforce: { name: 'Salesforce', hint: <Trans>A flow, change events or outbound messages.</Trans> },
  standard: {
    name: <Trans>Any other, by Standard Webhooks</Trans>,
    hint: <Trans>For any CRM or tool that can send a signed webhook.</Trans>,
  },
};
export const vendors = Object.keys(known) as Vendor[];
export const vendorName = (vendor: Vendor) => known[vendor].name;
export const vendorHint = (vendor: Vendor) => known[vendor].hint;
