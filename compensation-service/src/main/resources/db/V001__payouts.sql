-- A settled challenge, kept so that it pays once however often it is told. The revision orders its payouts' events.
create table settlements (
    organisation_id uuid        not null,
    challenge_id    uuid        not null,
    name            text        not null,
    settled_at      timestamptz not null,
    gate_open       boolean     not null,
    revision        bigint      not null,
    payouts         integer     not null,
    approved        integer     not null,
    primary key (organisation_id, challenge_id)
);

-- amount_sealed: the amount, encrypted for this organisation and this line; nothing else of it is stored.
create table payouts (
    organisation_id  uuid        not null,
    id               uuid        not null,
    challenge_id     uuid        not null,
    prize_rank       integer     not null,
    squad_id         uuid,
    member_id        uuid        not null,
    user_id          uuid,
    member_name      text,
    department       text,
    amount_sealed    text        not null,
    currency         text        not null,
    created_at       timestamptz not null,
    approved_by      uuid,
    approved_by_name text,
    approved_at      timestamptz,
    version          bigint      not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, challenge_id) references settlements,
    check ((approved_by is null) = (approved_at is null))
);
-- A person has one line a prize: a second settlement of the same challenge could not pay twice.
create unique index payouts_once on payouts (organisation_id, challenge_id, prize_rank, squad_id, member_id) nulls not distinct;
create index payouts_of on payouts (organisation_id, user_id) where user_id is not null;

alter table settlements enable row level security;
alter table settlements force row level security;
create policy tenant on settlements using (organisation_id = current_setting('app.organisation')::uuid);

alter table payouts enable row level security;
alter table payouts force row level security;
create policy tenant on payouts using (organisation_id = current_setting('app.organisation')::uuid);

grant select, insert, update on settlements, payouts to ${app};
