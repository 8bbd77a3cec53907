create table crm_connections (
    organisation_id      uuid        not null default current_setting('app.organisation')::uuid,
    id                   uuid        not null,
    name                 text        not null,
    vendor               text        not null,
    state                text        not null check (state in ('active', 'paused')),
    secret_sealed        text        not null,
    previous_sealed      text,
    previous_valid_until timestamptz,
    rate_per_second      integer     not null,
    burst                integer     not null,
    created_at           timestamptz not null,
    secret_rotated_at    timestamptz not null,
    received             bigint      not null default 0,
    last_received_at     timestamptz,
    version              bigint      not null default 1,
    primary key (organisation_id, id)
);

-- What came by a connection, for 30 days. id is the sender's webhook-id.
create table crm_deliveries (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    connection_id   uuid        not null,
    webhook_id      text        not null,
    received_at     timestamptz not null,
    occurred_at     timestamptz,
    type            text,
    object_id       text,
    state           text        not null check (state in ('applied', 'ignored', 'set-aside', 'failed')),
    reason          text,
    reason_field    text,
    reason_value    text,
    vendor          text        not null,
    door_failure    text,
    payload         bytea       not null,
    primary key (organisation_id, connection_id, webhook_id)
);
create index crm_deliveries_latest on crm_deliveries (organisation_id, connection_id, received_at desc, webhook_id desc);
create index crm_deliveries_troubled on crm_deliveries (organisation_id, connection_id, state, received_at desc, webhook_id desc)
    where state in ('set-aside', 'failed');
create index crm_deliveries_age on crm_deliveries (organisation_id, received_at);

alter table crm_connections enable row level security;
alter table crm_connections force row level security;
create policy tenant on crm_connections using (organisation_id = current_setting('app.organisation')::uuid);
alter table crm_deliveries enable row level security;
alter table crm_deliveries force row level security;
create policy tenant on crm_deliveries using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update, delete on crm_connections, crm_deliveries to ${app};
