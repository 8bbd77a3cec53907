#!/usr/bin/env bash
# Prints a .env file with fresh passwords and keys: deploy/compose/secrets.sh > .env
set -euo pipefail
for name in POSTGRES_PASSWORD DIAPASON_DB_PASSWORD DIAPASON_DB_MIGRATOR_PASSWORD DIAPASON_DB_RELAY_PASSWORD \
  KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD DIAPASON_SESSION_KEY; do
  echo "$name=$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')"
done
echo "DIAPASON_SECRET_KEY=$(head -c 32 /dev/urandom | base64)"
