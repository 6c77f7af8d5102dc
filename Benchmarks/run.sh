#!/usr/bin/env bash
# Runs the benchmarks beside their peers and prints the ratios.
#
#   Benchmarks/run.sh [kernel|ranks]… [--standards N] [--runs N]
#
# Without a name all of them. The data is made from a seed under Benchmarks/.build; polars and DuckDB come from
# PyPI into a virtual environment there. Every measurement is a process of its own that loads the data first;
# ours and the peers' take turns, so that a busy machine is busy for all.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
parts=() standards=3165625 runs=7
while [ $# -gt 0 ]; do
    case $1 in
        --standards) standards=$2; shift 2 ;;
        --runs) runs=$2; shift 2 ;;
        kernel | ranks) parts+=("$1"); shift ;;
        *) echo "unknown: $1 (kernel, ranks, --standards N, --runs N)" >&2; exit 2 ;;
    esac
done
[ ${#parts[@]} -gt 0 ] || parts=(kernel ranks)

build=$here/.build
data=$build/benchmark-data/$standards
results=$build/benchmark-results.jsonl
swift build -c release --package-path "$here" >&2
ours=$(swift build -c release --package-path "$here" --show-bin-path)/LingpaoBenchmarks

python=$build/peers/bin/python
if ! "$python" -c 'import polars, duckdb, pyarrow' 2>/dev/null; then
    python3 -m venv "$build/peers"
    "$build/peers/bin/pip" install --quiet --requirement "$here/peers/requirements.txt" >&2
fi
peers() { "$python" "$here/peers/peers.py" "$data" "$@" >>"$results"; }

[ -e "$data/counts.u32" ] || "$ours" generate --data "$data" --standards "$standards"
: >"$results"
# One heap for all threads, and freed memory is kept, as the peers' allocators do and as memcpy's target stays: what one
# run frees serves the next, and peak memory is that of one run.
ours() { MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=2000000000 "$ours" "$@" --data "$data" >>"$results"; }
# The columns that the kernel reads: ten components and one attribute, eight bytes each.
copied=$((standards * 88))
for part in "${parts[@]}"; do
    case $part in
        kernel)
            for _ in 1 2 3; do
                ours grades --runs "$runs"
                ours memcpy --bytes $copied --threads 1 --runs "$runs"
                ours memcpy --bytes $copied --threads 2 --runs "$runs"
                peers polars grades --runs "$runs"
            done
            peers duckdb grades --runs 1
            ours ordering --runs 3
            ours small
            ;;
        ranks)
            for _ in 1 2; do
                ours ranks --runs "$runs"
                peers polars ranks --runs 2
            done
            peers duckdb ranks --runs 1
            ;;
    esac
done
"$ours" dump --data "$data"
peers check
"$python" "$here/peers/table.py" "$results" "$standards"
