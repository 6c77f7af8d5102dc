#!/usr/bin/env bash
# Kills an import with -9 at random moments and runs it again, on each engine: no declaration is lost, none is there twice,
# nothing is half there, and the log agrees with the record.
#
#   scripts/kills.sh PATH_OF_LINGPAO [ROUNDS] [SEED]
set -euo pipefail
cd "$(dirname "$0")/.."
lingpao=$(realpath "$1") rounds=${2:-10} seed=${3:-7}
work=$(mktemp -d)
postgres=
cleanup() {
    [ -z "$postgres" ] || { scripts/postgres.sh stop "$postgres" && rm -rf "$postgres"; }
    rm -rf "$work"
}
trap cleanup EXIT
export LINGPAO_LANGUAGE=en
RANDOM=$seed

standards=4000
sample=$work/sample.jsonl
"$lingpao" sample --standards $standards --seed "$seed" --output "$sample" >/dev/null
"$lingpao" import --database "sqlite:$work/whole.sqlite" --schemes Schemes "$sample" >/dev/null 2>&1
"$lingpao" tally --database "sqlite:$work/whole.sqlite" >"$work/whole"

# run ENGINE: the rounds on an engine; a registry that is complete gives way to a new one.
run() {
    local engine=$1 kills=0 complete=0 number=0 database child code=0
    while [ $kills -lt "$rounds" ]; do
        number=$((number + 1))
        database=sqlite:$work/$number.sqlite
        if [ "$engine" = postgres ]; then
            createdb --maintenance-db="$address" "kills_$number"
            database=${address%/*}/kills_$number
        fi
        "$lingpao" import --database "$database" --schemes Schemes /dev/null >/dev/null 2>&1 || true
        while true; do
            "$lingpao" import --database "$database" "$sample" >"$work/out" 2>&1 &
            child=$!
            [ $kills -ge "$rounds" ] || { sleep "$((RANDOM % 2)).$((RANDOM % 10))" && kill -9 $child 2>/dev/null; } || true
            code=0
            wait $child 2>/dev/null || code=$?
            [ $code -eq 137 ] || break
            kills=$((kills + 1))
        done
        [ $code -eq 0 ] || { cat "$work/out"; fail "$engine: an import after a kill ends with $code"; }
        "$lingpao" import --database "$database" "$sample" >"$work/out" 2>&1
        grep -q "^0 added, $standards unchanged" "$work/out" || { cat "$work/out"; fail "$engine: the last import added something"; }
        "$lingpao" tally --database "$database" >"$work/tally"
        cmp -s "$work/whole" "$work/tally" || fail "$engine: the record differs from that of one import"
        "$lingpao" log sequence --database "$database" >/dev/null 2>&1 || true
        "$lingpao" log verify --database "$database" >"$work/out" 2>&1 || { cat "$work/out"; fail "$engine: the log does not hold"; }
        complete=$((complete + 1))
        [ "$engine" = postgres ] && dropdb --maintenance-db="$address" --force "kills_$number" || rm -f "$work/$number".sqlite*
    done
    echo "$engine: $kills kills, $complete complete registries"
}
fail() { echo "FAILED: $*" >&2; exit 1; }

run sqlite
if [ -d /usr/lib/postgresql ]; then
    postgres=$(mktemp -d)
    address=$(scripts/postgres.sh start "$postgres")
    run postgres
else
    echo "skipped: PostgreSQL is not installed"
fi
