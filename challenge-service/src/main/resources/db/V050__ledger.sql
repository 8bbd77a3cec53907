-- One row a ledger: writers take turns on it, and it numbers the lines.
create table ledgers (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    id              uuid        not null,
    last_seq        bigint      not null default 0,
    last_at         timestamptz,
    primary key (organisation_id, id)
);

-- Lines are only ever added: the service has no right to change or delete one.
create table ledger_entries (
    organisation_id uuid           not null default current_setting('app.organisation')::uuid,
    ledger_id       uuid           not null,
    seq             bigint         not null,
    at              timestamptz    not null,
    kind            text           not null check (kind in ('credit', 'reversal')),
    deal_id         uuid           not null,
    department      text           check (department in ('sales', 'marketing')),
    member_id       uuid,
    squad_id        uuid,
    split           text           not null,
    effective_on    date           not null,
    amount          numeric(20, 4) not null check (amount <> 0),
    cause_kind      text           not null,
    delivery_id     text,
    event_id        text,
    caused_at       timestamptz    not null,
    primary key (organisation_id, ledger_id, seq),
    foreign key (organisation_id, ledger_id) references ledgers
);
create index ledger_entries_deal on ledger_entries (organisation_id, ledger_id, deal_id, seq);
create index ledger_entries_won on ledger_entries (organisation_id, ledger_id, effective_on desc, seq desc);
create index ledger_entries_at on ledger_entries (organisation_id, ledger_id, at, seq);

create table ledger_balances (
    organisation_id uuid           not null default current_setting('app.organisation')::uuid,
    ledger_id       uuid           not null,
    dimension       text           not null,
    key             text           not null,
    amount          numeric(20, 4) not null,
    primary key (organisation_id, ledger_id, dimension, key)
) with (fillfactor = 50);

-- The balances after each 10,000 lines, so that a past instant costs a bounded read.
create table ledger_snapshots (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    ledger_id       uuid        not null,
    seq             bigint      not null,
    at              timestamptz not null,
    dimensions      text[]      not null,
    keys            text[]      not null,
    amounts         numeric[]   not null,
    primary key (organisation_id, ledger_id, seq)
);
create index ledger_snapshots_at on ledger_snapshots (organisation_id, ledger_id, at desc);

alter table ledgers enable row level security;
alter table ledgers force row level security;
create policy tenant on ledgers using (organisation_id = current_setting('app.organisation')::uuid);
alter table ledger_entries enable row level security;
alter table ledger_entries force row level security;
create policy tenant on ledger_entries using (organisation_id = current_setting('app.organisation')::uuid);
alter table ledger_balances enable row level security;
alter table ledger_balances force row level security;
create policy tenant on ledger_balances using (organisation_id = current_setting('app.organisation')::uuid);
alter table ledger_snapshots enable row level security;
alter table ledger_snapshots force row level security;
create policy tenant on ledger_snapshots using (organisation_id = current_setting('app.organisation')::uuid);

grant select, insert, update on ledgers, ledger_balances to ${app};
grant select, insert on ledger_entries, ledger_snapshots to ${app};
