-- An invitation that goes by e-mail: its link, sealed, so that the letter can be sent again while it can be accepted.
alter table invitations
    add column language    text check (language in ('en', 'fr')),
    add column sealed_link text;

-- What a letter in the queue holds that nobody may read there: sealed, put in when it is sent, gone when it has ended.
create table letter_secrets (
    organisation_id uuid not null default current_setting('app.organisation')::uuid,
    message_id      uuid not null,
    sealed          text not null,
    primary key (organisation_id, message_id)
);

alter table letter_secrets enable row level security;
alter table letter_secrets force row level security;
create policy tenant on letter_secrets using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update, delete on letter_secrets to ${app};
