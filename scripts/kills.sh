#!/usr/bin/env bash
# Kills imports, evaluations of new schemes and servers that declarations are sent to with -9 at random moments, and goes on, on
# each engine: nothing that was acknowledged is lost, nothing is there twice, nothing is half there, the lists are those of a
# registry that nothing happened to, and the log agrees with the record.
#
#   scripts/kills.sh PATH_OF_LINGPAO [KILLS] [SEED]      so many of all kinds on each engine
set -euo pipefail
cd "$(dirname "$0")/.."
lingpao=$(realpath "$1") most=${2:-10} seed=${3:-7}
work=$(mktemp -d)
postgres=
child=
client=
cleanup() {
    for process in $child $client; do kill -9 "$process" 2>/dev/null || true; done
    [ -z "$postgres" ] || { scripts/postgres.sh stop "$postgres" && rm -rf "$postgres"; }
    rm -rf "$work"
}
trap cleanup EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }
export LINGPAO_LANGUAGE=en
RANDOM=$seed
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
origin=http://127.0.0.1:$port

# The first part is imported, the rest declared one by one; in between all schemes get a new version.
standards=4000
"$lingpao" sample --standards $standards --seed "$seed" --output "$work/all.jsonl" >/dev/null
head -n -200 "$work/all.jsonl" >"$work/imported.jsonl"
tail -n 200 "$work/all.jsonl" >"$work/declared.jsonl"
head -n 1 "$work/all.jsonl" >"$work/one.jsonl"
mkdir "$work/changed"
for scheme in Schemes/*.yaml; do
    sed -E '0,/^  version: "[^"]*"/s//  version: "2026.9"/' "$scheme" >"$work/changed/${scheme##*/}"
done

