#!/usr/bin/env bash
# What to run before a commit, in about a minute: format, lint, compile, rules, tests that start no server.
set -uo pipefail
. local/bin/toolchain.sh
. local/bin/build.sh
logs=.diapason/logs
failed=0

slow=$(grep -rlE '@QuarkusTest|TestDatabase\.shared|TestBroker\.shared' --include='*Test.java' ./*/src/test 2>/dev/null |
  sed 's|.*/|!|; s|\.java$||' | sort -u | paste -sd, -)
step "Java" $logs/check-java.log \
  mvn -B -q -Dtest="*Test${slow:+,$slow}" -Dsurefire.failIfNoSpecifiedTests=false test || failed=1
if [ -f frontend/package.json ]; then
  install_node_modules frontend
  step "app: format and lint" $logs/check-lint.log npm --prefix frontend run lint || failed=1
  step "app: API types" $logs/check-api.log npm --prefix frontend run api:check || failed=1
  step "app: types" $logs/check-types.log npm --prefix frontend exec -- tsc --noEmit -p frontend || failed=1
  step "app: tests" $logs/check-app.log npm --prefix frontend test || failed=1
fi
exit $failed
