create table challenges (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    id              uuid        not null,
    name            text        not null,
    status          text        not null check (status in ('draft', 'signed', 'running', 'settling', 'review', 'settled', 'cancelled')),
    rules           text        not null,
    starts_on       date        not null,
    ends_on         date        not null,
    created_at      timestamptz not null,
    settled_at      timestamptz,
    version         bigint      not null default 1,
    primary key (organisation_id, id)
);
create index challenges_scoring on challenges (organisation_id) where status in ('running', 'settling');

-- Two keys, one a department; a person never turns both.
create table challenge_signatures (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    challenge_id    uuid        not null,
    purpose         text        not null check (purpose in ('rules', 'settlement')),
    department      text        not null check (department in ('sales', 'marketing')),
    by_id           uuid        not null,
    by_name         text        not null,
    at              timestamptz not null,
    signed_hash     text        not null,
    primary key (organisation_id, challenge_id, purpose, department),
    unique (organisation_id, challenge_id, purpose, by_id),
    foreign key (organisation_id, challenge_id) references challenges
);

alter table challenges enable row level security;
alter table challenges force row level security;
create policy tenant on challenges using (organisation_id = current_setting('app.organisation')::uuid);
alter table challenge_signatures enable row level security;
alter table challenge_signatures force row level security;
create policy tenant on challenge_signatures using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update on challenges to ${app};
grant select, insert, delete on challenge_signatures to ${app};