# wait_for_server: waits until it answers; it may have been killed before.
wait_for_server() {
    for _ in $(seq 300); do
        curl -sf -o /dev/null "$origin/healthz" && return
        kill -0 "$child" 2>/dev/null || return 0
        sleep 0.1
    done
    fail "the server does not answer"
}
serve() {
    "$lingpao" serve --database "$database" --port "$port" --rate-limit off >"$work/serve" 2>&1 &
    child=$!
    wait_for_server
}
# lists FILE: every entry of every category, and what searches find, as the API gives them.
lists() {
    serve
    curl -sf "$origin/api/v1/categories?format=jsonl&fields=id,counts,gradeOne" >"$1"
    for scheme in Schemes/*.yaml; do
        curl -sf "$origin/api/v1/categories/$(basename "$scheme" .yaml)/composite?format=jsonl" >>"$1"
    done
    for words in 有限公司 空气 海淀 q 2025 示例; do
        curl -sf --get "$origin/api/v1/search" --data-urlencode "q=$words" -d format=jsonl -d fields=href \
            >>"$1" || fail "searching for $words"
    done
    kill "$child"
    wait "$child" || true
    child=
}
# a moment: seconds under a limit in tenths.
moment() { printf '%d.%d' $((RANDOM % $1 / 10)) $((RANDOM % 10)); }

# left KILLS: whether more is to be killed, after so many in this part of a registry.
part=$(((most + 2) / 3 < 5 ? (most + 2) / 3 : 5))
left() { [ "$1" -lt $part ] && [ $((kills[import] + kills[evaluation] + kills[declaration])) -lt "$most" ]; }

# repeat KIND TENTHS COMMAND…: runs a command, kills it within so many tenths of a second, and runs it again; in the end it is
# let finish.
repeat() {
    local kind=$1 tenths=$2 code before=${kills[$1]}
    shift 2
    while true; do
        "$@" >"$work/out" 2>&1 &
        child=$!
        if left $((kills[$kind] - before)); then
            sleep "$(moment "$tenths")"
            kill -9 $child 2>/dev/null || true
        fi
        code=0
        wait $child 2>/dev/null || code=$?
        child=
        [ $code -eq 137 ] || break
        kills[$kind]=$((kills[$kind] + 1))
    done
    [ $code -eq 0 ] || { cat "$work/out"; fail "$engine: $kind after a kill ends with $code"; }
}

# declare_all: sends the declarations while the server is killed under them.
declare_all() {
    local before=${kills[declaration]}
    : >"$work/acknowledged"
    LINGPAO_KEY=$key python3 scripts/kills/declare.py "$origin" "$work/declared.jsonl" "$work/acknowledged" >"$work/client" 2>&1 &
    client=$!
    while true; do
        serve
        left $((kills[declaration] - before)) || break
        sleep "$(moment 10)"
        kill -0 $client 2>/dev/null || break
        kill -9 $child
        wait $child 2>/dev/null || true
        kills[declaration]=$((kills[declaration] + 1))
    done
    wait $client || { cat "$work/client"; fail "$engine: declarations are not taken in"; }
    client=
    # What was acknowledged is there.
    LINGPAO_KEY=$key python3 scripts/kills/declare.py "$origin" "$work/declared.jsonl" "$work/acknowledged" --again >"$work/client" ||
        { cat "$work/client"; fail "$engine: something that was acknowledged is lost"; }
    kill "$child"
    wait "$child" || true
    child=
}

# begin: a registry with schemes and a key.
begin() {
    number=$((number + 1))
    database=sqlite:$work/$number.sqlite
    if [ "$engine" = postgres ]; then
        createdb --maintenance-db="$address" "kills_$number"
        database=${address%/*}/kills_$number
    fi
    "$lingpao" import --database "$database" --schemes Schemes /dev/null >/dev/null 2>&1 || true
    key=$("$lingpao" key create --label kills --scope declare --scope import --scope schemes --scope keys --days 1 \
        --database "$database" 2>/dev/null)
}

# check: the registry is what it would be if nothing had happened.
check() {
    export LINGPAO_KEY=$key
    "$lingpao" import --database "$database" "$work/all.jsonl" >"$work/out" 2>&1
    grep -q "^0 added, $standards unchanged" "$work/out" || { cat "$work/out"; fail "$engine: the last import added something"; }
    "$lingpao" tally --database "$database" >"$work/tally"
    cmp -s "$work/whole" "$work/tally" || fail "$engine: the evaluation differs from that of one import"
    lists "$work/lists"
    cmp -s "$work/whole-lists" "$work/lists" || fail "$engine: the lists differ from those of one import"
    "$lingpao" log sequence --database "$database" >/dev/null 2>&1 || true
    "$lingpao" log verify --database "$database" >"$work/out" 2>&1 || { cat "$work/out"; fail "$engine: the log does not hold"; }
    unset LINGPAO_KEY
}

declare -A kills
# run ENGINE: the kills on an engine; a registry that is complete gives way to a new one.
run() {
    engine=$1 number=0
    kills=([import]=0 [evaluation]=0 [declaration]=0)
    while [ $((kills[import] + kills[evaluation] + kills[declaration])) -lt "$most" ]; do
        begin
        export LINGPAO_KEY=$key
        # Every second registry is filled in bulk, where words wait in memory for their segment.
        bulk=()
        [ $((number % 2)) -eq 0 ] || bulk=(--bulk)
        repeat import 20 "$lingpao" import "${bulk[@]}" --database "$database" "$work/imported.jsonl"
        repeat evaluation 10 "$lingpao" import --database "$database" --schemes "$work/changed" "$work/one.jsonl"
        unset LINGPAO_KEY
        declare_all
        check
        if [ "$engine" = postgres ]; then
            dropdb --maintenance-db="$address" --force "kills_$number"
        else
            rm -f "$work/$number".sqlite*
        fi
    done
    echo "$engine: killed ${kills[import]} imports, ${kills[evaluation]} evaluations, ${kills[declaration]} servers; $number registries whole"
}

# What nothing happened to.
engine=whole number=whole database=sqlite:$work/whole.sqlite
"$lingpao" import --database "$database" --schemes Schemes "$work/all.jsonl" >/dev/null 2>&1
"$lingpao" import --database "$database" --schemes "$work/changed" "$work/all.jsonl" >/dev/null 2>&1
"$lingpao" tally --database "$database" >"$work/whole"
lists "$work/whole-lists"

run sqlite
if [ -d /usr/lib/postgresql ]; then
    postgres=$(mktemp -d)
    address=$(scripts/postgres.sh start "$postgres")
    run postgres
else
    echo "skipped: PostgreSQL is not installed"
fi
