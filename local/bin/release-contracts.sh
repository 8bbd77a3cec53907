#!/usr/bin/env bash
# Takes the interfaces and events as they are now for the released ones: from here on the build refuses what breaks them.
set -euo pipefail
rm -rf contracts/released
mkdir -p contracts/released/openapi contracts/released/events
cp contracts/openapi/*.yaml contracts/released/openapi/
cp contracts/events/*.schema.json contracts/released/events/
git --no-pager diff --stat -- contracts/released 2>/dev/null || true
