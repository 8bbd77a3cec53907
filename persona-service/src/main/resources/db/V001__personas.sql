-- The latest state of each persona; what it says is in its versions.
create table personas (
    organisation_id   uuid        not null,
    id                uuid        not null,
    name              text        not null check (length(name) between 1 and 120),
    description       text,
    version           bigint      not null,
    published_version bigint,
    revision          bigint      not null, -- counts every change, signatures and evidence included; orders the events
    statement_count   integer     not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    primary key (organisation_id, id),
    check (published_version <= version)
);

-- One row an edit, never changed but to say when it was published.
create table persona_versions (
    organisation_id uuid        not null,
    persona_id      uuid        not null,
    version         bigint      not null,
    name            text        not null,
    description     text,
    statements      jsonb       not null,
    edited_by       uuid        not null,
    edited_by_name  text        not null,
    edited_at       timestamptz not null,
    published_at    timestamptz,
    primary key (organisation_id, persona_id, version),
    foreign key (organisation_id, persona_id) references personas
);

-- Two keys: one a department and version, and never one person with both.
create table persona_sign_offs (
    organisation_id uuid        not null,
    persona_id      uuid        not null,
    version         bigint      not null,
    department      text        not null check (department in ('sales', 'marketing')),
    signed_by       uuid        not null,
    signed_by_name  text        not null,
    signed_at       timestamptz not null,
    primary key (organisation_id, persona_id, version, department),
    unique (organisation_id, persona_id, version, signed_by),
    foreign key (organisation_id, persona_id, version) references persona_versions
);

create table persona_evidence (
    organisation_id  uuid        not null,
    id               uuid        not null,
    persona_id       uuid        not null,
    statement_id     uuid        not null,
    kind             text        not null,
    observed_on      date        not null,
    department       text        not null check (department in ('sales', 'marketing')),
    note             text,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, persona_id) references personas
);
create index persona_evidence_of on persona_evidence (organisation_id, persona_id, statement_id);

alter table personas enable row level security;
alter table personas force row level security;
create policy tenant on personas using (organisation_id = current_setting('app.organisation')::uuid);

alter table persona_versions enable row level security;
alter table persona_versions force row level security;
create policy tenant on persona_versions using (organisation_id = current_setting('app.organisation')::uuid);

alter table persona_sign_offs enable row level security;
alter table persona_sign_offs force row level security;
create policy tenant on persona_sign_offs using (organisation_id = current_setting('app.organisation')::uuid);

alter table persona_evidence enable row level security;
alter table persona_evidence force row level security;
create policy tenant on persona_evidence using (organisation_id = current_setting('app.organisation')::uuid);

grant select, insert, update on personas, persona_versions to ${app};
grant select, insert on persona_sign_offs to ${app};
grant select, insert, delete on persona_evidence to ${app};
