-- A channel of Slack or Teams that hears what waits. Its URL is a secret: sealed, and never shown whole again.
create table notice_channels (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    id              uuid        not null,
    vendor          text        not null check (vendor in ('slack', 'teams')),
    name            text        not null,
    url_sealed      text        not null,
    url_hint        text        not null,
    choices         text        not null,
    state           text        not null check (state in ('active', 'paused', 'broken')),
    problem         text,
    version         bigint      not null default 1,
    created_at      timestamptz not null,
    primary key (organisation_id, id)
);

-- How people of the organisation hear of what waits until they choose otherwise.
create table notice_defaults (
    organisation_id uuid   not null default current_setting('app.organisation')::uuid,
    choices         text   not null,
    version         bigint not null default 1,
    primary key (organisation_id)
);

-- A lane of letters to one channel; without channel it is e-mail.
alter table notice_lanes add channel_id uuid;

do $$
declare t text;
begin
    foreach t in array array['notice_channels', 'notice_defaults'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy tenant on %I using (organisation_id = current_setting(''app.organisation'')::uuid)', t);
    end loop;
end $$;
grant select, insert, update, delete on notice_channels, notice_defaults to ${app};
