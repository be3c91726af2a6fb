# A PostgreSQL of this run's own: a folder and a port by chance, gone when the run ends. Sourced by bin/check and bin/audit.
# shellcheck shell=bash disable=SC2154

postgres_tools() { # folder of the newest initdb, 15 or later
  local found
  found=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1)
  [ -n "$found" ] || found=$(command -v initdb) || return 1
  [ "$("$found" --version | grep -oE '[0-9]+' | head -n 1)" -ge 15 ] || return 1
  dirname "$(readlink -f "$found")"
}

# initdb refuses root.
postgres_as() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

# start_postgres: sets WARRAQ_TEST_POSTGRES. Durability is not what these tests ask about, so nothing is synced.
start_postgres() {
  local tools secret port
  tools=$(postgres_tools) || { install postgresql && tools=$(postgres_tools); } || die "PostgreSQL 15 or later did not install"
  pg_tools=$tools
  pg_home=$(mktemp -d "${TMPDIR:-/tmp}/warraq-postgres.XXXXXX")
  # Whoever ends this run with SIGKILL must not leave a server behind.
  (run=$$; while kill -0 "$run" 2>/dev/null; do sleep 2; done; pg_watch='' && stop_postgres) </dev/null >/dev/null 2>&1 9>&- &
  pg_watch=$!
  disown "$pg_watch"
  secret=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
  printf %s "$secret" >"$pg_home/secret"
  [ "$(id -u)" != 0 ] || chown -R postgres "$pg_home"
  postgres_as "$tools/initdb" -D "$pg_home/db" -U warraq -A scram-sha-256 --pwfile="$pg_home/secret" -E UTF8 --locale=C.UTF-8 --no-sync \
    >"$pg_home/initdb.log" 2>&1 || { cat "$pg_home/initdb.log" >&2; return 1; }
  for _ in 1 2 3 4 5; do
    port=$((20000 + (RANDOM << 15 | RANDOM) % 40000))
    if postgres_as "$tools/pg_ctl" -D "$pg_home/db" -l "$pg_home/db/server.log" -s -w -t 60 start -o "-h 127.0.0.1 -p $port -k '$pg_home' \
        -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200 -c autovacuum=off -c wal_level=minimal -c max_wal_senders=0" \
        >/dev/null 2>&1 9>&-; then
      export WARRAQ_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=warraq;Password=$secret;Database=postgres"
      return 0
    fi
  done
  postgres_as tail -n 20 "$pg_home/db/server.log" >&2
  return 1
}

stop_postgres() {
  [ -n "${pg_home-}" ] || return 0
  [ -z "${pg_watch-}" ] || kill "$pg_watch" 2>/dev/null
  postgres_as "$pg_tools/pg_ctl" -D "$pg_home/db" -s -m immediate stop >/dev/null 2>&1
  rm -rf "$pg_home"
  pg_home=
}
