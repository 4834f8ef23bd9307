#!/bin/sh
# A private, throw-away PostgreSQL for the database tests: start | stop | url.
# Settings: TEST_POSTGRES_PORT (7110), TEST_POSTGRES_DIR (/tmp/yijia-test-postgres-<port>),
# POSTGRES_BIN (the newest /usr/lib/postgresql/*/bin, else the one on the PATH).
# Works as root (the server then runs as user postgres) and as an ordinary user; start is idempotent.
# fsync is off and everyone on this machine is trusted: never keep anything in it.
set -eu

port=${TEST_POSTGRES_PORT:-7110}
dir=${TEST_POSTGRES_DIR:-/tmp/yijia-test-postgres-$port}
bin=${POSTGRES_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n | tail -n 1)}
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb)")
url="postgresql://postgres@127.0.0.1:$port/postgres"

as_server() {
  if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c "$1"; else sh -c "$1"; fi
}

running() { as_server "'$bin/pg_ctl' -D '$dir' status" >/dev/null 2>&1; }

start() {
  running && return 0
  if [ ! -f "$dir/PG_VERSION" ]; then
    rm -rf "$dir" && mkdir -p "$dir" && chmod 700 "$dir"
    [ "$(id -u)" != 0 ] || chown postgres "$dir"
    as_server "'$bin/initdb' -D '$dir' -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync" >/dev/null
  fi
  options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$dir -c fsync=off"
  options="$options -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
  as_server "'$bin/pg_ctl' -D '$dir' -w -t 60 -l '$dir/server.log' -o '$options' start" >/dev/null
}

stop() {
  running && as_server "'$bin/pg_ctl' -D '$dir' -w -m immediate stop" >/dev/null
  rm -rf "$dir"
}

case "${1:-}" in
  start) start; echo "$url" ;;
  stop) stop || true ;;
  url) echo "$url" ;;
  *) echo "usage: $0 start|stop|url" >&2; exit 64 ;;
esac
