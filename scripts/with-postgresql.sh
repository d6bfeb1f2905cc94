#!/bin/sh
# Run a command with DATABASE_URL naming a throw-away PostgreSQL. Usage: with-postgresql.sh COMMAND [ARGUMENT...]
# The cluster lives in a temporary folder, listens on a socket in it alone, and is removed afterwards.
set -eu
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
if [ -z "$programs" ] && command -v initdb >/dev/null 2>&1; then
    # The name on PATH may be a link; its neighbours stand where it points.
    programs=$(dirname "$(readlink -f "$(command -v initdb)")")
fi
if [ -z "$programs" ]; then
    echo "PostgreSQL is missing. Install it (Debian, Ubuntu: apt-get install postgresql)." >&2
    exit 1
fi
folder=$(mktemp -d /tmp/trangxa-pg.XXXXXX)

# PostgreSQL refuses to run as root.
as_owner() {
    if [ "$(id -u)" = 0 ]; then
        (cd / && exec runuser -u postgres -- "$@")
    else
        "$@"
    fi
}
[ "$(id -u)" != 0 ] || chown postgres "$folder"
chmod 755 "$folder"

stop() {
    as_owner "$programs/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

as_owner "$programs/initdb" -D "$folder/data" -U trangxa -A trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/log" 2>&1 || {
    cat "$folder/log" >&2
    exit 1
}
as_owner "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/data/server.log" \
    -o "-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60 -c shared_buffers=64MB" \
    start >/dev/null || {
    cat "$folder/data/server.log" >&2
    exit 1
}
as_owner "$programs/createdb" -h "$folder" -U trangxa trangxa
DATABASE_URL="postgres://trangxa@/trangxa?host=$folder" "$@"
