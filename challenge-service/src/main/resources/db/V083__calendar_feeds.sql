-- A person's calendar feed. Who holds its address reads the organisation's days, so only the hash of it is kept.
create table calendar_feeds (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    person_id       uuid        not null,
    token_hash      bytea       not null,
    language        text        not null check (language in ('en', 'fr')),
    created_at      timestamptz not null,
    read_at         timestamptz,
    primary key (organisation_id, person_id)
);
create unique index calendar_feeds_token on calendar_feeds (organisation_id, token_hash);
alter table calendar_feeds enable row level security;
alter table calendar_feeds force row level security;
create policy tenant on calendar_feeds using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update, delete on calendar_feeds to ${app};

-- What goes with a letter: its days, frozen with its words, and the kinds that its reader can stop.
create table letter_extras (
    organisation_id uuid not null default current_setting('app.organisation')::uuid,
    message_id      uuid not null,
    kinds           text not null,
    calendar        text,
    primary key (organisation_id, message_id),
    foreign key (organisation_id, message_id) references notice_messages on delete cascade
);
alter table letter_extras enable row level security;
alter table letter_extras force row level security;
create policy tenant on letter_extras using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update, delete on letter_extras to ${app};
