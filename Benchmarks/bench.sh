#!/usr/bin/env bash
# Runs benchmarks by name: kernel, ranks, file, change, registry; `all` runs each.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
part=${1:-all}
[ $# -eq 0 ] || shift
case $part in
    kernel | ranks) "$here/run.sh" "$part" "$@" ;;
    file | change | registry) "$here/program.sh" "$part" "$@" ;;
    all)
        "$here/run.sh" kernel ranks "$@"
        for name in file change registry; do "$here/program.sh" "$name" "$@"; done
        ;;
    *) echo "no benchmark '$part': kernel, ranks, file, change, registry, all" >&2; exit 2 ;;
esac
