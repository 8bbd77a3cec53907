import type { Schemas } from '#/api/types.ts';

/** A small believable organisation; each test changes what it is about. */
export const usd = (amount: string) => ({ amount, currency: 'USD' });

export const sophie: Schemas['Me'] = {
  id: 'u-sophie',
  name: 'Sophie Arnaud',
  organisation: { id: 'o-1', slug: 'acme', name: 'Acme' },
  department: 'sales',
  roles: ['member', 'manager'],
  locale: 'fr',
  csrfToken: 'proof',
};
export const samir: Schemas['Me'] = { ...sophie, id: 'u-samir', name: 'Samir Haddad', roles: ['member'] };
export const ada: Schemas['Me'] = {
  ...sophie,
  id: 'u-ada',
  name: 'Ada Nowak',
  department: null,
  roles: ['admin'],
};
export const paula: Schemas['Me'] = {
  ...sophie,
  id: 'u-paula',
  name: 'Paula Costa',
  department: null,
  roles: ['pay-analyst'],
};

export const challenge: Schemas['Challenge'] = {
  id: 'c-1',
  name: 'Spring together',
  status: 'running',
  objective: { metric: 'won-revenue', target: usd('500000.00') },
  startsOn: '2026-10-01',
  endsOn: '2099-12-31',
  attributionModel: 'linear',
  metrics: [
    { department: 'sales', metric: 'won-revenue', baseline: '0.00', target: '300000.00', weight: 1 },
    { department: 'marketing', metric: 'won-revenue', baseline: '0.00', target: '200000.00', weight: 1 },
  ],
  prizes: [{ rank: 1, amount: usd('3000.00') }],
  squads: [{ id: 's-1', name: 'Mistral', memberIds: ['m-1', 'm-2'], share: 1 }],
  touchKinds: ['meeting', 'reply'],
  lookbackDays: 180,
  settlingDays: 30,
  rulesHash: 'sha256:abc',
  signatures: [
    {
      department: 'sales',
      by: { id: 'u-sophie', name: 'Sophie Arnaud' },
      inPlaceOf: null,
      at: '2026-09-20T08:00:00Z',
    },
    {
      department: 'marketing',
      by: { id: 'u-maud', name: 'Maud Lefèvre' },
      inPlaceOf: null,
      at: '2026-09-20T09:00:00Z',
    },
  ],
  settlementSignatures: [],
  version: 4,
  createdAt: '2026-09-20T08:00:00Z',
  settledAt: null,
  sample: false,
  updatedAt: '2026-09-20T09:00:00Z',
  updatedBy: { id: 'u-maud', name: 'Maud Lefèvre' },
};
export const draftChallenge: Schemas['Challenge'] = {
  ...challenge,
  id: 'c-2',
  name: 'Winter together',
  status: 'draft',
  signatures: [],
};

