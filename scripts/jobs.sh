#!/usr/bin/env bash
# Kills workers with -9 in the midst of an import job and lets others take it up, on each engine: no declaration is lost,
# none is there twice, the counts of the job are those of one import, and a worker that is asked to end hands the job back.
#
# The sample is as long as a debug build needs to be caught in the midst of it.
#
#   scripts/jobs.sh PATH_OF_LINGPAO [KILLS] [SEED]
set -euo pipefail
cd "$(dirname "$0")/.."
lingpao=$(realpath "$1") kills=${2:-2} seed=${3:-7}
work=$(mktemp -d)
postgres=
children=()
cleanup() {
    for child in "${children[@]}"; do kill -9 "$child" 2>/dev/null || true; done
    [ -z "$postgres" ] || { scripts/postgres.sh stop "$postgres" && rm -rf "$postgres"; }
    rm -rf "$work"
}
trap cleanup EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }
export LINGPAO_LANGUAGE=en
RANDOM=$seed

standards=$((kills * 5000))
"$lingpao" sample --standards $standards --seed "$seed" --output "$work/sample.jsonl" >/dev/null
"$lingpao" import --bulk --database "sqlite:$work/whole.sqlite" --schemes Schemes "$work/sample.jsonl" >/dev/null 2>&1
"$lingpao" tally --database "sqlite:$work/whole.sqlite" >"$work/whole"

# field NAME: what a job says of itself.
field() {
    "$lingpao" job show 1 --format json --database "$database" 2>/dev/null |
        python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"
}
# begin: starts a worker and waits until it has taken something in that was not there before.
begin() {
    local before=$1
    "$lingpao" worker --folder "$work" --lease 3 --attempts 100 --database "$database" >"$work/worker" 2>&1 &
    worker=$!
    children+=("$worker")
    for _ in $(seq 300); do
        [ "$(field added)" -le "$before" ] || return 0
        kill -0 $worker 2>/dev/null || { cat "$work/worker"; fail "$engine: the worker has ended"; }
        sleep 0.1
    done
    cat "$work/worker"
    fail "$engine: the worker takes nothing in"
}

# run ENGINE: a job under kills on an engine.
run() {
    engine=$1
    database=sqlite:$work/jobs.sqlite
    [ "$engine" = sqlite ] || database=$address
    "$lingpao" import --database "$database" --schemes Schemes /dev/null >/dev/null 2>&1 || true
    "$lingpao" job add import "$work/sample.jsonl" --database "$database" >/dev/null
    local added=0 cut=0 code=0
    for _ in $(seq "$kills"); do
        [ "$(field state)" != done ] || break
        begin "$added"
        sleep "0.$((RANDOM % 10))"
        kill -9 $worker
        wait $worker 2>/dev/null || true
        added=$(field added)
        [ "$(field state)" != running ] || cut=$((cut + 1))
    done
    [ $cut -gt 0 ] || fail "$engine: no worker was killed in the midst of the job"
    # One that is asked to end lets go at once: others need not wait for the lease.
    if [ "$added" -lt $standards ]; then
        begin "$added"
        kill -TERM $worker
        wait $worker || code=$?
        [ $code -eq 0 ] || fail "$engine: a worker that is asked to end ends with $code"
        [ "$(field state)" != running ] || fail "$engine: the job was not handed back"
    fi
    # Two at a time: one gets the job.
    "$lingpao" worker --folder "$work" --once --database "$database" >/dev/null 2>&1 &
    other=$!
    children+=("$other")
    "$lingpao" worker --folder "$work" --once --database "$database" >"$work/worker" 2>&1 || fail "$engine: the last worker"
    wait $other || fail "$engine: the other worker"
    [ "$(field state)" = done ] || { cat "$work/worker"; fail "$engine: the job is $(field state)"; }
    [ "$(field added) $(field unchanged)" = "$standards 0" ] ||
        fail "$engine: $(field added) added, $(field unchanged) unchanged"
    "$lingpao" tally --database "$database" >"$work/tally"
    cmp -s "$work/whole" "$work/tally" || fail "$engine: the record differs from that of one import"
    "$lingpao" log sequence --database "$database" >/dev/null 2>&1 || true
    "$lingpao" log verify --database "$database" >"$work/out" 2>&1 || { cat "$work/out"; fail "$engine: the log does not hold"; }
    echo "$engine: $cut workers killed in the midst of a job, $(field attempts) attempts, nothing lost, nothing twice"
}

run sqlite
if [ -d /usr/lib/postgresql ]; then
    postgres=$(mktemp -d)
    address=$(scripts/postgres.sh start "$postgres")
    run postgres
else
    echo "skipped: PostgreSQL is not installed"
fi
