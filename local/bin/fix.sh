#!/usr/bin/env bash
# Formats Java and TypeScript, and repairs what the linters can.
set -uo pipefail
. local/bin/toolchain.sh
. local/bin/build.sh
step "Java" .diapason/logs/fix-java.log mvn -B -q spotless:apply || exit 1
if [ -f frontend/package.json ]; then
  install_node_modules frontend
  step "app" .diapason/logs/fix-app.log npm --prefix frontend run fix
fi
