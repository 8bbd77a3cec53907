import type { Field, ImportFile, Kind, Mapping } from './queries.ts';

/** What a line of each kind may say, in the order of the service; without the first one it cannot be read. */
export const fieldsOf: Record<Kind, readonly Field[]> = {
  deals: [
    'id',
    'name',
    'stage',
    'amount',
    'currency',
    'owner-id',
    'account',
    'product',
    'industry',
    'opened-on',
    'closed-on',
    'lead-on',
    'opportunity-on',
    'loss-reason',
    'utm-campaign',
    'updated-at',
  ],
  touches: [
    'id',
    'deal-id',
    'account',
    'campaign-id',
    'utm-campaign',
    'channel',
    'kind',
    'department',
    'actor-id',
    'occurred-at',
    'updated-at',
  ],
  campaigns: ['id', 'name', 'channel', 'spend', 'currency', 'starts-on', 'ends-on', 'updated-at'],
  leads: [
    'id',
    'deal-id',
    'created-on',
    'qualified-on',
    'assigned-at',
    'first-contact-at',
    'rejected-reason',
    'updated-at',
  ],
  owners: ['owner-id', 'name', 'email', 'department', 'team', 'manager'],
};
export const kinds = Object.keys(fieldsOf) as Kind[];

/** A touch without an id is known by all that its line says. */
export const isRequired = (kind: Kind, field: Field) => kind !== 'touches' && field === fieldsOf[kind][0];

export const columnOf = (mapping: Mapping, field: Field) =>
  mapping.columns.find((one) => one.field === field)?.column;

/** The mapping with another column for a field; another stage column brings its own values. */
export function withColumn(file: ImportFile, field: Field, column: number | undefined): Partial<Mapping> {
  const { mapping, sniffed } = file;
  const others = mapping.columns.filter((one) => one.field !== field);
  const columns = column === undefined ? others : [...others, { field, column }];
  if (field !== 'stage') return { columns };
  const values = column === undefined ? [] : (sniffed.columns[column]?.values ?? []);
  return { columns, stages: values.map(({ value, stage }) => ({ value, stage })) };
}

const dateFields = /-(on|at)$/;
const amountFields = /^(amount|spend)$/;
const columnsOf = ({ mapping, sniffed }: ImportFile, fields: RegExp) =>
  mapping.columns.flatMap(({ field, column }) => (fields.test(field) ? (sniffed.columns[column] ?? []) : []));

/** The columns in use whose dates (or amounts) can be read in two ways; with none, nobody need choose. */
export const datesOf = (file: ImportFile) =>
  columnsOf(file, dateFields).filter(({ dates }) => dates && dates.verdict !== 'not-needed');
export const marksOf = (file: ImportFile) =>
  columnsOf(file, amountFields).filter(({ amounts }) => amounts && amounts.verdict !== 'not-needed');
export const hasAmounts = (kind: Kind) => kind === 'deals' || kind === 'campaigns';