export const standings: Schemas['Standings'] = {
  asOf: '2026-11-24T10:00:00Z',
  status: 'provisional',
  total: usd('210000.00'),
  target: usd('500000.00'),
  attainment: 0.42,
  formula: 'linear@1',
  untouched: usd('10000.00'),
  departments: [
    { department: 'sales', credit: usd('120000.00'), attainment: 0.4 },
    { department: 'marketing', credit: usd('80000.00'), attainment: 0.5 },
  ],
  squads: [
    { id: 's-1', name: 'Mistral', rank: 1, credit: usd('200000.00'), target: usd('500000.00'), score: 0.4 },
  ],
  members: [{ memberId: 'm-1', name: 'Samir Haddad', department: 'sales', credit: usd('50000.25') }],
  others: { count: 12, credit: usd('149999.75'), withheld: false },
  jointScore: 45,
  gate: { open: false, conditions: [{ code: 'objective-reached', met: false }] },
  split: {
    salesOnly: usd('70000.00'),
    both: usd('100000.00'),
    marketingOnly: usd('30000.00'),
    untouched: usd('10000.00'),
  },
  pace: usd('230000.00'),
  ledgerVersion: 812,
};
export const race: Schemas['Race'] = {
  points: [
    { on: '2026-10-01', total: usd('0.00'), pace: usd('5000.00') },
    { on: '2026-10-02', total: usd('90000.00'), pace: usd('10000.00') },
    { on: '2026-10-03', total: usd('210000.00'), pace: usd('15000.00') },
  ],
};
export const win: Schemas['Win'] = {
  dealId: 'd-1',
  name: 'Cancity – GTX Plus Basic',
  account: 'Cancity',
  amount: usd('1054.00'),
  wonOn: '2026-10-03',
  at: '2026-10-03T09:00:00Z',
  sales: { names: ['Samir Haddad'], others: 1 },
  marketing: { names: [], others: 0 },
  squads: ['Mistral'],
};
export const line: Schemas['LedgerEntry'] = {
  id: 'l-1',
  seq: 812,
  at: '2026-10-03T09:00:00Z',
  kind: 'credit',
  department: 'sales',
  memberId: 'm-1',
  squadId: 's-1',
  deal: { id: 'd-1', name: 'Cancity – GTX Plus Basic' },
  amount: usd('1054.00'),
  cause: { kind: 'deal-won', deliveryId: 'msg_1', eventId: null, occurredAt: '2026-10-03T08:59:59Z' },
  split: 'sales-only',
  effectiveOn: '2026-10-03',
};
export const explanation: Schemas['Explanation'] = {
  figure: 'total',
  formula: 'linear@1',
  asOf: '2026-10-03T09:00:00Z',
  value: usd('1054.00'),
  deals: [
    {
      deal: { id: 'd-1', name: 'Cancity – GTX Plus Basic' },
      amount: usd('1054.00'),
      replayed: usd('1054.00'),
      entries: [line],
      inputs: [
        {
          touchId: 't-1',
          kind: 'meeting',
          department: 'sales',
          memberId: null,
          occurredAt: '2026-09-30T09:00:00Z',
          weight: 1,
          credit: usd('1054.00'),
        },
      ],
    },
  ],
  nextCursor: null,
};

export const connection: Schemas['CrmConnection'] = {
  id: 'k-1',
  name: 'HubSpot EU',
  vendor: 'standard',
  url: 'http://localhost:8080/api/v1/webhooks/crm/k-1',
  state: 'active',
  version: 1,
  createdAt: '2026-10-01T08:00:00Z',
  secretRotatedAt: '2026-10-01T08:00:00Z',
  ratePerSecond: 50,
  burst: 200,
  previousValidUntil: null,
  lastReceivedAt: '2026-10-03T09:00:00Z',
  receivedLastDay: 12,
  failedLastDay: 1,
  sender: null,
  mapping: { stages: {}, currency: null, zone: null },
};
export const hubspot: Schemas['CrmConnection'] = {
  ...connection,
  id: 'k-2',
  vendor: 'hubspot',
  url: 'http://localhost:8080/api/v1/webhooks/crm/k-2',
  mapping: { stages: { signed: 'won' }, currency: null, zone: 'Europe/Paris' },
};
export const lint: Schemas['CrmLint'] = {
  deals: 9,
  incomplete: 2,
  stages: [
    { stage: 'signed', usual: null, meaning: 'won', mapped: true, deals: 4 },
    { stage: '8f1c', usual: null, meaning: null, mapped: false, deals: 2 },
  ],
  findings: [
    {
      code: 'stages-unmapped',
      severity: 'error',
      sentence: 'Nobody has said what these stages mean: 8f1c.',
      todo: 'Say below what each of them means.',
    },
  ],
};
export const readToken: Schemas['CrmReadToken'] = {
  taken: true,
  set: true,
  since: '2026-10-01T08:00:00Z',
  lastReadAt: null,
  trouble: 'refused',
};
export const incompleteDeal: Schemas['Deal'] = {
  id: 'd-1',
  externalId: '697680835',
  name: 'Cancity',
  stage: 'won',
  amount: null,
  refunded: null,
  ownerId: null,
  account: null,
  product: null,
  industry: null,
  openedOn: null,
  closedOn: null,
  leadOn: null,
  opportunityOn: null,
  lossReason: null,
  incomplete: ['amount', 'gap'],
  version: 1,
};
export const delivery: Schemas['CrmDelivery'] = {
  id: 'msg_1',
  receivedAt: '2026-10-03T09:00:00Z',
  type: 'deal.updated',
  state: 'failed',
  reason: 'unknown-currency',
  detail: 'unknown currency',
  occurredAt: null,
  objectId: '1C1I7A6R',
  place: '/data/currency',
  value: 'USDT',
  webhookId: 'msg_1',
};

