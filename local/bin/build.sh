# Builds what is older than its sources. Sourced by ./diapason and by the test scripts.

MODULES="platform persona-service challenge-service compensation-service gateway local"
BUILD_LOG=.diapason/logs/build.log

# Says how a long step goes: one line at its end, and the end of its log when it fails.
step() {
  local name=$1 log=$2 start=$SECONDS
  shift 2
  mkdir -p "$(dirname "$log")"
  printf '  %-22s ' "$name"
  if "$@" >"$log" 2>&1; then
    echo "done ($((SECONDS - start)) s)"
  else
    echo "FAILED after $((SECONDS - start)) s. The end of $log:"
    grep -v "WARNING:" "$log" | tail -n 40 | sed 's/^/    /'
    return 1
  fi
}

# Is anything among the sources newer than the stamp?
newer() {
  local stamp=$1
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" -name node_modules -prune -o -name dist -prune -o -name coverage -prune \
    -o -name test-results -prune -o -newer "$stamp" -print -quit 2>/dev/null)" ]
}

build_stale() {
  build_java
  build_frontend
}

build_java() {
  local module stale="" stamp=target/diapason.built
  for module in $MODULES; do
    if newer "$module/$stamp" pom.xml .mvn contracts platform/src/main platform/pom.xml "$module/src/main" "$module/pom.xml"; then
      stale="$stale,$module"
    fi
  done
  [ -n "$stale" ] || return 0
  local began
  began=$(mktemp)
  step "build of Java" $BUILD_LOG \
    mvn -B -q -DskipTests -Dspotless.check.skip=true package -pl "${stale#,}" -am || { rm -f "$began"; exit 1; }
  # dated from before the build: a file saved meanwhile is built next time
  for module in ${stale//,/ }; do touch -r "$began" "$module/$stamp"; done
  rm -f "$began"
}

install_node_modules() {
  local folder=$1
  newer "$folder/node_modules/.diapason" "$folder/package-lock.json" || return 0
  step "packages of $folder" .diapason/logs/npm.log npm --prefix "$folder" ci --no-audit --no-fund || exit 1
  touch "$folder/node_modules/.diapason"
}

build_frontend() {
  [ -f frontend/package.json ] || return 0
  install_node_modules frontend
  newer frontend/dist/.diapason frontend/* || return 0
  local began
  began=$(mktemp)
  step "build of the app" $BUILD_LOG npm --prefix frontend run build || { rm -f "$began"; exit 1; }
  touch -r "$began" frontend/dist/.diapason
  rm -f "$began"
}
