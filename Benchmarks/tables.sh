#!/usr/bin/env bash
# Tables on pages: ours beside Camelot's four flavours and pdfplumber on ICDAR-2013 by Camelot's metric and two more,
# and ours against tabula-java's expected files, cell by cell.
#
#   Benchmarks/tables.sh [--vectors FOLDER]
#
# FOLDER holds `icdar2013-tables` and `tabula-java`. What is measured stands in Benchmarks/tables/icdar.py and
# tabula.py. Fails where ours is not ahead of each flavour as far as can be, or less than 95 % of the fair expected
# files come out exactly.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$(dirname "$here")"
vectors=../shared/vectors
while [ $# -gt 0 ]; do
    case $1 in
        --vectors) vectors=$2 ;;
        *) echo "unknown: $1 (--vectors FOLDER)" >&2; exit 2 ;;
    esac
    shift 2
done

venv=.build/tables-venv
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c 'import camelot, pdfplumber' 2>/dev/null; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/tables/requirements.txt"
fi
if [ -z "${LINGPAO_PAGES:-}" ]; then
    swift build -c release --product lingpao-pages >&2
    LINGPAO_PAGES=$PWD/.build/release/lingpao-pages
fi
if [ -z "${LINGPAO_TABLES:-}" ]; then
    swift build -c release --package-path "$here" --product TableBenchmarks >&2
    LINGPAO_TABLES=$here/.build/release/TableBenchmarks
fi
export LINGPAO_PAGES LINGPAO_TABLES

missed=0
"$venv/bin/python" "$here/tables/icdar.py" "$vectors/icdar2013-tables" --ours "$here/tables/ours.sh" --bar 0.03 || missed=1
"$venv/bin/python" "$here/tables/tabula.py" "$vectors/tabula-java" "$vectors/icdar2013-tables" \
    --ours "$here/tables/ours.sh" || missed=1
for set in icdar2013-tables tabula-java; do
    find "$vectors/$set" -name '*.pdf' | sort | while read -r file; do
        # The limited process may not write to files, so not to a log either.
        "$LINGPAO_PAGES" <"$file" 2>/dev/null | "$LINGPAO_TABLES" --time 2>&1 >/dev/null || true
    done | awk -v set="$set" '{ pages += $1; time += $1 * $3 } END { printf "%s: %d pages, %.2f ms a page to find tables\n", set, pages, time / pages }'
done
exit $missed
