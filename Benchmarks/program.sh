#!/usr/bin/env bash
# Benchmarks of the whole program and of the registry.
#
#   Benchmarks/program.sh file|change|registry [--standards N]
#
# file      `lingpao evaluate` on a category of 10,000 standards, from file to output, beside polars reading
#           the same file and doing nothing with it
# change    one declaration changed in a category of 10,000: the work until its pages are up to date
# registry  every category evaluated from the embedded registry, by a new process, the file cache dropped,
#           beside the bare read of the file; at a tenth of N and at N (3,165,625 unless told)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
cd "$root"
part=${1:?file, change or registry}
shift
standards=3165625
[ "${1:-}" = --standards ] && standards=$2

swift build -c release --product lingpao >&2
lingpao=$root/.build/release/lingpao
data=$here/.build/program-data
mkdir -p "$data"

category=Schemes/room-air-conditioners.yaml
category_file=$data/category.jsonl
[ -s "$category_file" ] || "$lingpao" sample --standards 12000 --seed 5 --schemes "$category" --output "$category_file"

# measure NAME RUNS COMMAND…: the median wall time of a command as a whole process, and its peak memory.
measure() {
    python3 - "$@" <<'P'
import os, statistics, sys, time
name, runs, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
times, peak = [], 0
for run in range(runs + 1):
    start = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(pid, 0)
    if status not in (0, 256):
        sys.exit(f"{name}: ended with {status}")
    if run > 0:
        times.append(time.perf_counter() - start)
    peak = max(peak, usage.ru_maxrss)
print(f"{name:<46} median {statistics.median(times):8.3f} s   min {min(times):8.3f} s   peak {peak / 1024:8.0f} MiB", flush=True)
P
}

part_file() {
    count=$("$lingpao" evaluate "$category" "$category_file" --format json 2>/dev/null |
        python3 -c 'import json, sys; print(len(json.load(sys.stdin)["standards"]))')
    echo "standards evaluated: $count (of 12000 rows, $(du -m "$category_file" | cut -f1) MB)"
    for format in json text csv; do
        measure "lingpao evaluate --format $format" 7 "$lingpao" evaluate "$category" "$category_file" --format $format
    done
    peers=$here/.build/peers/bin/python
    if [ -x "$peers" ]; then
        measure "polars.read_ndjson, nothing more" 7 "$peers" -c "import polars; polars.read_ndjson('$category_file')"
    else
        echo "polars is not there: run Benchmarks/run.sh first for its figure"
    fi
}

part_change() {
    swift build -c release --package-path "$here" --product RegistryBenchmarks >&2
    "$(swift build -c release --package-path "$here" --show-bin-path)/RegistryBenchmarks" \
        change "$category" "$category_file" 60
}

part_registry() {
    for size in $((standards / 10)) "$standards"; do
        folder=$data/registry-$size
        database=$folder/registry.sqlite
        mkdir -p "$folder"
        if [ ! -e "$folder/done" ]; then
            rm -f "$database"*
            "$lingpao" sample --standards "$size" --seed 7 --seeded-schemes 300 --scheme-output "$folder/schemes" \
                --output "$folder/declarations.jsonl"
            /usr/bin/time -f "load of $size standards: %e s, peak %M KiB" \
                "$lingpao" import --bulk --database "sqlite:$database" --schemes "$folder/schemes" \
                "$folder/declarations.jsonl" --language en 2>&1 | grep -v warning | tail -2
            rm "$folder/declarations.jsonl"
            sqlite3 "$database" 'PRAGMA wal_checkpoint(TRUNCATE)' >/dev/null
            touch "$folder/done"
        fi
        echo "registry of $size standards: $(du -m "$database" | cut -f1) MiB"
        for _ in 1 2 3; do
            drop "$database"
            timed "  tally, new process, cold file" "$lingpao" tally --database "sqlite:$database"
            drop "$database"
            timed "  bare read of the file, cold" cat "$database"
        done
    done
}

# Asks the kernel to forget the file's pages.
drop() {
    sync
    python3 -c '
import os, sys
handle = os.open(sys.argv[1], os.O_RDONLY)
os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)' "$1"
}

timed() {
    local name=$1
    shift
    /usr/bin/time -f "$name: %e s, peak %M KiB" "$@" >/dev/null
}

"part_$part"
