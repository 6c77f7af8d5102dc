#!/usr/bin/env bash
# Searches, pages of standards and pages of rankings, as whole HTTP requests to `lingpao serve` on the loopback that keeps no
# answers, over 300,000 and over 3,165,625 standards of 300 categories.
#
#   Benchmarks/search.sh [--standards N[,N…]] [--database ADDRESS] [--engine sqlite|postgres]
#
# With --database a registry that is there already is asked, and nothing is made. What is asked stands in
# Benchmarks/search/requests.py.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$(dirname "$here")"
sizes=300000,3165625 database='' engine=sqlite
while [ $# -gt 0 ]; do
    case $1 in
        --standards) sizes=$2 ;;
        --database) database=$2 ;;
        --engine) engine=$2 ;;
        *) echo "unknown: $1 (--standards N, --database ADDRESS, --engine sqlite|postgres)" >&2; exit 2 ;;
    esac
    shift 2
done
lingpao=${LINGPAO:-}
if [ -z "$lingpao" ]; then
    swift build -c release --product lingpao >&2
    lingpao=.build/release/lingpao
fi
work=$(mktemp -d)
server=
postgres=
stop() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; }
    server=
}
cleanup() {
    stop
    [ -z "$postgres" ] || { scripts/postgres.sh stop "$postgres" && rm -rf "$postgres"; }
    rm -rf "$work"
}
trap cleanup EXIT
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

# ask NAME DATABASE
ask() {
    echo "$1; $(uptime | sed 's/.*load average/load average/')"
    "$lingpao" serve --database "$2" --port "$port" --rate-limit off --kept-answers 0 >"$work/serve.log" 2>&1 &
    server=$!
    for _ in $(seq 600); do
        curl -sf -o /dev/null "http://127.0.0.1:$port/healthz" && break
        sleep 0.1
    done
    python3 "$here/search/requests.py" "http://127.0.0.1:$port" --limits || missed=1
    echo "  $(awk '/VmHWM/ { printf "peak memory of the server %d MiB", $2 / 1024 }' "/proc/$server/status")"
    stop
}
missed=0
if [ -n "$database" ]; then
    ask "$database" "$database"
    exit $missed
fi
for standards in ${sizes//,/ }; do
    "$lingpao" sample --standards "$standards" --seed 7 --seeded-schemes 300 --scheme-output "$work/schemes" \
        --output "$work/all.jsonl" >/dev/null
    if [ "$engine" = postgres ]; then
        postgres=$(mktemp -d)
        address=$(scripts/postgres.sh start "$postgres" \
            "-c shared_buffers=1GB -c max_wal_size=8GB -c maintenance_work_mem=512MB -c checkpoint_timeout=30min")
    else
        address=sqlite:$work/all.sqlite
    fi
    "$lingpao" import --bulk --language en --database "$address" --schemes "$work/schemes" "$work/all.jsonl" >/dev/null
    rm -rf "$work/all.jsonl" "$work/schemes"
    ask "$standards standards, $engine" "$address"
    if [ -n "$postgres" ]; then
        scripts/postgres.sh stop "$postgres"
        rm -rf "$postgres"
        postgres=
    fi
    rm -f "$work"/all.sqlite*
done
exit $missed
