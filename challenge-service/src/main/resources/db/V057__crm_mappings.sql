-- How the words of each connection are read. Kept when the connection ends: its deals stay, and so does what they mean.
create table crm_mappings (
    organisation_id uuid   not null default current_setting('app.organisation')::uuid,
    connection_id   uuid   not null,
    stages          text   not null default '{}',
    currency        text,
    zone            text,
    version         bigint not null default 1,
    -- the version with which all that was said before has been read
    read_version    bigint not null default 0,
    primary key (organisation_id, connection_id)
);
alter table crm_mappings enable row level security;
alter table crm_mappings force row level security;
create policy tenant on crm_mappings using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, update on crm_mappings to ${app};

-- What the vendor usually means by the stage, so that a mapping can be compared with it.
alter table deals add column told_usual text;

-- What a deal lacks to be counted: an amount (unless lost), the day it was won, the meaning of its stage, missed changes.
alter table deals add column incomplete boolean generated always as (
    (amount is null and stage <> 'lost') or (stage = 'won' and closed_on is null) or stage_unknown or gap) virtual;
