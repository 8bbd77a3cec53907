-- A file as it was uploaded, in pieces, so that every replica can read it; gone after some days.
create table import_files (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    id              uuid        not null,
    name            text        not null,
    size_bytes      bigint      not null,
    fingerprint     text        not null,
    sniffed         text        not null,
    mapping         text        not null,
    remembered      boolean     not null,
    created_at      timestamptz not null,
    version         bigint      not null default 1,
    primary key (organisation_id, id)
);
create table import_file_chunks (
    organisation_id uuid    not null default current_setting('app.organisation')::uuid,
    file_id         uuid    not null,
    number          integer not null,
    bytes           bytea   not null,
    primary key (organisation_id, file_id, number),
    foreign key (organisation_id, file_id) references import_files on delete cascade
);
alter table import_file_chunks alter column bytes set storage external;

-- How files of the same header were read last time.
create table import_mappings (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    fingerprint     text        not null,
    mapping         text        not null,
    used_at         timestamptz not null,
    primary key (organisation_id, fingerprint)
);

alter table imports drop constraint imports_status_check;
alter table imports add constraint imports_status_check
    check (status in ('running', 'done', 'failed', 'undoing', 'undone'));
alter table imports add column file_name text, add column dry_run boolean not null default false,
    add column total bigint, add column undone bigint not null default 0;
alter table import_rejects add column original text;

alter table import_files enable row level security;
alter table import_files force row level security;
create policy tenant on import_files using (organisation_id = current_setting('app.organisation')::uuid);
alter table import_file_chunks enable row level security;
alter table import_file_chunks force row level security;
create policy tenant on import_file_chunks using (organisation_id = current_setting('app.organisation')::uuid);
alter table import_mappings enable row level security;
alter table import_mappings force row level security;
create policy tenant on import_mappings using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update, delete on import_files, import_file_chunks, import_mappings to ${app};
