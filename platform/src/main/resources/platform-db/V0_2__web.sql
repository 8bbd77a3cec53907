-- First answers, to give again for 24 hours.
create table idempotency_keys (
    organisation_id uuid        not null,
    caller_id       text        not null,
    key             text        not null,
    fingerprint     text        not null,
    status          int,
    location        text,
    etag            text,
    body            text,
    sealed          boolean     not null default false,
    created_at      timestamptz not null,
    primary key (organisation_id, caller_id, key)
);
create index idempotency_keys_age on idempotency_keys (organisation_id, created_at);

create table audit_lines (
    organisation_id uuid        not null,
    id              uuid        not null,
    at              timestamptz not null,
    actor_id        uuid        not null,
    actor_name      text        not null,
    action          text        not null,
    resource        text        not null,
    details         jsonb       not null,
    primary key (organisation_id, id)
);

alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy tenant on idempotency_keys using (organisation_id = current_setting('app.organisation')::uuid);
alter table audit_lines enable row level security;
alter table audit_lines force row level security;
create policy tenant on audit_lines using (organisation_id = current_setting('app.organisation')::uuid);

grant select, insert, update, delete on idempotency_keys to ${app};
grant select, insert on audit_lines to ${app};
