#!/usr/bin/env bash
# Databases and roles, as ./diapason up makes them; runs once, when the volume is empty.
set -euo pipefail
for service in persona challenge compensation; do
  psql -v ON_ERROR_STOP=1 -U postgres \
    -v app="$DIAPASON_DB_PASSWORD" -v migrator="$DIAPASON_DB_MIGRATOR_PASSWORD" -v relay="$DIAPASON_DB_RELAY_PASSWORD" <<SQL
create role ${service}_owner nologin;
create role ${service}_migrator login nobypassrls password :'migrator';
create role ${service}_app login nobypassrls password :'app';
create role ${service}_relay login nobypassrls password :'relay';
grant ${service}_owner to ${service}_migrator with inherit false, set true;
create database ${service} owner ${service}_owner;
revoke all on database ${service} from public;
grant connect on database ${service} to ${service}_migrator, ${service}_app, ${service}_relay;
\connect ${service}
alter schema public owner to ${service}_owner;
revoke all on schema public from public;
grant usage on schema public to ${service}_app, ${service}_relay;
SQL
done
psql -v ON_ERROR_STOP=1 -U postgres -v password="$KC_DB_PASSWORD" <<SQL
create role keycloak login password :'password';
create database keycloak owner keycloak;
SQL
