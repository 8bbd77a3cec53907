-- An example story that an organisation without data of its own may look at: labelled, and removed without a trace.
alter table challenges add column sample boolean not null default false;

create table sample_data (
    organisation_id uuid        not null default current_setting('app.organisation')::uuid primary key,
    loaded_at       timestamptz not null,
    loaded_by       uuid        not null,
    loaded_by_name  text        not null,
    import_ids      uuid[]      not null,
    challenge_id    uuid        not null,
    version         bigint      not null default 1
);
alter table sample_data enable row level security;
alter table sample_data force row level security;
create policy tenant on sample_data using (organisation_id = current_setting('app.organisation')::uuid);
grant select, insert, delete on sample_data to ${app};

-- The service itself may take no line from a ledger and no row from the picture. This takes the example's, and cannot take
-- another: a challenge that is marked, and objects of the example's ids of which nobody has a word left to say. Row
-- security holds for the owner too, so it ends at the organisation.
create function remove_sample_rows() returns void language plpgsql security definer set search_path from current as $$
begin
    delete from ledger_snapshots where ledger_id in (select id from challenges where sample);
    delete from ledger_entries where ledger_id in (select id from challenges where sample);
    delete from ledger_balances where ledger_id in (select id from challenges where sample);
    delete from ledgers where id in (select id from challenges where sample);
    delete from challenge_signatures where challenge_id in (select id from challenges where sample);
    delete from challenges where sample;
    delete from deals where external_id like 'sample-%' and history = '';
    delete from touches where external_id like 'sample-%' and history = '';
    delete from campaigns where external_id like 'sample-%' and history = '';
end $$;
revoke all on function remove_sample_rows() from public;
grant execute on function remove_sample_rows() to ${app};
