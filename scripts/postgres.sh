# A PostgreSQL cluster of our own for the length of a test run: on loopback, on a random port, in a
# temporary folder that is removed at exit. PostgreSQL refuses to run as root, so root steps down.

postgres_folder=""

as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then
    su postgres -s /bin/sh -c "$1"
  else
    sh -c "$1"
  fi
}

start_postgres() {
  local binaries port attempt
  binaries="$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1)"
  binaries="${binaries%/initdb}"

  postgres_folder="$(mktemp -d /tmp/doorway-postgres.XXXXXX)"
  chmod 700 "$postgres_folder"
  [ "$(id -u)" -ne 0 ] || chown postgres "$postgres_folder"

  (cd / && as_postgres "'$binaries/initdb' -D '$postgres_folder/data' -U doorway_test -A trust -E UTF8 --no-locale --no-sync") \
    >"$postgres_folder/initdb.log" 2>&1 || {
    cat "$postgres_folder/initdb.log" >&2
    return 1
  }

  for attempt in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 30000))
    # The data lives only as long as this run, so nothing needs to reach the disk.
    if (cd / && as_postgres "'$binaries/pg_ctl' -D '$postgres_folder/data' -l '$postgres_folder/server.log' -w -t 30 \
        -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_folder \
            -c fsync=off -c max_connections=200' start") >/dev/null 2>&1; then
      postgres_binaries="$binaries"
      export DOORWAY_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=doorway_test;Database=postgres"
      say "PostgreSQL for the tests: 127.0.0.1:$port (removed at the end)."
      return 0
    fi
  done
  cat "$postgres_folder/server.log" >&2
  return 1
}

stop_postgres() {
  [ -n "$postgres_folder" ] || return 0
  if [ -f "$postgres_folder/data/postmaster.pid" ]; then
    (cd / && as_postgres "'$postgres_binaries/pg_ctl' -D '$postgres_folder/data' -m immediate stop") >/dev/null 2>&1 || true
  fi
  rm -rf "$postgres_folder"
  postgres_folder=""
}
