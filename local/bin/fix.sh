#!/usr/bin/env bash
# Formats Java and TypeScript, repairs what the linters can, and writes the OpenAPI documents and the app's types anew.
set -uo pipefail
. local/bin/toolchain.sh
. local/bin/build.sh
step "Java" .diapason/logs/fix-java.log mvn -B -q spotless:apply || exit 1
step "contracts" .diapason/logs/fix-contracts.log mvn -B -q test -Dtest='ContractTest,MergedApiTest' \
  -Dsurefire.failIfNoSpecifiedTests=false -Ddiapason.contracts.update=true || exit 1
if [ -f frontend/package.json ]; then
  install_node_modules frontend
  step "app: API types" .diapason/logs/fix-api.log npm --prefix frontend run api
  step "app" .diapason/logs/fix-app.log npm --prefix frontend run fix
fi
