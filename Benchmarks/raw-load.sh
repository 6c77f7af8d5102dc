#!/usr/bin/env bash
# The rows of a CSV file as they are into a bare table (text columns, no key, no index), by our reader and bulk path and by
# the engines' own means, `.import` of sqlite3 and `\copy` of psql, in turns; medians, and what stands in the tables compared.
#
#   Benchmarks/raw-load.sh [--rows N] [--runs N]
#
# At least 300,000 rows unless told otherwise, of the kind that import_table.py makes. Exits with 1 where a table differs or
# the raw load is slower than half of the engine's own.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$(dirname "$here")"
rows=300000 runs=5
while [ $# -gt 0 ]; do
    case $1 in
    --rows) rows=$2 ;;
    --runs) runs=$2 ;;
    *) echo "unknown option $1 (--rows N, --runs N)" >&2 && exit 2 ;;
    esac
    shift 2
done
lingpao=${LINGPAO:-}
if [ -z "$lingpao" ]; then
    swift build -c release --product lingpao >&2
    lingpao=.build/release/lingpao
fi
swift build -c release --package-path "$here" --product RegistryBenchmarks >&2
ours=$(swift build -c release --package-path "$here" --show-bin-path)/RegistryBenchmarks
work=$(mktemp -d)
postgres=
cleanup() {
    [ -z "$postgres" ] || { scripts/postgres.sh stop "$postgres" && rm -rf "$postgres"; }
    rm -rf "$work"
}
trap cleanup EXIT
# Some declarations of the sample have no place in the table.
"$lingpao" sample --standards $((rows * 106 / 100)) --seed 7 --seeded-schemes 300 --scheme-output "$work/schemes" \
    --output "$work/all.jsonl" >/dev/null
python3 "$here/peers/import_table.py" "$work/all.jsonl" "$work" >/dev/null
rm "$work/all.jsonl"
missed=0
python3 "$here/peers/raw_load.py" "$ours" "$work/table.csv" "$runs" "$work" || missed=1
if [ -d /usr/lib/postgresql ]; then
    postgres=$(mktemp -d)
    address=$(scripts/postgres.sh start "$postgres" \
        "-c shared_buffers=1GB -c max_wal_size=8GB -c checkpoint_timeout=30min -c synchronize_seqscans=off")
    python3 "$here/peers/raw_load.py" "$ours" "$work/table.csv" "$runs" "$work" "$address" \
        "$(head -1 "$postgres/data/postmaster.pid")" || missed=1
else
    echo "skipped: PostgreSQL is not installed"
fi
exit $missed
