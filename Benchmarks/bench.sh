#!/usr/bin/env bash
# Runs benchmarks by name: kernel, ranks, file, change, registry, import, raw-load, quantities, api, search, reading, tables; `all` runs each.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
part=${1:-all}
[ $# -eq 0 ] || shift
case $part in
    kernel | ranks) "$here/run.sh" "$part" "$@" ;;
    file | change | registry) "$here/program.sh" "$part" "$@" ;;
    import) "$here/import.sh" "$@" ;;
    raw-load) "$here/raw-load.sh" "$@" ;;
    quantities) "$here/quantities.sh" "$@" ;;
    api) "$here/api.sh" "$@" ;;
    search) "$here/search.sh" "$@" ;;
    reading) "$here/reading.sh" "$@" ;;
    tables) "$here/tables.sh" "$@" ;;
    all)
        "$here/run.sh" kernel ranks "$@"
        for name in file change registry; do "$here/program.sh" "$name" "$@"; done
        "$here/import.sh"
        "$here/raw-load.sh"
        "$here/quantities.sh"
        "$here/api.sh"
        "$here/search.sh"
        "$here/reading.sh"
        "$here/tables.sh"
        ;;
    *) echo "no benchmark '$part': kernel, ranks, file, change, registry, import, raw-load, quantities, api, search, reading, tables, all" >&2; exit 2 ;;
esac
