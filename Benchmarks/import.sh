#!/usr/bin/env bash
# Takes declarations into an empty registry on each engine, with indexes, search and log ready at the end.
#
#   Benchmarks/import.sh [--standards N]
#
# 300,000 standards of 300 categories unless told otherwise. The compiling of the 300 schemes is measured apart, with one
# declaration, and is part of the figures.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$(dirname "$here")"
standards=300000
[ "${1:-}" = --standards ] && standards=$2
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

# load NAME DATABASE FILE COUNT
load() {
    local times
    times=$( { /usr/bin/time -f '%e %U %M' "$lingpao" import --bulk --language en --database "$2" \
        --schemes "$work/schemes" "$3" >/dev/null 2>"$work/err"; } 2>&1; tail -1 "$work/err")
    read -r wall user peak <<<"$times"
    echo "$1: $4 declarations in $wall s ($(python3 -c "print(round($4 / $wall))")/s), $user s of user time, peak $((peak / 1024)) MiB"
}
load "SQLite, schemes and one" "sqlite:$work/one.sqlite" "$work/one.jsonl" 1
load "SQLite" "sqlite:$work/all.sqlite" "$work/all.jsonl" "$standards"
echo "SQLite: $(du -m "$work/all.sqlite" | cut -f1) MiB"
if [ -d /usr/lib/postgresql ]; then
    postgres=$(mktemp -d)
    address=$(scripts/postgres.sh start "$postgres" \
        "-c shared_buffers=1GB -c max_wal_size=8GB -c maintenance_work_mem=512MB -c checkpoint_timeout=30min")
    load "PostgreSQL" "$address" "$work/all.jsonl" "$standards"
else
    echo "skipped: PostgreSQL is not installed"
fi
