#!/usr/bin/env bash
# Every test: Java (unit, integration, architecture, contracts), the app, and journeys in a real browser.
# Goes on after a failure; the last line counts everything.
set -uo pipefail
. local/bin/toolchain.sh
. local/bin/build.sh
. local/bin/browser.sh

results=$PWD/.diapason/test-results
rm -rf "$results"
mkdir -p "$results"
: >"$results/failed-steps"

# A step that is no test by itself: its failure counts as one.
must() {
  step "$@" || echo "$1" >>"$results/failed-steps"
}

java_tests() {
  rm -rf ./*/target/surefire-reports
  echo "  Java: format, compile, rules, unit and integration tests"
  mvn -B -fae verify 2>&1 | tee "$results/maven.log" |
    grep --line-buffered -E '^\[(INFO|WARNING|ERROR)\] (Building |Tests run:|BUILD |  *[A-Z][A-Za-z_.]*:[0-9]+ )|\[ERROR\]|FAIL' |
    grep --line-buffered -v 'Help 1' | sed 's/^/    /'
  if [ "${PIPESTATUS[0]}" != 0 ]; then
    # tests that failed are in the reports; anything else (format, compile, rules) is counted here
    grep -qE 'Tests run:.*(Failures: [1-9]|Errors: [1-9])' "$results/maven.log" || echo "Maven" >>"$results/failed-steps"
  else
    for module in $MODULES; do touch "$module/target/diapason.built"; done
  fi
}

contracts() {
  install_node_modules contracts
  must "AsyncAPI" "$results/asyncapi.log" npm --prefix contracts test
}

app_tests() {
  [ -f frontend/package.json ] || return 0
  install_node_modules frontend
  must "app: format and lint" "$results/app-lint.log" npm --prefix frontend run lint
  must "app: API types" "$results/app-api.log" npm --prefix frontend run api:check
  must "app: tests" "$results/app-tests.log" npm --prefix frontend test -- \
    --reporter=default --reporter=json --outputFile.json="$results/vitest.json"
  must "app: build" "$results/app-build.log" npm --prefix frontend run build
  must "app: size" "$results/app-size.log" npm --prefix frontend run size
}

journeys() {
  install_node_modules e2e
  must "e2e: types" "$results/e2e-types.log" npm --prefix e2e run lint
  must "compose file" "$results/compose.log" npm --prefix e2e run compose
  if need_browser; then
    bash local/bin/e2e.sh "$results" || echo "journeys" >>"$results/failed-steps"
  else
    echo "browser" >>"$results/failed-steps"
  fi
}

java_tests
contracts
app_tests
journeys
exec node local/bin/count.mjs "$results"
