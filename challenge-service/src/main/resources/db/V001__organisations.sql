-- Settings of each organisation. No row security: jobs go through the ids, one scope each; it holds nothing secret.
create table organisations (
    id       uuid primary key,
    zone     text   not null default 'UTC',
    currency text   not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
    version  bigint not null default 1
);
grant select, insert, update on organisations to ${app};
