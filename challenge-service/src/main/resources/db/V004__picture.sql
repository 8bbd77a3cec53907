-- The normalised CRM picture. history holds each field's last word and its stamp; the other columns are read from it.
-- A row of version 0 was heard of but told nothing yet.
create table deals (
    organisation_id uuid    not null default current_setting('app.organisation')::uuid,
    id              uuid    not null,
    external_id     text    not null,
    name            text,
    stage           text    not null default 'open' check (stage in ('open', 'won', 'lost')),
    amount          numeric(20, 4),
    currency        text,
    refunded        numeric(20, 4) not null default 0,
    owner_id        text,
    account         text,
    product         text,
    industry        text,
    opened_on       date,
    closed_on       date,
    lead_on         date,
    opportunity_on  date,
    loss_reason     text,
    deleted         boolean not null default false,
    merged_into     text,
    survivor        text,
    history         text    not null default '',
    version         bigint  not null default 0,
    listed_on       date    generated always as (coalesce(closed_on, opened_on, date '0001-01-01')) stored,
    primary key (organisation_id, id),
    unique (organisation_id, external_id)
) with (fillfactor = 80);
create index deals_listed on deals (organisation_id, listed_on desc, id desc);
create index deals_owner on deals (organisation_id, owner_id, listed_on desc, id desc);
create index deals_won on deals (organisation_id, id) include (closed_on) where stage = 'won';
create index deals_merged on deals (organisation_id, merged_into) where merged_into is not null;
create index deals_survivor on deals (organisation_id, survivor) where survivor is not null;

create table touches (
    organisation_id  uuid    not null default current_setting('app.organisation')::uuid,
    id               uuid    not null,
    external_id      text    not null,
    deal_external_id text,
    account          text,
    campaign_id      text,
    channel          text,
    kind             text    not null default 'other',
    department       text,
    actor_id         text,
    occurred_at      timestamptz,
    deleted          boolean not null default false,
    history          text    not null default '',
    version          bigint  not null default 0,
    primary key (organisation_id, id),
    unique (organisation_id, external_id)
) with (fillfactor = 80);
create index touches_deal on touches (organisation_id, deal_external_id);
create index touches_campaign on touches (organisation_id, campaign_id);
create index touches_actor on touches (organisation_id, actor_id);
create index touches_latest on touches (organisation_id, occurred_at desc, id desc);

create table campaigns (
    organisation_id uuid   not null default current_setting('app.organisation')::uuid,
    id              uuid   not null,
    external_id     text   not null,
    name            text,
    channel         text,
    spend           numeric(20, 4),
    currency        text,
    starts_on       date,
    ends_on         date,
    history         text   not null default '',
    version         bigint not null default 0,
    primary key (organisation_id, id),
    unique (organisation_id, external_id)
);

create table leads (
    organisation_id  uuid   not null default current_setting('app.organisation')::uuid,
    id               uuid   not null,
    external_id      text   not null,
    deal_external_id text,
    created_on       date,
    qualified_on     date,
    assigned_at      timestamptz,
    first_contact_at timestamptz,
    rejected_reason  text,
    history          text   not null default '',
    version          bigint not null default 0,
    primary key (organisation_id, id),
    unique (organisation_id, external_id)
);
create index leads_deal on leads (organisation_id, deal_external_id);

alter table deals enable row level security;
alter table deals force row level security;
create policy tenant on deals using (organisation_id = current_setting('app.organisation')::uuid);
alter table touches enable row level security;
alter table touches force row level security;
create policy tenant on touches using (organisation_id = current_setting('app.organisation')::uuid);
alter table campaigns enable row level security;
alter table campaigns force row level security;
create policy tenant on campaigns using (organisation_id = current_setting('app.organisation')::uuid);
alter table leads enable row level security;
alter table leads force row level security;
create policy tenant on leads using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update on deals, touches, campaigns, leads to ${app};