const member = (id: string, name: string, department: 'sales' | 'marketing'): Schemas['Member'] => ({
  id,
  name,
  email: `${id}@acme.example`,
  department,
  team: 'Central',
  manager: null,
  crmOwnerIds: [`${id}.owner`],
  userId: null,
  consentsToRanking: false,
  roles: null,
  leftAt: null,
  version: 3,
});
export const members = [
  { ...member('m-1', 'Samir Haddad', 'sales'), userId: 'u-samir', roles: ['member' as const] },
  member('m-2', 'Marc Vidal', 'marketing'),
];

export const noSample: Schemas['SampleData'] = {
  present: false,
  loadable: false,
  loadedAt: null,
  loadedBy: null,
  challengeId: null,
  version: null,
};

export const mail: Schemas['MailView'] = {
  available: true,
  host: 'mail.acme.example',
  from: 'Diapason <notices@acme.example>',
  queue: { due: 0, sent: 1, refused: 0, gaveUp: 0 },
  refusals: [],
};
export const invitation: Schemas['Invitation'] = {
  id: 'i-1',
  email: 'nina@acme.example',
  name: 'Nina Ng',
  department: 'sales',
  roles: ['member'],
  state: 'open',
  invitedBy: 'Ada Nowak',
  createdAt: '2026-11-20T08:00:00Z',
  expiresAt: '2026-11-27T08:00:00Z',
  language: 'en',
  letter: { state: 'sent', answer: null, at: '2026-11-20T08:00:02Z' },
  link: null,
};

export const persona: Schemas['Persona'] = {
  id: 'p-1',
  name: 'Claire, buyer in retail',
  description: 'Buys for forty shops.',
  version: 4,
  state: 'draft',
  publishedVersion: 3,
  statements: [
    {
      id: 'st-1',
      facet: 'brakes',
      text: 'Fears a long roll-out',
      importance: 3,
      topic: null,
      awareness: null,
      position: 0,
      confidence: 0.5034,
      stale: false,
      evidenceCount: 2,
      version: 2,
    },
  ],
  signOffs: [
    { department: 'marketing', by: 'u-maud', byName: 'Maud Lefèvre', version: 4, at: '2026-10-03T09:00:00Z' },
  ],
  formula: 'confidence@1',
  asOf: '2026-10-03T09:00:00Z',
  createdAt: '2026-10-01T09:00:00Z',
  updatedAt: '2026-10-03T09:00:00Z',
};

const reference = (label: string, figure: Schemas['Figure']): Schemas['PublishedReference'] => ({
  study: 'maesina-2015',
  year: 2015,
  aboutYear: false,
  country: 'FR',
  role: 'sales-manager',
  label,
  department: 'sales',
  measure: 'variable-share',
  statistic: 'mean',
  variableShare: figure,
  ofFixed: null,
  published: { denominator: 'total-pay', currency: null, figure },
  note: null,
  source: 'Maesina International Search 2015',
});
export const study: Schemas['BenchmarkStudy'] = {
  id: 'maesina-2015',
  title: 'Variable pay in sales and marketing',
  publisher: 'Maesina International Search',
  year: 2015,
  aboutYear: false,
  source: 'Maesina International Search 2015',
  url: 'https://example.org/study',
  references: [
    reference('Responsable grands comptes', {
      op: 'eq',
      value: 0.16,
      low: null,
      high: null,
      inclusive: false,
    }),
    reference('Chef des ventes', { op: 'gt', value: 0.19, low: null, high: null, inclusive: false }),
  ],
};

