-- What waits in other services, as their events tell it: only what a notice says, and never an amount.
create table notice_matters (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    kind            text        not null,
    resource        text        not null,
    role            text        not null,
    department      text        check (department in ('sales', 'marketing')),
    title           text,
    version         bigint      not null,
    since           timestamptz not null,
    until           timestamptz,
    primary key (organisation_id, kind, resource)
);
alter table notice_matters enable row level security;
alter table notice_matters force row level security;
create policy tenant on notice_matters using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update, delete on notice_matters to ${app};

-- What a person did with an item of the inbox, whichever service it is of. The same matter come anew has another since.
create table inbox_marks (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid,
    person_id       uuid        not null,
    item            text        not null,
    since           timestamptz not null,
    state           text        not null check (state in ('read', 'done')),
    at              timestamptz not null,
    primary key (organisation_id, person_id, item)
);
alter table inbox_marks enable row level security;
alter table inbox_marks force row level security;
create policy tenant on inbox_marks using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update, delete on inbox_marks to ${app};
