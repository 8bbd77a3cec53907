# Finds the programs a build needs, or says in one sentence what to install. Sourced by ./diapason.

fail() { echo "$*" >&2; exit 1; }

# The newest JDK of at least the given level: JAVA_HOME, the java in the path, and the usual folders beside it.
find_jdk() {
  local least=$1 best="" best_level=0 home level java siblings=""
  java=$(command -v java || true)
  if [ -n "$java" ]; then
    java=$(readlink -f "$java" 2>/dev/null || echo "$java")
    siblings=$(dirname "$(dirname "$(dirname "$java")")")
  fi
  for home in "${JAVA_HOME:-}" "$siblings"/* /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$home/bin/javac" ] || continue
    level=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null)
    [ "${level:-0}" -ge "$least" ] && [ "$level" -gt "$best_level" ] && best=$home best_level=$level
  done
  [ -n "$best" ] && echo "$best"
}

need_jdk() {
  JAVA_HOME=$(find_jdk 25) ||
    fail "Diapason needs a JDK 25 or newer and found none. Install one (for example Eclipse Temurin 25) and set JAVA_HOME to its folder."
  export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
}

need_maven() {
  command -v mvn >/dev/null ||
    fail "Diapason needs Maven 3.8.6 or newer (mvn) and found none. Install it with your system's package manager."
}

need_node() {
  local level
  level=$({ node --version 2>/dev/null || true; } | sed 's/^v\([0-9]*\).*/\1/')
  [ "${level:-0}" -ge 20 ] && command -v npm >/dev/null ||
    fail "Diapason needs Node.js 20 or newer with npm${level:+, and found Node.js $level}. Install it from your system's package manager."
}
