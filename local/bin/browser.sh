# Finds a Chromium for the end-to-end tests, or installs one where that is possible. Sourced.

find_browser() {
  local name
  for name in "${DIAPASON_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    [ -n "$name" ] && command -v "$name" && return 0
  done
  return 1
}

install_browser() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends chromium
}

need_browser() {
  if ! find_browser >/dev/null; then
    step "Chromium" .diapason/logs/chromium.log install_browser || true
  fi
  DIAPASON_CHROMIUM=$(find_browser) || {
    echo "The end-to-end tests need a Chromium and found none. Install one (Debian: apt-get install chromium)" \
      "or set DIAPASON_CHROMIUM to its program."
    return 1
  }
  export DIAPASON_CHROMIUM
}
