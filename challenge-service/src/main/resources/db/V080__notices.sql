-- Whom notices reach: people who signed in at least once, as their last token described them.
create table notice_people (
    organisation_id uuid   not null default current_setting('app.organisation')::uuid,
    person_id       uuid   not null,
    name            text   not null,
    email           text,
    department      text   check (department in ('sales', 'marketing')),
    roles           text[] not null,
    language        text   not null check (language in ('en', 'fr')),
    primary key (organisation_id, person_id)
);

-- What a person chose; what is not named comes from the built-in defaults.
create table notice_preferences (
    organisation_id uuid   not null default current_setting('app.organisation')::uuid,
    person_id       uuid   not null,
    choices         text   not null,
    version         bigint not null default 1,
    primary key (organisation_id, person_id)
);

-- One matter, one person, one stage: one notice, whatever happens twice.
create table notices (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    id              uuid        not null,
    person_id       uuid        not null,
    matter          text        not null,
    since           timestamptz not null,
    stage           text        not null check (stage in ('first', 'reminder', 'escalation')),
    kind            text        not null,
    resource        text        not null,
    title           text,
    state           text        not null check (state in ('due', 'queued', 'off', 'answered')),
    at_once         boolean     not null,
    due_at          timestamptz not null,
    message_id      uuid,
    created_at      timestamptz not null,
    primary key (organisation_id, id)
);
create unique index notices_once on notices (organisation_id, person_id, matter, since, stage);
create index notices_due on notices (organisation_id, due_at) where state = 'due';

-- Up to a hundred messages that one connection sends one after the other, so that a crash leaves one in doubt.
create table notice_lanes (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    id              uuid        not null,
    next_at         timestamptz not null,
    tries           int         not null default 0,
    lease           uuid,
    leased_until    timestamptz,
    primary key (organisation_id, id)
);

create table notice_messages (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    id              uuid        not null,
    lane_id         uuid        not null,
    person_id       uuid        not null,
    purpose         text        not null,
    address         text        not null,
    subject         text        not null,
    body            text        not null,
    html            text        not null,
    message_id      text        not null,
    state           text        not null check (state in ('due', 'in-flight', 'sent', 'refused', 'gave-up')),
    tries           int         not null default 0,
    next_at         timestamptz not null,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    answer          text,
    primary key (organisation_id, id)
);
create unique index notice_messages_once on notice_messages (organisation_id, person_id, purpose);
create index notice_messages_lane on notice_messages (organisation_id, lane_id, next_at) where state in ('due', 'in-flight');

do $$
declare t text;
begin
    foreach t in array array['notice_people', 'notice_preferences', 'notices', 'notice_lanes', 'notice_messages'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy tenant on %I using (organisation_id = current_setting(''app.organisation'')::uuid)', t);
    end loop;
end $$;
grant select, insert, update, delete on notice_people, notice_preferences, notices, notice_lanes, notice_messages to ${app};
