create table members (
    organisation_id     uuid    not null default current_setting('app.organisation')::uuid,
    id                  uuid    not null,
    name                text    not null,
    email               text,
    department          text    check (department in ('sales', 'marketing')),
    team                text,
    manager             text,
    user_id             uuid,
    consents_to_ranking boolean not null default false,
    version             bigint  not null default 1,
    primary key (organisation_id, id)
);
create unique index members_user on members (organisation_id, user_id) where user_id is not null;
create index members_name on members (organisation_id, lower(name), id);
create index members_email on members (organisation_id, lower(email)) where email is not null;

-- A person may be known to the CRMs under several names; each name is one person's.
create table member_identities (
    organisation_id uuid not null default current_setting('app.organisation')::uuid,
    crm_identity    text not null,
    member_id       uuid not null,
    primary key (organisation_id, crm_identity),
    foreign key (organisation_id, member_id) references members on delete cascade
);
create index member_identities_member on member_identities (organisation_id, member_id);

alter table members enable row level security;
alter table members force row level security;
create policy tenant on members using (organisation_id = current_setting('app.organisation')::uuid);
alter table member_identities enable row level security;
alter table member_identities force row level security;
create policy tenant on member_identities using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update, delete on members, member_identities to ${app};
