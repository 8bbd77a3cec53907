-- Who was asked to join. Of the token only the hash is kept: who reads this table cannot accept in somebody's place.
create table invitations (
    organisation_id   uuid        not null default current_setting('app.organisation')::uuid,
    id                uuid        not null,
    token_hash        bytea       not null,
    organisation_name text        not null,
    email             text,
    name              text,
    department        text        check (department in ('sales', 'marketing')),
    roles             text[]      not null,
    invited_by        uuid        not null,
    invited_by_name   text        not null,
    created_at        timestamptz not null,
    expires_at        timestamptz not null,
    accepted_at       timestamptz,
    member_id         uuid,
    user_id           uuid,
    revoked_at        timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, member_id) references members on delete set null (member_id),
    check (accepted_at is null or revoked_at is null)
);
create unique index invitations_token on invitations (organisation_id, token_hash);

-- What the identity provider must still be told about an account; safe to do twice, so a crash in between loses nothing.
create table account_jobs (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    user_id         uuid        not null,
    department      text        check (department in ('sales', 'marketing')),
    roles           text[]      not null,
    attempts        integer     not null default 0,
    next_at         timestamptz not null,
    primary key (organisation_id, user_id)
);

alter table invitations enable row level security;
alter table invitations force row level security;
create policy tenant on invitations using (organisation_id = current_setting('app.organisation')::uuid);
alter table account_jobs enable row level security;
alter table account_jobs force row level security;
create policy tenant on account_jobs using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update on invitations to ${app};
grant select, insert, update, delete on account_jobs to ${app};