export const waiting: Schemas['InboxItem'] = {
  id: 'c-2',
  kind: 'challenge-signature',
  title: 'Winter together',
  resource: '/api/v1/challenges/c-2',
  createdAt: '2026-10-03T09:00:00Z',
  dueAt: null,
};

const guess = (field: Schemas['ImportField'], column: number, confidence = 0.98) => ({
  field,
  column,
  confidence,
  reason: 'header-of-vendor' as const,
});
const noProof = { dayFirst: 0, monthFirst: 0, either: 0, dayFirstLine: 0, monthFirstLine: 0 };
const column = (index: number, name: string, ...examples: string[]) => ({
  index,
  name,
  filled: 3,
  examples,
  values: [],
  dates: null,
  amounts: null,
});
export const importFile: Schemas['ImportFile'] = {
  id: 'f-1',
  name: 'opportunites.csv',
  sizeBytes: 4096,
  createdAt: '2026-11-27T08:00:00Z',
  expiresAt: '2026-12-04T08:00:00Z',
  remembered: false,
  questions: [],
  version: 1,
  sniffed: {
    encoding: 'windows-1252',
    delimiter: ';',
    headerLine: 3,
    lines: 3,
    brokenLines: 0,
    vendor: 'salesforce',
    kind: 'deals',
    confidence: 0.9,
    columns: [
      column(0, "ID de l'opportunité", 'D-1'),
      {
        ...column(1, 'Étape', 'Fermée gagnée', 'Zèbre'),
        values: [
          { value: 'Fermée gagnée', lines: 2, stage: 'won', sure: true },
          { value: 'Zèbre', lines: 1, stage: 'open', sure: false },
        ],
      },
      {
        ...column(2, 'Montant', '1 054,00 €'),
        amounts: { verdict: 'comma', likely: 'comma', currency: 'EUR' },
      },
      {
        ...column(3, 'Date de clôture', '25/03/2017', '03/04/2017'),
        dates: {
          ...noProof,
          verdict: 'day-first',
          likely: 'day-first',
          dayFirst: 1,
          either: 1,
          dayFirstLine: 4,
        },
      },
      column(4, 'Commentaire', 'rien'),
    ],
    proposals: [
      {
        kind: 'deals',
        columns: [guess('id', 0), guess('stage', 1), guess('amount', 2, 0.6), guess('closed-on', 3)],
      },
    ],
  },
  mapping: {
    kind: 'deals',
    columns: [
      { field: 'id', column: 0 },
      { field: 'stage', column: 1 },
      { field: 'amount', column: 2 },
      { field: 'closed-on', column: 3 },
    ],
    stages: [
      { value: 'Fermée gagnée', stage: 'won' },
      { value: 'Zèbre', stage: 'open' },
    ],
    dateOrder: 'day-first',
    decimalMark: 'comma',
    currency: 'EUR',
    zone: null,
    exportedAt: null,
  },
};
export const importPreview: Schemas['ImportPreview'] = {
  lines: [
    {
      line: 4,
      cells: ['D-1', 'Fermée gagnée', '1 054,00 €', '25/03/2017', 'rien'],
      values: { id: 'D-1', stage: 'won', amount: '1054.00', currency: 'EUR', closedOn: '2017-03-25' },
      column: null,
      reason: null,
    },
    {
      line: 5,
      cells: ['D-2', 'Fermée gagnée', 'n/a', '03/04/2017', ''],
      values: {},
      column: 'Montant',
      reason: 'amount-not-a-number',
    },
  ],
};
export const importJob: Schemas['Import'] = {
  id: 'j-1',
  kind: 'deals',
  status: 'done',
  reason: null,
  accepted: 2,
  rejectedCount: 1,
  rejected: [
    {
      line: 5,
      column: 'Montant',
      reason: 'amount-not-a-number',
      original: 'D-2;Fermée gagnée;n/a;03/04/2017;',
    },
  ],
  reasons: [{ reason: 'amount-not-a-number', column: 'Montant', lines: 1 }],
  startedAt: '2026-11-27T08:01:00Z',
  finishedAt: '2026-11-27T08:01:02Z',
  fileName: 'opportunites.csv',
  dryRun: false,
  total: 3,
  undone: 0,
};

