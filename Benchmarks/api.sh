#!/usr/bin/env bash
# The API under wrk, on two cores shared with it, beside Datasette on the same file and pgbench on the same database.
#
#   Benchmarks/api.sh [--seconds N] [--connections N] [--declarations FILE]
#
# standard   one standard with its indicators, explained, over all addresses in turn: from memory (a second behind at
#            most); with the database asked at each request whether the record changed; and made anew each time
# unchanged  the same addresses, each with its tag: 304 from memory
# Datasette  the row of a declaration as JSON, which is less
# pgbench    the rows of a declaration by its id, as a prepared statement
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$(dirname "$here")"
seconds=10 connections=16 declarations=Samples/registry.jsonl
while [ $# -gt 0 ]; do
    case $1 in
        --seconds) seconds=$2 ;;
        --connections) connections=$2 ;;
        --declarations) declarations=$2 ;;
        *) echo "unknown: $1 (--seconds N, --connections N, --declarations FILE)" >&2; exit 2 ;;
    esac
    shift 2
done
lingpao=${LINGPAO:-}
if [ -z "$lingpao" ]; then
    swift build -c release --product lingpao >&2
    lingpao=.build/release/lingpao
fi
work=$(mktemp -d)
server=
postgres=
stop() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; }
    server=
}
cleanup() {
    stop
    [ -n "$postgres" ] && scripts/postgres.sh stop "$postgres" && rm -rf "$postgres"
    rm -rf "$work"
}
trap cleanup EXIT

venv=$here/.build/api-venv
if ! "$venv/bin/python" -c 'import datasette' 2>/dev/null; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/api/requirements.txt" >&2
fi
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
origin=http://127.0.0.1:$port
# answers ADDRESS: waits until a server answers there.
answers() {
    for _ in $(seq 100); do
        curl -sf -o /dev/null "$origin$1" && return
        sleep 0.1
    done
    echo "nothing answers at $origin$1" >&2
    exit 1
}
serve() {
    stop
    "$lingpao" serve --database "$1" --port "$port" --rate-limit off "${@:2}" >"$work/serve.log" 2>&1 &
    server=$!
    answers /healthz
}
# measure NAME FILE: the addresses of a file.
measure() {
    wrk -t2 -c"$connections" -d2s -s "$here/api/requests.lua" "$origin" -- "$2" >/dev/null
    printf '%-44s ' "$1"
    wrk -t2 -c"$connections" -d"${seconds}s" -s "$here/api/requests.lua" "$origin" -- "$2" | tail -1
}

database=$work/registry.sqlite
"$lingpao" import --database "sqlite:$database" --schemes Schemes "$declarations" >/dev/null
echo "load before: $(uptime | sed 's/.*load average/load average/'); $connections connections, $seconds s each"

serve "sqlite:$database"
curl -s "$origin/api/v1/categories?fields=href&limit=200" | python3 -c '
import json, sys, urllib.request
origin = sys.argv[1]
for category in json.load(sys.stdin)["entries"]:
    address = origin + category["href"] + "/composite?format=jsonl&fields=href"
    for line in urllib.request.urlopen(address):
        print(json.loads(line)["href"])' "$origin" >"$work/addresses"
echo "$(wc -l <"$work/addresses") standards"
python3 - "$origin" "$work/addresses" >"$work/tagged" <<'P'
import sys, urllib.request
for line in open(sys.argv[2]):
    address = line.strip()
    with urllib.request.urlopen(sys.argv[1] + address) as answer:
        print(address, answer.headers["ETag"], sep="\t")
P
measure "unchanged (304, from memory)" "$work/tagged"
measure "standard, from memory" "$work/addresses"
serve "sqlite:$database" --kept-seconds 0
measure "standard, SQLite asked whether it changed" "$work/addresses"
serve "sqlite:$database" --kept-answers 0
measure "standard, made anew from SQLite" "$work/addresses"
stop

# The peer on the same file; it writes nothing, so that the file may not be in the middle of anything.
sqlite3 "$database" 'PRAGMA wal_checkpoint(TRUNCATE)' >/dev/null
for row in $(seq 1 "$(sqlite3 "$database" 'SELECT count(*) FROM declaration')"); do
    echo "/registry/declaration/$row.json"
done >"$work/rows"
"$venv/bin/datasette" serve "$database" --port "$port" --setting default_cache_ttl 0 >"$work/datasette.log" 2>&1 &
server=$!
answers /registry/declaration/1.json
measure "Datasette, row of a declaration" "$work/rows"
stop

[ -d /usr/lib/postgresql ] || { echo "skipped: PostgreSQL is not installed"; exit 0; }
postgres=$(mktemp -d)
address=$(scripts/postgres.sh start "$postgres")
"$lingpao" import --database "$address" --schemes Schemes "$declarations" >/dev/null
psql=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
"$psql/psql" -qX "$address" -c ANALYZE
serve "$address" --kept-seconds 0
measure "standard, PostgreSQL asked whether it changed" "$work/addresses"
serve "$address" --kept-answers 0
measure "standard, made anew from PostgreSQL" "$work/addresses"
rows=$("$psql/psql" -qXAt "$address" -c 'SELECT count(*) FROM declaration')
{
    echo "\\set id random(1, $rows)"
    echo "SELECT d.*, e.code, e.name FROM declaration d JOIN standard s ON s.id = d.standard_id
        JOIN enterprise e ON e.id = s.enterprise_id WHERE d.id = :id;" | tr '\n' ' '
    echo
    # As long as indicators and offerings are rows of their own, they are read too.
    for table in indicator offering; do
        [ -z "$("$psql/psql" -qXAt "$address" -c "SELECT to_regclass('$table')")" ] ||
            echo "SELECT * FROM $table WHERE declaration_id = :id;"
    done
} >"$work/query.sql"
printf '%-44s ' "pgbench, the same rows"
"$psql/pgbench" -n -M prepared -c "$connections" -j 2 -T "$seconds" -f "$work/query.sql" "$address" 2>/dev/null |
    grep -E 'tps|latency average' | tr '\n' ' '
echo
