-- What the account of a member may do, as an admin decided; null until somebody decided or the identity provider told.
alter table members add column roles text[], add column left_at timestamptz;
create index members_roles_unknown on members (organisation_id) where user_id is not null and roles is null;

-- When a person changed sides: a touch counts for the side of its own moment, so past lines of a ledger stay.
create table member_transfers (
    organisation_id   uuid        not null default current_setting('app.organisation')::uuid,
    member_id         uuid        not null,
    at                timestamptz not null,
    department_before text        check (department_before in ('sales', 'marketing')),
    primary key (organisation_id, member_id, at),
    foreign key (organisation_id, member_id) references members on delete cascade
);

create table leaves (
    organisation_id uuid   not null default current_setting('app.organisation')::uuid,
    id              uuid   not null,
    member_id       uuid   not null,
    from_on         date   not null,
    to_on           date   not null check (to_on >= from_on),
    version         bigint not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, member_id) references members on delete cascade
);
create index leaves_member on leaves (organisation_id, member_id, to_on);

-- Who turns a head's key while the head is away. Ended ones stay: a signature in somebody's place can be traced to them.
create table deputies (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    id              uuid        not null,
    head_id         uuid        not null,
    deputy_id       uuid        not null check (deputy_id <> head_id),
    from_on         date        not null,
    to_on           date        not null check (to_on >= from_on),
    named_by        uuid        not null,
    named_by_name   text        not null,
    ended_at        timestamptz,
    version         bigint      not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, head_id) references members on delete cascade,
    foreign key (organisation_id, deputy_id) references members on delete cascade
);
create index deputies_head on deputies (organisation_id, head_id, to_on) where ended_at is null;

alter table member_transfers enable row level security;
alter table member_transfers force row level security;
create policy tenant on member_transfers using (organisation_id = current_setting('app.organisation')::uuid);
alter table leaves enable row level security;
alter table leaves force row level security;
create policy tenant on leaves using (organisation_id = current_setting('app.organisation')::uuid);
alter table deputies enable row level security;
alter table deputies force row level security;
create policy tenant on deputies using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert on member_transfers to ${app};
grant select, insert, delete on leaves to ${app};
grant select, insert, update on deputies to ${app};

-- A job of a person who joins gives and never takes; one of a change makes the account exactly so. Without roles they stay.
alter table account_jobs alter column roles drop not null;
alter table account_jobs add column joins boolean not null default true, add column active boolean not null default true;

alter table challenge_signatures add column in_place_of_id uuid, add column in_place_of_name text;
