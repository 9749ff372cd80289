# Debian packages that a command needs. Looks for the thing itself first, says what it will install
# and why, and asks nothing.

apt_updated=no

# install_packages REASON PACKAGE...
install_packages() {
  local reason="$1"
  shift
  [ $# -gt 0 ] || return 0

  have apt-get || fail "$reason Please install: $* (this machine has no apt-get)."

  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! have sudo || ! sudo -n true 2>/dev/null; then
      fail "$reason Please install as an administrator: apt-get install $*"
    fi
    as_root=(sudo -n)
  fi

  say "$reason Installing Debian packages: $*"
  local log
  log="$(mktemp)"
  if [ "$apt_updated" = no ]; then
    "${as_root[@]}" apt-get update -qq >"$log" 2>&1 || say "apt-get update failed; trying with the lists that are here."
    apt_updated=yes
  fi
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" >>"$log" 2>&1; then
    tail -n 30 "$log" >&2
    rm -f "$log"
    fail "Could not install: $*"
  fi
  rm -f "$log"
}

need_dotnet() {
  local folder
  if ! have dotnet; then
    for folder in /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet "${HOME:-}/.dotnet"; do
      [ -x "$folder/dotnet" ] && export PATH="$folder:$PATH" && break
    done
  fi
  have dotnet || fail "Doorway needs the .NET 10 SDK. Please install it and run this again."

  if [ -z "${HOME:-}" ]; then
    HOME="$(getent passwd "$(id -u)" | cut -d: -f6)"
    export HOME
  fi

  local missing=()
  compgen -G '/usr/lib/*/libicuuc.so.*' >/dev/null || compgen -G '/lib/*/libicuuc.so.*' >/dev/null || missing+=(libicu72)
  [ -e /usr/share/zoneinfo/America/New_York ] || missing+=(tzdata)
  [ -e /etc/ssl/certs/ca-certificates.crt ] || missing+=(ca-certificates)
  install_packages ".NET needs languages, time zones and certificates." "${missing[@]}"
}

need_node() {
  local missing=()
  have node || missing+=(nodejs)
  have npm || missing+=(npm)
  install_packages "Doorway needs Node to build its browser code." "${missing[@]}"

  local major
  major="$(node --version | sed 's/^v\([0-9]*\).*/\1/')"
  [ "$major" -ge 18 ] || fail "Doorway needs Node 18 or newer; this is $(node --version)."
}

need_test_packages() {
  local missing=()
  have chromium || missing+=(chromium)
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
  have pdftotext || missing+=(poppler-utils)
  install_packages "The tests drive a browser, use a PostgreSQL of their own and read PDF files." "${missing[@]}"
  fetch_caddy_for_tests
}

# Only unpacked: installing the package would start a web server on this machine.
fetch_caddy_for_tests() {
  local folder="$root/.cache/caddy"
  ! have caddy && [ ! -x "$folder/usr/bin/caddy" ] || return 0
  say "The tests serve by HTTPS behind Caddy. Fetching Debian's package into .cache/, without installing it."
  mkdir -p "$folder/deb"
  # apt's own user cannot write into a folder of root's.
  [ "$(id -u)" -ne 0 ] || chmod 777 "$folder/deb"
  (cd "$folder/deb" && { apt-get download -qq caddy || { apt-get update -qq && apt-get download -qq caddy; }; }) >&2 &&
    dpkg-deb -x "$folder"/deb/caddy_*.deb "$folder" || fail "Debian's package caddy could not be fetched; the tests need it."
  rm -rf "$folder/deb"
}
