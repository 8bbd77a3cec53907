-- Events waiting to be told (columns id, aggregateid, type, payload as Debezium's outbox router names them).
create table outbox (
    seq             bigint generated always as identity primary key,
    id              uuid        not null,
    organisation_id uuid        not null,
    topic           text        not null,
    aggregateid     text        not null,
    type            text        not null,
    sequence        bigint      not null,
    payload         bytea       not null,
    live_name       text,
    live_resource   text,
    live_audience   text,
    created_at      timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- Events the broker will never take; an operator decides.
create table outbox_failed (
    id              uuid        primary key,
    organisation_id uuid        not null,
    topic           text        not null,
    aggregateid     text        not null,
    type            text        not null,
    sequence        bigint      not null,
    payload         bytea       not null,
    reason          text        not null,
    failed_at       timestamptz not null
);

-- What each consumer has already applied.
create table inbox (
    organisation_id uuid        not null,
    consumer        text        not null,
    event_id        text        not null,
    applied_at      timestamptz not null default now(),
    primary key (organisation_id, consumer, event_id)
);
create index inbox_age on inbox (applied_at);

-- Events set aside: the one that cannot work (dead) and those of its key queued behind it.
create table dead_letters (
    organisation_id uuid        not null,
    id              bigint      generated always as identity,
    consumer        text        not null,
    topic           text        not null,
    event_id        text        not null,
    event_key       text        not null,
    type            text        not null,
    subject         text        not null,
    sequence        bigint      not null,
    occurred_at     timestamptz not null,
    payload         bytea       not null,
    headers         text        not null,
    reason          text        not null,
    state           text        not null check (state in ('dead', 'queued', 'replayed', 'dropped')),
    set_aside_at    timestamptz not null,
    primary key (organisation_id, id)
);
create index dead_letters_parked on dead_letters (organisation_id, consumer, event_key) where state in ('dead', 'queued');

alter table outbox enable row level security;
alter table outbox force row level security;
create policy tenant on outbox to ${app} using (organisation_id = current_setting('app.organisation')::uuid);
create policy relay on outbox to ${relay} using (true);

alter table outbox_failed enable row level security;
alter table outbox_failed force row level security;
create policy tenant on outbox_failed to ${app} using (organisation_id = current_setting('app.organisation')::uuid);
create policy relay on outbox_failed to ${relay} using (true);

alter table inbox enable row level security;
alter table inbox force row level security;
create policy tenant on inbox to ${app} using (organisation_id = current_setting('app.organisation')::uuid);
create policy relay on inbox to ${relay} using (true);

alter table dead_letters enable row level security;
alter table dead_letters force row level security;
create policy tenant on dead_letters using (organisation_id = current_setting('app.organisation')::uuid);

-- The service may only leave events and remember what it applied; sending and purging belong to the relay.
grant insert on outbox to ${app};
grant select, insert on inbox to ${app};
grant select, insert, update on dead_letters to ${app};
grant select, delete on outbox to ${relay};
grant select, insert on outbox_failed to ${relay};
grant select, delete on inbox to ${relay};
