-- Which organisations have letters to send, and from when: one look for all of them, so this belongs to none of them.
create table notice_wakes (
    id uuid        not null primary key,
    at timestamptz not null
);
grant select, insert, update, delete on notice_wakes to ${app};

-- The planner asks who was told of the matters that are open.
create index notices_matter on notices (organisation_id, matter);
create index notices_created on notices (organisation_id, created_at);
create index notice_messages_ended on notice_messages (organisation_id, ended_at);
