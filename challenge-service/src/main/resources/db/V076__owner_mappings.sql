-- Owners mapped to people in one act, so that the act can be undone as one.
create table owner_mappings (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    id              uuid        not null,
    at              timestamptz not null,
    by_id           uuid        not null,
    by_name         text        not null,
    crm_identities  text[]      not null,
    member_ids      uuid[]      not null check (cardinality(member_ids) = cardinality(crm_identities)),
    undone_at       timestamptz,
    version         bigint      not null default 1,
    primary key (organisation_id, id)
);
alter table owner_mappings enable row level security;
alter table owner_mappings force row level security;
create policy tenant on owner_mappings using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update on owner_mappings to ${app};
