#!/usr/bin/env bash
# Takes declarations into an empty registry on each engine, with indexes, search and log ready at the end; and the same
# table, a row for each declaration, once into the registry (read, evaluated, made findable and logged) and once by the engine's
# own means into a table without anything. What reading and writing such rows cost by themselves: Benchmarks/raw-load.sh.
#
#   Benchmarks/import.sh [--standards N] [--table N]
#
# 300,000 standards of 300 categories, 100,000 of them in the table, unless told otherwise. The compiling of the 300 schemes
# is measured apart, with one declaration, and is part of the figures.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$(dirname "$here")"
standards=300000 rows=100000
while [ $# -gt 0 ]; do
    case $1 in
    --standards) standards=$2 ;;
    --table) rows=$2 ;;
    *) echo "unknown option $1" >&2 && exit 2 ;;
    esac
    shift 2
done
swift build -c release --product lingpao >&2
lingpao=.build/release/lingpao
work=$(mktemp -d)
postgres=
cleanup() {
    [ -z "$postgres" ] || { scripts/postgres.sh stop "$postgres" && rm -rf "$postgres"; }
    rm -rf "$work"
}
trap cleanup EXIT
"$lingpao" sample --standards "$standards" --seed 7 --seeded-schemes 300 --scheme-output "$work/schemes" \
    --output "$work/all.jsonl" >/dev/null
head -1 "$work/all.jsonl" >"$work/one.jsonl"

# measure NAME COUNT COMMAND…: what a command takes
measure() {
    local name=$1 count=$2 wall user system peak
    shift 2
    # What is measured says nothing on standard output; its messages are shown where it failed.
    /usr/bin/time -o "$work/time" -f '%e %U %S %M' "$@" >/dev/null 2>"$work/err" || { cat "$work/err" >&2 && return 1; }
    read -r wall user system peak < <(tail -1 "$work/time")
    echo "$name: $count rows in $wall s ($(python3 -c "print(round($count / $wall))")/s)," \
        "$user s of user and $system s of system time, peak $((peak / 1024)) MiB"
}
# load NAME DATABASE COUNT ARGUMENT…
load() {
    local name=$1 database=$2 count=$3
    shift 3
    measure "$name" "$count" "$lingpao" import --bulk --language en --database "$database" \
        --schemes "$work/schemes" "$@"
}
head -n "$rows" "$work/all.jsonl" >"$work/some.jsonl"
rows=$(python3 Benchmarks/peers/import_table.py "$work/some.jsonl" "$work" | cut -d' ' -f1)

load "SQLite, schemes and one" "sqlite:$work/one.sqlite" 1 "$work/one.jsonl"
load "SQLite" "sqlite:$work/all.sqlite" "$standards" "$work/all.jsonl"
echo "SQLite: $(du -m "$work/all.sqlite" | cut -f1) MiB"
load "SQLite, the whole import of a table" "sqlite:$work/table.sqlite" "$rows" --mapping "$work/mapping.yaml" "$work/table.csv"
measure "SQLite, bare table by .import" "$rows" sqlite3 "$work/bare.sqlite" ".import --csv $work/table.csv bare"
if [ -d /usr/lib/postgresql ]; then
    postgres=$(mktemp -d)
    address=$(scripts/postgres.sh start "$postgres" \
        "-c shared_buffers=1GB -c max_wal_size=8GB -c maintenance_work_mem=512MB -c checkpoint_timeout=30min")
    load "PostgreSQL" "$address" "$standards" "$work/all.jsonl"
    psql -q "$address" -c 'CREATE DATABASE other' >/dev/null
    other=${address%/*}/other
    load "PostgreSQL, the whole import of a table" "$other" "$rows" --mapping "$work/mapping.yaml" "$work/table.csv"
    columns=$(head -1 "$work/table.csv" | tr -d '\r' | sed 's/,/ TEXT, /g')
    psql -q "$other" -c "CREATE TABLE bare ($columns TEXT)" >/dev/null
    measure "PostgreSQL, bare table by \\copy" "$rows" \
        psql -q "$other" -c "\\copy bare FROM '$work/table.csv' (FORMAT csv, HEADER)"
else
    echo "skipped: PostgreSQL is not installed"
fi
