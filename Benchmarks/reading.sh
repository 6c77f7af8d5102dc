#!/usr/bin/env bash
# What is read from documents, and how fast: a set of standards with known truth by form and layout, and pages a second
# beside pdfplumber and Camelot on the same files in one run.
#
#   Benchmarks/reading.sh [quality|speed] [--split tune|held] [--seed N]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$here/..
part=all
case ${1:-} in quality | speed) part=$1 && shift ;; esac
split=()
seed=1
while [ $# -gt 0 ]; do
    case $1 in
        --split) split=(--split "$2") && shift 2 ;;
        --seed) seed=$2 && shift 2 ;;
        *) echo "usage: Benchmarks/reading.sh [quality|speed] [--split tune|held] [--seed N]" >&2; exit 2 ;;
    esac
done
export LC_ALL=C.UTF-8

swift build -c release --package-path "$root" --product lingpao >&2
swift build -c release --package-path "$root" --product lingpao-pages >&2
lingpao=$(swift build -c release --package-path "$root" --show-bin-path)/lingpao
python=$("$here/documents/setup.sh" | tail -1)
set=$here/.build/documents-$seed

make_set() {
    [ -f "$set/files.tsv" ] || "$python" "$here/documents/generate.py" --out "$set" --seed "$seed" >&2
}

quality() {
    make_set
    local read=$here/.build/read-$seed
    rm -rf "$read"
    mkdir -p "$read"
    # Two at a time, as the machine has two cores.
    while IFS=$'\t' read -r name form kind path; do
        printf '%s\0%s\0' "$set/$path" "$read/$name.$form.json"
    done <"$set/files.tsv" | xargs -0 -P 2 -n 2 sh -c \
        '"$0" read "$1" --format json >"$2" 2>/dev/null || [ $? -eq 1 ]' "$lingpao"
    "$python" "$here/documents/score.py" "$set/truth" "$read" ${split[@]+"${split[@]}"}
}

speed() {
    make_set
    local shared=$root/../shared files=()
    files+=("$set"/pdf/*.pdf)
    for file in "$shared"/data/eu-energy-label-regulations/*.pdf; do [ ! -f "$file" ] || files+=("$file"); done
    "$python" -m pip install --quiet --requirement "$here/documents/peers.txt" >&2
    "$python" "$here/documents/speed.py" "$lingpao" "${files[@]}"
}

case $part in
    quality) quality ;;
    speed) speed ;;
    all) quality && speed ;;
esac
