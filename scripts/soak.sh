#!/usr/bin/env bash
# The long tests at full count, in named parts of an hour at most. A part that is done is marked in
# .build/soak and not run again until `scripts/soak.sh reset`.
#
#   scripts/soak.sh all|reset|NAME
set -euo pipefail
cd "$(dirname "$0")/.."

marks=.build/soak
mkdir -p "$marks"

# Random phrases, schemes, frames, expressions and damaged files, at full count.
part_properties() {
    LINGPAO_FULL=1 swift test --no-parallel --filter \
        'KernelTests|RawJSONTests|CSVReaderTests|DeclarationReaderTests|ExpressionTests|ScopeGridTests|SchemeYAMLTests|SpreadsheetTests|PrintingPropertyTests' \
        2>&1 | scripts/summary.sh
}
# 10,000 changed documents of every kind: each opens or is refused with a reason, in its time.
part_documents() {
    LINGPAO_FULL=1 swift test --no-parallel --filter 'MutationTests|LegacyWordTests' 2>&1 | scripts/summary.sh
}
# The registry at 300,000 standards: load, evaluate, query.
part_registry() { Benchmarks/bench.sh registry --standards 300000; }
# The kernel at national size against its peers, results compared.
part_kernel() { Benchmarks/bench.sh kernel; }

# Bytes that libFuzzer makes, for ten minutes, into the readers of quantities.
part_fuzz() { scripts/fuzz.sh run 600; }

# The log over a failover of PostgreSQL.
part_failover() { swift build && scripts/failover.sh .build/debug/lingpao; }

# Three PostgreSQL nodes and several servers: the primary is killed three times, a server joins and leaves.
part_cluster() {
    swift build -c release --product lingpao
    scripts/cluster.sh .build/release/lingpao 3
}

# The API against its document with 2,000 examples for each operation, on both engines.
part_api() {
    swift build --product lingpao
    scripts/api.sh .build/debug/lingpao 2000
}

# Imports killed 200 times on each engine.
part_kills() {
    swift build -c release --product lingpao
    scripts/kills.sh .build/release/lingpao 200
}

parts=(properties documents registry kernel fuzz failover cluster api kills)
case "${1:-all}" in
    reset) rm -rf "$marks"; exit 0 ;;
    all) chosen=("${parts[@]}") ;;
    *) chosen=("$1"); rm -f "$marks/$1" ;;
esac
for part in "${chosen[@]}"; do
    declare -F "part_$part" >/dev/null || { echo "no part '$part'; there are: ${parts[*]}" >&2; exit 2; }
    if [ -e "$marks/$part" ]; then
        echo "part $part: done before; scripts/soak.sh reset starts over"
        continue
    fi
    echo "part $part"
    "part_$part"
    touch "$marks/$part"
done
