#!/usr/bin/env bash
# Starts the product on free ports with a state folder of its own, walks the journeys in Chromium, stops it.
# Arguments: the folder for results, then any for Playwright.
set -uo pipefail
. local/bin/toolchain.sh
. local/bin/build.sh
. local/bin/browser.sh
results=$1
shift

need_jdk
need_browser || exit 1
build_stale
install_node_modules e2e

DIAPASON_STATE_DIR=$(mktemp -d "${TMPDIR:-/tmp}/diapason-e2e.XXXXXX")
export DIAPASON_STATE_DIR
eval "$(node local/bin/free-ports.mjs)"
finish() {
  ./diapason down
  mkdir -p "$results/logs" && cp "$DIAPASON_STATE_DIR"/logs/*.log "$results/logs/" 2>/dev/null
  rm -rf "$DIAPASON_STATE_DIR"
}
trap finish EXIT
trap 'exit 130' INT TERM

echo "  product for the journeys, on port $DIAPASON_PORT"
./diapason up --detach || exit 1
export DIAPASON_E2E_URL=http://localhost:$DIAPASON_PORT DIAPASON_E2E_RESULTS=$results
(cd e2e && npx playwright test "$@")
