-- Who changed a challenge last, for whoever meets that change while editing; null for those from before this column.
alter table challenges
    add column changed_at      timestamptz,
    add column changed_by_id   uuid,
    add column changed_by_name text;
