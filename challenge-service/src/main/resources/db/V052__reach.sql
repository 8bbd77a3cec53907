-- A touch that names no deal reaches deals by the UTM campaign they carry, or by their account.
alter table deals add column utm_campaign text;
alter table touches add column utm_campaign text;
alter table campaigns add column deleted boolean not null default false;
create index deals_account on deals (organisation_id, lower(account)) where account is not null;
create index deals_utm on deals (organisation_id, utm_campaign) where utm_campaign is not null;
create index touches_account on touches (organisation_id, lower(account))
    where deal_external_id is null and account is not null;
create index touches_utm on touches (organisation_id, utm_campaign)
    where deal_external_id is null and utm_campaign is not null;
