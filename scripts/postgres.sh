#!/usr/bin/env bash
# A PostgreSQL server for tests: a new cluster in a folder, on a free port of the loopback. Prints the address of its
# database.
#
#   scripts/postgres.sh start FOLDER [OPTION…]    runs until it is stopped; options go to the server
#   scripts/postgres.sh stop FOLDER
#   scripts/postgres.sh run FOLDER [OPTION…]      runs until standard input ends; then the folder goes too
set -euo pipefail
command=$1 folder=$2
shift 2
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "PostgreSQL is not installed" >&2; exit 2; }
# As root the server does not run; Debian's package brings a user for it.
as=()
[ "$(id -u)" -ne 0 ] || as=(runuser -u postgres --)
cd /

start() {
    local port
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    mkdir -p "$folder"
    [ ${#as[@]} -eq 0 ] || chown postgres "$folder"
    "${as[@]}" "$bin/initdb" -D "$folder/data" -U lingpao -A trust -E UTF8 --locale=C --no-sync >"$folder/initdb.log" 2>&1
    "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/server.log" \
        -o "-p $port -k $folder -c listen_addresses=127.0.0.1 $*" start >/dev/null
    "$bin/createdb" -h 127.0.0.1 -p "$port" -U lingpao lingpao
    echo "postgres://lingpao@127.0.0.1:$port/lingpao"
}
stop() { "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m fast stop >/dev/null; }

case $command in
    start) start "$@" ;;
    stop) stop ;;
    run)
        trap 'stop; rm -rf "$folder"' EXIT
        start "$@"
        cat >/dev/null
        ;;
    *) echo "usage: scripts/postgres.sh start|stop|run FOLDER [OPTION…]" >&2; exit 2 ;;
esac
