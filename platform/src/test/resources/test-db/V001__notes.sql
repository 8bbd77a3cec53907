create table notes (
    organisation_id uuid   not null,
    id              uuid   not null,
    text            text   not null,
    version         bigint not null,
    primary key (organisation_id, id)
);
alter table notes enable row level security;
alter table notes force row level security;
create policy tenant on notes using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update, delete on notes to ${app};
