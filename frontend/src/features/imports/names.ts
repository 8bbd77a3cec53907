import { useLingui } from '@lingui/react/macro';
import type { Schemas } from '#/api/types.ts';
import type { Field, Kind } from './queries.ts';

/** The words for what a file is and holds. */
export function useNames() {
  const { t } = useLingui();
  const kind: Record<Kind, string> = {
    deals: t`Deals`,
    touches: t`Touches`,
    campaigns: t`Campaigns`,
    leads: t`Leads`,
    owners: t`Owners`,
  };
  const line: Record<Kind, string> = {
    deals: t`A deal`,
    touches: t`A touch`,
    campaigns: t`A campaign`,
    leads: t`A lead`,
    owners: t`An owner of the CRM`,
  };
  const vendor: Record<Schemas['ImportVendor'], string> = {
    hubspot: 'HubSpot',
    salesforce: 'Salesforce',
    pipedrive: 'Pipedrive',
    generic: t`Any table`,
  };
  const encoding: Record<Schemas['Encoding'], string> = {
    'utf-8': 'UTF-8',
    'utf-8-bom': t`UTF-8 with a mark at its start`,
    'utf-16-le': 'UTF-16',
    'utf-16-be': 'UTF-16',
    'windows-1252': 'Windows-1252',
  };
  const separator: Record<string, string> = {
    ',': t`comma`,
    ';': t`semicolon`,
    '\t': t`tab`,
    '|': t`vertical bar`,
  };
  const field: Record<Field, string> = {
    id: t`Identifier`,
    name: t`Name`,
    stage: t`Stage`,
    amount: t`Amount`,
    spend: t`Spend`,
    currency: t`Currency`,
    'owner-id': t`Owner`,
    account: t`Account`,
    product: t`Product`,
    industry: t`Industry`,
    'opened-on': t`Opened on`,
    'closed-on': t`Closed on`,
    'lead-on': t`Lead since`,
    'opportunity-on': t`Opportunity since`,
    'loss-reason': t`Reason of the loss`,
    'utm-campaign': t`UTM campaign`,
    'deal-id': t`Deal`,
    'campaign-id': t`Campaign`,
    channel: t`Channel`,
    kind: t`Kind of touch`,
    department: t`Department`,
    'actor-id': t`Done by`,
    'occurred-at': t`Happened at`,
    'starts-on': t`First day`,
    'ends-on': t`Last day`,
    'created-on': t`Created on`,
    'qualified-on': t`Qualified on`,
    'assigned-at': t`Assigned at`,
    'first-contact-at': t`First contact at`,
    'rejected-reason': t`Reason of the rejection`,
    email: t`E-mail address`,
    team: t`Team`,
    manager: t`Manager`,
    'updated-at': t`Last modified`,
  };
  return { kind, line, vendor, encoding, separator, field };
}

/** Why a line is not taken, in words that say what to correct. */
export function useReasons() {
  const { t } = useLingui();
  const reasons: Record<string, string> = {
    'quote-unmatched': t`A quotation mark is not closed`,
    'cells-missing': t`The line is shorter than the header`,
    'cells-too-many': t`The line is longer than the header`,
    'id-missing': t`The identifier is missing`,
    required: t`This is missing`,
    'stage-unknown': t`What this stage means is not said`,
    'amount-not-a-number': t`The amount is not a number`,
    'amount-negative': t`The amount is negative`,
    'amount-too-large': t`The amount is too large`,
    'amount-too-precise': t`The amount has more decimals than its currency`,
    'currency-unknown': t`The currency is not known`,
    'date-impossible': t`This day does not exist`,
    'date-order-unknown': t`Day or month first is not decided`,
    'instant-impossible': t`This is no date`,
    'kind-unknown': t`The kind of touch is not known`,
    'department-unknown': t`The department is neither sales nor marketing`,
    'deal-or-account-missing': t`A touch needs a deal or an account`,
    'email-invalid': t`This is no e-mail address`,
    'text-too-long': t`The text is too long`,
    'text-invalid': t`The text holds characters that cannot be kept`,
    'account-taken': t`This account belongs to another owner`,
    'not-an-id': t`This is no identifier of an account`,
    'column-missing': t`The file lacks the column of the identifier`,
    interrupted: t`The import was interrupted. Import the file again: nothing is counted twice.`,
    unreadable: t`The file could not be read to its end`,
    'undo-interrupted': t`Undoing was interrupted. Undo again: it goes on where it stopped.`,
  };
  return (reason: string) => reasons[reason] ?? reason;
}
