-- Whom a connection's messages say they are from, where the vendor tells (Salesforce: its organisation's id).
alter table crm_connections add column sender text;

-- The stage in the words of the connection that told it, and what is not known of the deal.
alter table deals
    add column stage_unknown boolean not null default false,
    add column gap           boolean not null default false,
    add column told_by       uuid,
    add column told_stage    text;
create index deals_told on deals (organisation_id, told_by, told_stage) where told_by is not null;
