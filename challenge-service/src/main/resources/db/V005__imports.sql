create table imports (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    id              uuid        not null,
    kind            text        not null check (kind in ('deals', 'touches', 'campaigns', 'leads', 'owners')),
    status          text        not null check (status in ('running', 'done', 'failed')),
    reason          text,
    accepted        bigint      not null default 0,
    rejected_count  bigint      not null default 0,
    started_at      timestamptz not null,
    progressed_at   timestamptz not null,
    finished_at     timestamptz,
    primary key (organisation_id, id)
);

create table import_rejects (
    organisation_id uuid   not null default current_setting('app.organisation')::uuid,
    import_id       uuid   not null,
    line            bigint not null,
    place           text,
    reason          text   not null,
    primary key (organisation_id, import_id, line),
    foreign key (organisation_id, import_id) references imports on delete cascade
);

alter table imports enable row level security;
alter table imports force row level security;
create policy tenant on imports using (organisation_id = current_setting('app.organisation')::uuid);
alter table import_rejects enable row level security;
alter table import_rejects force row level security;
create policy tenant on import_rejects using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update, delete on imports, import_rejects to ${app};
