#!/usr/bin/env bash
# The log over a failover of PostgreSQL with a synchronous replica: what only the old primary had is never signed, and the
# new one goes on from the published checkpoint.
#
#   scripts/failover.sh PATH_OF_LINGPAO
set -euo pipefail
cd "$(dirname "$0")/.."
lingpao=$(realpath "$1")
schemes=$PWD/Schemes
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "PostgreSQL is not installed" >&2; exit 2; }
# As root the server does not run; Debian's package brings a user for it.
as=()
[ "$(id -u)" -ne 0 ] || as=(runuser -u postgres --)
work=$(mktemp -d)
chmod 755 "$work"
mkdir "$work/servers" "$work/store"
[ ${#as[@]} -eq 0 ] || chown postgres "$work/servers"
cd "$work"

port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
ports=("$(port)" "$(port)")
address() { echo "postgres://lingpao@127.0.0.1:${ports[$1]}/lingpao"; }
start() {
    "${as[@]}" "$bin/pg_ctl" -D "servers/$1" -w -l "servers/$1.log" \
        -o "-p ${ports[$1]} -k $work/servers -c listen_addresses=127.0.0.1" start >/dev/null
}
stop() { "${as[@]}" "$bin/pg_ctl" -D "servers/$1" -w -m "$2" stop >/dev/null; }
ask() { "$bin/psql" -qAt -v ON_ERROR_STOP=1 "$(address "$1")" -c "$2"; }
cleanup() {
    for server in 0 1; do stop "$server" immediate 2>/dev/null || true; done
    rm -rf "$work"
}
trap cleanup EXIT

# expect CODE NAME COMMAND…: 124 means that the command waits, and goes on waiting.
expect() {
    local code=$1 name=$2 got=0
    shift 2
    timeout 8 "$@" >out 2>err </dev/null || got=$?
    if [ "$got" -ne "$code" ]; then
        echo "FAILED: $name: exit code $got, expected $code"
        cat out err
        exit 1
    fi
    echo "$name"
}
# published SIZE: the size of the checkpoint in the store.
published() { [ "$(sed -n 2p store/checkpoint)" = "$1" ] || { echo "FAILED: not $1 published"; exit 1; }; }

export LINGPAO_LANGUAGE=en LINGPAO_LOG_KEY=$work/key LINGPAO_LOG_STORE=$work/store LINGPAO_LOG_REPLICATED=1
"$lingpao" log key key --log-origin log.example/failover >/dev/null
"${as[@]}" "$bin/initdb" -D servers/0 -U lingpao -A trust -E UTF8 --locale=C --no-sync >/dev/null
start 0
"$bin/createdb" -h 127.0.0.1 -p "${ports[0]}" -U lingpao lingpao
expect 1 "without a replica nothing is signed" \
    "$lingpao" log sequence --database "$(address 0)" --schemes "$schemes"
[ ! -e store/checkpoint ]

"${as[@]}" "$bin/pg_basebackup" -h 127.0.0.1 -p "${ports[0]}" -U lingpao -D servers/1 -R -c fast -X stream
echo "primary_conninfo = 'host=127.0.0.1 port=${ports[0]} user=lingpao application_name=replica'" \
    >>servers/1/postgresql.auto.conf
start 1
ask 0 "ALTER SYSTEM SET synchronous_standby_names = 'replica'"
ask 0 "SELECT pg_reload_conf()" >/dev/null
for _ in {1..50}; do
    [ "$(ask 0 "SELECT sync_state FROM pg_stat_replication")" = sync ] && break
    sleep 0.2
done
expect 0 "with a replica the log is signed" "$lingpao" log sequence --database "$(address 0)"
size=$(ask 0 "SELECT size FROM log_state")
published "$size"

# Leaves that the replica gets, and then a replica that is gone.
ask 0 "INSERT INTO log_queue SELECT g, 'x/' || g, convert_to('{\"digest\":\"sha256:' || repeat('0', 64)
    || '\",\"kind\":\"scheme\",\"subject\":\"x/' || g || '\",\"time\":1}', 'UTF8') FROM generate_series(1, 5) g"
stop 1 fast
expect 124 "without the replica the sequencer waits" "$lingpao" log sequence --database "$(address 0)"
stop 0 immediate
start 0
# After the restart the commit that waited is visible, though no replica has it.
[ "$(ask 0 "SELECT size FROM log_state")" -eq $((size + 5)) ]
expect 124 "what is visible and not replicated is not signed" "$lingpao" log sequence --database "$(address 0)"
published "$size"

stop 0 immediate
start 1
"${as[@]}" "$bin/pg_ctl" -D servers/1 -w promote >/dev/null
[ "$(ask 1 "SELECT size FROM log_state")" -eq "$size" ]
export LINGPAO_LOG_REPLICATED=
expect 0 "the new primary goes on from the checkpoint" "$lingpao" log sequence --database "$(address 1)"
published $((size + 5))
expect 0 "the log holds" "$lingpao" log verify --database "$(address 1)"
# The old primary had placed the same leaves; one more, and it is another log than the published one.
start 0
ask 0 "ALTER SYSTEM RESET synchronous_standby_names"
ask 0 "SELECT pg_reload_conf()" >/dev/null
ask 1 "INSERT INTO log_queue SELECT id, subject, leaf FROM (SELECT 1 AS id, subject, leaf FROM log_entry LIMIT 1) l"
expect 0 "the new primary goes on" "$lingpao" log sequence --database "$(address 1)"
expect 1 "the old primary signs nothing any more" "$lingpao" log sequence --database "$(address 0)"
grep -q "older than the published checkpoint" out
published $((size + 6))
echo "failover: all holds"
