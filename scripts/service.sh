# `./doorway install`: this machine serves one practice, as a service behind Caddy with HTTPS. Run again it brings a newer version,
# with a backup first. docs/guide/own-machine.md tells it from the operator's side.

service_env=/etc/doorway/doorway.env
service_data=/var/lib/doorway/practice
service_backups=/var/backups/doorway
releases=/opt/doorway/releases
current=/opt/doorway/current
releases_kept=3

run_install() {
  local domain="" email="" port=5080 into="" during_session=no
  while [ $# -gt 0 ]; do
    [ $# -gt 1 ] || [ "$1" = --during-session ] || fail "$1 wants a value after it. install knows --domain, --email, --port, --into, --during-session."
    case "$1" in
      --domain) domain="${2:-}"; shift ;;
      --email) email="${2:-}"; shift ;;
      --port) port="${2:-}"; shift ;;
      --into) into="${2:-}"; shift ;;
      --during-session) during_session=yes ;;
      *) fail "install does not know '$1'. It knows --domain, --email, --port, --into, --during-session." ;;
    esac
    shift
  done
  [ -n "$domain" ] || [ -n "$into" ] || domain="$(installed_domain)"
  is_domain "$domain" || fail "Name the address that people type, without https://: ./doorway install --domain doorway.example.org"
  [ -z "$email" ] || [[ "$email" =~ ^[^[:space:]@{}\"]+@[^[:space:]@{}\"]+$ ]] || fail "--email wants one mail address; the certificate's issuer writes to it."
  [[ "$port" =~ ^[0-9]{4,5}$ && "$port" -gt 1023 && "$port" -lt 65536 ]] || fail "--port wants a number from 1024 to 65535."

  if [ -n "$into" ]; then
    need_dotnet
    write_service_files "$into" "$domain" "$email" "$port"
    say "Written into $into; nothing was installed or started."
    return 0
  fi
  [ "$(id -u)" -eq 0 ] || fail "install sets up a service, so an administrator runs it: sudo ./doorway install --domain $domain"
  [ -d /run/systemd/system ] || fail "This machine does not run systemd, so there is nothing to hang a service on. './doorway run' serves without one."
  need_dotnet
  need_caddy
  if ! runuser_can_dotnet; then
    fail "The user that runs Doorway cannot reach $(dotnet_path). Install .NET where everybody can, for example under /usr/share/dotnet."
  fi
  build_web
  no_session_is_open "$during_session"
  make_places
  local release before=""
  release="$(copy_release)"
  [ ! -e "$current" ] || before="$(readlink -f "$current")"
  write_service_files "" "$domain" "$email" "$port"
  switch_to "$release" "$before"
  wait_until_ready "$port" || went_wrong "$before"
  prune_releases
  systemctl reload-or-restart caddy || fail "Doorway runs, but Caddy did not take its settings: journalctl -u caddy"
  say_installed "$domain"
}

# The address of an earlier install, so that a newer version needs no words.
installed_domain() {
  [ -r "$service_env" ] || return 0
  sed -n 's|^DOORWAY_ADDRESS=https://||p' "$service_env" | tail -1
}

is_domain() {
  [[ "$1" =~ ^([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$ || "$1" == localhost ]]
}

dotnet_path() {
  readlink -f "$(command -v dotnet)"
}

need_caddy() {
  local missing=()
  have caddy || missing+=(caddy)
  have curl || missing+=(curl)
  install_packages "Caddy stands before Doorway and keeps its certificate." "${missing[@]}"
}

runuser_can_dotnet() {
  getent passwd doorway >/dev/null ||
    useradd --system --home-dir /var/lib/doorway --no-create-home --shell /usr/sbin/nologin --comment "Doorway" doorway ||
    fail "The user 'doorway' could not be made."
  runuser -u doorway -- "$(dotnet_path)" --list-runtimes >/dev/null 2>&1
}

# A stop takes the page away from whoever lies there and whoever watches them.
no_session_is_open() {
  [ -d "$service_data" ] || return 0
  local said
  if ! said="$(as_service "$current" sessions 2>&1)"; then
    [ "$1" = yes ] || fail "$said Wait until it has ended. If it has to be now, tell the room first, and add --during-session."
    say "$said Going on, as you asked."
  fi
}

# as_service FOLDER COMMAND...: the program of that folder, as the service's user and with its settings.
as_service() {
  local folder="$1" command="$2"
  shift 2
  (
    set -a
    # shellcheck disable=SC1090
    . "$service_env"
    set +a
    cd / && runuser -u doorway -- "$(dotnet_path)" "$folder/Doorway.Web.dll" "$command" --data "$service_data" --backups "$service_backups" "$@"
  )
}

make_places() {
  install -d -m 755 /opt/doorway "$releases" /usr/share/doorway
  install -d -m 700 -o doorway -g doorway /var/lib/doorway "$service_backups"
  install -d -m 750 -o root -g doorway /etc/doorway
}

copy_release() {
  local release
  release="$releases/$(date -u +%Y%m%dT%H%M%SZ)"
  cp -r --no-preserve=ownership "$(dirname "$web_dll")" "$release.part" && chmod -R u=rwX,go=rX "$release.part" && mv "$release.part" "$release" ||
    fail "The program could not be copied to $release."
  printf '%s\n' "$release"
}

# write_service_files ROOT DOMAIN EMAIL PORT: everything that install writes under /etc and /usr, below ROOT.
write_service_files() {
  local under="$1" domain="$2" email="$3" port="$4" said_email=""
  [ -z "$email" ] || said_email=$'\temail '"$email"$'\n'
  mkdir -p "$under/etc/doorway" "$under/etc/systemd/system" "$under/etc/caddy" "$under/usr/share/doorway"
  filled "$root/deploy/doorway.service" "$under/etc/systemd/system/doorway.service"
  filled "$root/deploy/doorway.caddy" "$under/etc/caddy/doorway.caddy"
  cp "$root/deploy/away.html" "$under/usr/share/doorway/away.html"
  chmod 644 "$under/etc/systemd/system/doorway.service" "$under/etc/caddy/doorway.caddy" "$under/usr/share/doorway/away.html"
  write_caddyfile "$under/etc/caddy/Caddyfile"
  write_settings "$under$service_env"
}

filled() {
  local text
  text="$(cat "$1"; printf x)"
  text="${text%x}"
  text="${text//@DOMAIN@/$domain}"
  text="${text//@PORT@/$port}"
  text="${text//@EMAIL@/$said_email}"
  text="${text//@DOTNET@/$(dotnet_path)}"
  printf '%s' "$text" >"$2"
}

# Caddy's own first file is replaced. One that somebody wrote is kept, and gets one line.
write_caddyfile() {
  local file="$1"
  if [ ! -e "$file" ] || grep -q "^# Written by .\./doorway install" "$file" || is_debians_own "$file"; then
    filled "$root/deploy/Caddyfile" "$file"
  elif ! grep -qF "import /etc/caddy/doorway.caddy" "$file"; then
    printf '\nimport /etc/caddy/doorway.caddy\n' >>"$file"
    say "$file has sites of your own: one line was added to it. Let its logs leave out http.log.access and http.log.error, because addresses hold one-time links."
  fi
  chmod 644 "$file"
}

is_debians_own() {
  local sum
  sum="$(md5sum <"$1" | cut -d' ' -f1)"
  dpkg-query -W -f='${Conffiles}\n' caddy 2>/dev/null | grep -q "/etc/caddy/Caddyfile $sum"
}

# Mail, text messages and storage are said once, at the first install; later they are changed in the file itself. Only the address follows the command.
write_settings() {
  local file="$1" kept=""
  [ ! -e "$file" ] || kept="$(grep -v '^DOORWAY_ADDRESS=' "$file")"
  if [ -z "$kept" ]; then
    kept="# Settings of this machine. After a change: systemctl restart doorway"
    local name
    for name in DOORWAY_MAIL DOORWAY_SMS DOORWAY_POSTGRES; do
      if [ -n "${!name:-}" ]; then kept+=$'\n'"$name=$(quoted "${!name}")"; else kept+=$'\n'"#$name="; fi
    done
  fi
  (umask 077 && printf '%s\nDOORWAY_ADDRESS=https://%s\n' "$kept" "$domain" >"$file.new")
  mv "$file.new" "$file"
}

# In single quotes both the shell and systemd take every sign as it is.
quoted() {
  case "$1" in *\'* | *$'\n'*) fail "A setting may hold no ' and no line break; write ' as %27." ;; esac
  printf "'%s'" "$1"
}

# The old version makes the backup, after it has stopped and before the new one touches anything.
switch_to() {
  local release="$1" before="$2"
  systemctl daemon-reload
  if [ -n "$before" ]; then
    systemctl stop doorway || true
    say "A backup first."
    as_service "$before" backup >&2 || {
      systemctl start doorway
      fail "The backup did not succeed, so nothing was changed; the version before runs again."
    }
  fi
  ln -sfn "$release" "$current.new" && mv -T "$current.new" "$current"
  systemctl enable --quiet doorway
  systemctl restart doorway
}

wait_until_ready() {
  local tries
  for tries in $(seq 120); do
    curl -fsS -o /dev/null --max-time 2 "http://127.0.0.1:$1/health/ready" 2>/dev/null && return 0
    systemctl is-failed --quiet doorway && return 1
    sleep 0.5
  done
  return 1
}

went_wrong() {
  say "Doorway did not come to serve. Its last words:"
  journalctl -u doorway -n 20 --no-pager -o cat >&2 || true
  [ -n "$1" ] || fail "Nothing ran here before, and nothing of yours was changed."
  fail "The version before lies in $1. If the tables have not changed, this brings it back:
  ln -sfn $1 $current && systemctl restart doorway
If it says that the practice is newer than itself, restore the backup that was just made into an empty folder first:
  ./doorway restore \$(ls -t $service_backups/*.backup | head -1) --data /var/lib/doorway/again --keys $service_data.keys"
}

prune_releases() {
  local old kept
  kept="$(readlink -f "$current")"
  find "$releases" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort -r | tail -n +$((releases_kept + 1)) | while read -r old; do
    [ "$releases/$old" = "$kept" ] || rm -rf "${releases:?}/$old"
  done
}

say_installed() {
  local link
  link="$(journalctl -u doorway -n 60 --no-pager -o cat 2>/dev/null | grep -oE '/set-up/[A-Za-z0-9_-]+' | tail -1 || true)"
  say "Doorway is open at https://$1 and starts again with the machine."
  [ -z "$link" ] || say "This practice is empty. Its first owner sets it up once, here: https://$1$link"
  say "Settings: $service_env. What it says: journalctl -u doorway. The keys in $service_data.keys and the backups in $service_backups belong in two other places as well."
}