export const campaign: Schemas['Campaign'] = {
  id: 'ca-1',
  externalId: 'action:a-1',
  name: 'Spring webinar',
  channel: 'attended',
  spend: usd('1200.00'),
  startsOn: '2026-11-20',
  endsOn: '2026-11-21',
  version: 1,
};

const dollars = (amount: string) => ({ amount, currency: 'USD' });
const proposal = (baseline: string, target: string) => ({
  baseline: dollars(baseline),
  target: dollars(target),
  chance: 0.4,
  reason: null,
});
const unknown = { baseline: null, target: null, chance: null, reason: 'short-history' as const };

export const templates: Schemas['ChallengeTemplates'] = {
  formula: 'history-proposal@1',
  asOf: '2026-11-27',
  items: [
    {
      template: 'four-weeks',
      startsOn: '2026-11-30',
      endsOn: '2026-12-27',
      currency: 'USD',
      periods: 8,
      objective: proposal('100000.00', '120000.00'),
      sales: proposal('60000.00', '70000.00'),
      marketing: proposal('40000.00', '50000.00'),
    },
    {
      template: 'next-month',
      startsOn: '2026-12-01',
      endsOn: '2026-12-31',
      currency: 'USD',
      periods: 4,
      objective: { ...proposal('110000.00', '0'), target: null, chance: null, reason: 'short-history' },
      sales: unknown,
      marketing: unknown,
    },
    {
      template: 'next-quarter',
      startsOn: '2027-01-01',
      endsOn: '2027-03-31',
      currency: 'USD',
      periods: 1,
      objective: unknown,
      sales: unknown,
      marketing: unknown,
    },
  ],
};

const kinds = { 'challenge-signature': 'digest', 'persona-published': 'off' } as const;
const times = { digestHour: 8, quietFrom: '20:00', quietTo: '07:30' };
export const preferences: Schemas['PreferenceView'] = {
  available: true,
  address: 'sophie@acme.example',
  email: true,
  zone: null,
  language: null,
  ...times,
  kinds,
  version: 3,
};
export const noticeDefaults: Schemas['NoticeDefaults'] = { ...times, kinds, version: 0 };
export const channel: Schemas['NoticeChannel'] = {
  id: 'n-1',
  vendor: 'slack',
  name: '#revenue',
  urlHint: 'hooks.slack.com/…x4Tq',
  state: 'active',
  problem: null,
  language: 'fr',
  ...times,
  kinds,
  version: 2,
  createdAt: '2026-11-20T08:00:00Z',
};
export const noticeMail: Schemas['MailView'] = {
  available: true,
  host: 'smtp.acme.example',
  from: 'Diapason <notices@acme.example>',
  queue: { due: 2, sent: 140, refused: 1, gaveUp: 0 },
  refusals: [
    {
      person: 'u-9',
      address: 'gone@acme.example',
      answer: '550 5.1.1 nobody of this name',
      at: '2026-11-23T08:00:00Z',
    },
  ],
};
export const feed: Schemas['CalendarFeed'] = { exists: false, language: null, createdAt: null, readAt: null };
