#!/usr/bin/env bash
# Units, conversions and requirement phrases on one core, beside Pint and ucumvert in the same run.
#
#   Benchmarks/quantities.sh [--runs N]
#
# The texts are those of the tests' tables: every spelling of a unit, every UCUM code, every phrase.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
runs=7
[ "${1:-}" != --runs ] || runs=$2
export LC_ALL=C.UTF-8

build=$here/.build
lists=$build/quantities
results=$build/quantity-results.jsonl
swift build -c release --package-path "$here" --product LingpaoBenchmarks >&2
ours=$(swift build -c release --package-path "$here" --show-bin-path)/LingpaoBenchmarks
python=$build/peers/bin/python
if ! "$python" -c 'import pint, ucumvert' 2>/dev/null; then
    python3 -m venv "$build/peers"
    "$build/peers/bin/pip" install --quiet --requirement "$here/peers/requirements.txt" >&2
fi

mkdir -p "$lists"
tables=$here/../Tests/QuantitiesTests
sed -nE 's/^        (.+) → (.+) → .*$/\1\t\2/p' "$tables"/UnitSpellingTable*.swift >"$lists/units.tsv"
cut -f2 "$lists/units.tsv" | sort -u | grep -v '[^ -~]' >"$lists/codes.tsv"
sed -nE 's/^        (.+) → .*$/\1/p' "$tables"/PhraseTable*.swift >"$lists/phrases.txt"
"$python" "$here/peers/quantities.py" composed "$lists/composed.tsv"
"$python" "$here/peers/quantities.py" accepted "$lists/units.tsv" "$lists/accepted.tsv"

: >"$results"
# One core for whoever runs.
one() { taskset -c 0 "$@" >>"$results"; }
for _ in 1 2 3; do
    one "$ours" units --name units --list "$lists/units.tsv" --runs "$runs"
    one "$ours" units --name composed --list "$lists/composed.tsv" --runs "$runs"
    one "$ours" units --name accepted --list "$lists/accepted.tsv" --runs "$runs"
    one "$python" "$here/peers/quantities.py" pint "$lists/accepted.tsv"
    one "$ours" units --name codes --list "$lists/codes.tsv" --runs "$runs"
    one "$python" "$here/peers/quantities.py" ucumvert "$lists/codes.tsv"
    one "$ours" conversions --list "$lists/accepted.tsv" --runs "$runs"
    one "$python" "$here/peers/quantities.py" pint-known "$lists/accepted.tsv"
    one "$ours" phrases --list "$lists/phrases.txt" --runs "$runs"
done
one "$ours" growth --runs "$runs"
"$python" "$here/peers/quantities.py" table "$results"
