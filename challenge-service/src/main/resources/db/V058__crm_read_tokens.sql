-- A token with which deals that were told in part are read whole. Sealed, and never shown again.
create table crm_read_tokens (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    connection_id   uuid        not null,
    token_sealed    text        not null,
    since           timestamptz not null,
    last_read_at    timestamptz,
    trouble         text        check (trouble in ('refused', 'unreachable', 'too-many')),
    paused_until    timestamptz,
    primary key (organisation_id, connection_id),
    foreign key (organisation_id, connection_id) references crm_connections on delete cascade
);

-- When a deal may be read next: soon after a failure, late after a success that left it incomplete.
create table crm_readings (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    deal_id         uuid        not null,
    tries           integer     not null default 0,
    next_at         timestamptz not null,
    primary key (organisation_id, deal_id)
);
alter table crm_read_tokens enable row level security;
alter table crm_read_tokens force row level security;
create policy tenant on crm_read_tokens using (organisation_id = current_setting('app.organisation')::uuid);
alter table crm_readings enable row level security;
alter table crm_readings force row level security;
create policy tenant on crm_readings using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update, delete on crm_read_tokens, crm_readings to ${app};
