#!/usr/bin/env bash
# A PostgreSQL server for tests: a new cluster in a folder, on a free port of the loopback. Prints the address of its
# database.
#
#   scripts/postgres.sh start FOLDER [OPTION…]    runs until it is stopped; options go to the server
#   scripts/postgres.sh stop FOLDER [MODE]        fast, or immediate as after a crash
#   scripts/postgres.sh run FOLDER [OPTION…]      runs until standard input ends; then the folder goes too
#   scripts/postgres.sh standby FOLDER ADDRESS    runs a streaming standby of that server, until standard input ends
#   scripts/postgres.sh promote FOLDER            makes a standby a primary
set -euo pipefail
command=$1 folder=$2
shift 2
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "PostgreSQL is not installed" >&2; exit 2; }
# As root the server does not run; Debian's package brings a user for it.
as=()
[ "$(id -u)" -ne 0 ] || as=(runuser -u postgres --)
cd /

prepare() {
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    mkdir -p "$folder"
    [ ${#as[@]} -eq 0 ] || chown postgres "$folder"
}
serve() {
    "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/server.log" \
        -o "-p $port -k $folder -c listen_addresses=127.0.0.1 $*" start >/dev/null
}
start() {
    prepare
    "${as[@]}" "$bin/initdb" -D "$folder/data" -U lingpao -A trust -E UTF8 --locale=C --no-sync >"$folder/initdb.log" 2>&1
    serve "$@"
    "$bin/createdb" -h 127.0.0.1 -p "$port" -U lingpao lingpao
    echo "postgres://lingpao@127.0.0.1:$port/lingpao"
}
standby() {
    prepare
    "${as[@]}" "$bin/pg_basebackup" -d "$1" -D "$folder/data" -R -c fast -X stream --no-sync
    serve -c fsync=off
    echo "postgres://lingpao@127.0.0.1:$port/lingpao"
}
control() { "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w "$@" >/dev/null; }
stop() { control -m "${1:-fast}" stop; }
end() {
    [ ! -e "$folder/data/postmaster.pid" ] || stop || true
    rm -rf "$folder"
}

case $command in
    start) start "$@" ;;
    stop) stop "$@" ;;
    promote) control promote ;;
    run | standby)
        trap end EXIT
        if [ "$command" = run ]; then start "$@"; else standby "$@"; fi
        cat >/dev/null
        ;;
    *) echo "usage: scripts/postgres.sh start|stop|run|standby|promote FOLDER [OPTION…]" >&2; exit 2 ;;
esac
