#!/usr/bin/env bash
# The whole of deploy/cluster on the loopback: three nodes with etcd, Patroni and PostgreSQL, haproxy, several
# `lingpao serve`. While declarations are taken in and pages are read the primary's Patroni and PostgreSQL are killed with -9,
# then Patroni alone, and a server joins and leaves.
#
#   scripts/cluster.sh PATH_OF_LINGPAO [ROUNDS]
#
# It fails where writes do not go on by themselves within 30 s, reads within 5 s, a declaration that was acknowledged is not in
# the registry, the log does not hold or forked, or a client that retries once sees an error.
set -euo pipefail
cd "$(dirname "$0")/.."
lingpao=$(realpath "$1") rounds=${2:-1}
home=$PWD
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "PostgreSQL is not installed" >&2; exit 2; }
PATH=$PATH:/usr/sbin
for program in etcd patroni haproxy; do
    command -v $program >/dev/null || { echo "$program is not installed: scripts/setup.sh soak" >&2; exit 2; }
done
# As root PostgreSQL does not run; Debian's package brings a user for it.
as=()
[ "$(id -u)" -ne 0 ] || as=(runuser -u postgres --)
work=$(mktemp -d)
chmod 755 "$work"
cd "$work"
mkdir nodes store small
[ ${#as[@]} -eq 0 ] || chown postgres nodes

# What runs, by name: the process ids are in files, written by the processes themselves.
begin() {
    local name=$1
    shift
    "${as[@]}" sh -c 'echo $$ >"$0.pid"; exec "$@" >>"$0.log" 2>&1' "$work/nodes/$name" "$@" </dev/null &
    disown
}
process() { cat "nodes/$1.pid" 2>/dev/null || true; }
# end NAME [SIGNAL]: signals a process of ours and waits until it is gone.
end() {
    local id
    id=$(process "$1")
    [ -n "$id" ] || return 0
    kill "-${2:-TERM}" "$id" 2>/dev/null || true
    for _ in {1..300}; do
        kill -0 "$id" 2>/dev/null || break
        sleep 0.1
    done
    kill -9 "$id" 2>/dev/null || true
    rm -f "nodes/$1.pid"
}
# The processes of a PostgreSQL server: the first one and those that it started.
postgres_of() {
    local first
    first=$(head -1 "nodes/$1/postgresql/postmaster.pid" 2>/dev/null || true)
    [ -z "$first" ] || echo "$first" $(pgrep -P "$first" || true)
}
cleanup() {
    local code=$? name
    touch stop
    [ $code -eq 0 ] || tail -n 4 nodes/*.log serve-*.log >&2 2>/dev/null || true
    for name in "${jobs_of_ours[@]}"; do end "$name" 2>/dev/null || true; done
    for name in a b c; do
        end "patroni-$name" KILL
        "${as[@]}" "$bin/pg_ctl" -D "nodes/$name/postgresql" -m immediate stop >/dev/null 2>&1 || true
    done
    for name in a b c; do end "etcd-$name"; done
    wait 2>/dev/null || true
    rm -rf "$work"
    exit $code
}
jobs_of_ours=(reader haproxy serve-1 serve-2 serve-3 writer long)
trap cleanup EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }
now() { date +%s.%N; }
# difference A B: B - A in seconds with two digits.
difference() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", b - a }'; }
# within SECONDS COMMAND…: waits until the command holds.
within() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.2
    done
}

# The ports of everything, all free at once.
read -r -a ports < <(python3 -c '
import socket
sockets = [socket.socket() for _ in range(16)]
for s in sockets: s.bind(("127.0.0.1", 0))
print(*(s.getsockname()[1] for s in sockets))')
number() { case $1 in a) echo 0 ;; b) echo 1 ;; c) echo 2 ;; esac; }
etcd_port() { echo "${ports[$(number "$1")]}"; }
peer_port() { echo "${ports[3 + $(number "$1")]}"; }
patroni_port() { echo "${ports[6 + $(number "$1")]}"; }
postgres_port() { echo "${ports[9 + $(number "$1")]}"; }
serve_port() { echo "${ports[11 + $1]}"; }
http=127.0.0.1:${ports[15]}
secret() { python3 -c 'import secrets; print(secrets.token_hex(16))'; }

# The configuration of deploy/cluster, filled in.
render() { "$home/deploy/cluster/render.sh" "$home/deploy/cluster/$1"; }
export NODE_HOST=127.0.0.1 NETWORK=127.0.0.1/32 POSTGRES_BIN=$bin
POSTGRES_PASSWORD=$(secret) REPLICATION_PASSWORD=$(secret) REWIND_PASSWORD=$(secret)
export POSTGRES_PASSWORD REPLICATION_PASSWORD REWIND_PASSWORD
ETCD_HOSTS=$(for n in a b c; do echo "127.0.0.1:$(etcd_port $n)"; done | paste -sd,)
ETCD_CLUSTER=$(for n in a b c; do echo "$n=http://127.0.0.1:$(peer_port $n)"; done | paste -sd,)
export ETCD_HOSTS ETCD_CLUSTER
for node in a b c; do
    mkdir "nodes/$node"
    NODE=$node DATA=$work/nodes/$node ETCD_PORT=$(etcd_port $node) ETCD_PEER_PORT=$(peer_port $node) \
        render etcd.yml >"nodes/$node/etcd.yml"
    NODE=$node DATA=$work/nodes/$node PATRONI_PORT=$(patroni_port $node) POSTGRES_PORT=$(postgres_port $node) \
        render patroni.yml >"nodes/$node/patroni.yml"
done
SERVERS=$(for n in 1 2 3; do echo "    server serve-$n 127.0.0.1:$(serve_port $n)"; done)
HTTP_LISTEN=$http SERVERS=$SERVERS render haproxy.cfg >haproxy.cfg
[ ${#as[@]} -eq 0 ] || chown -R postgres nodes
chmod 644 haproxy.cfg

# Who is the primary; nothing where there is none.
primary() {
    local node
    for node in a b c; do
        if curl -sf -m 2 -o /dev/null "http://127.0.0.1:$(patroni_port $node)/primary"; then echo $node; return; fi
    done
    return 1
}
# healthy COUNT: a primary, and so many standbys, one of them synchronous.
healthy() {
    local node standbys=0 synchronous=0
    primary >/dev/null || return 1
    for node in a b c; do
        curl -sf -m 2 -o /dev/null "http://127.0.0.1:$(patroni_port $node)/replica?lag=1MB" && standbys=$((standbys + 1))
        curl -sf -m 2 -o /dev/null "http://127.0.0.1:$(patroni_port $node)/synchronous" && synchronous=1
    done
    [ $standbys -ge "$1" ] && [ $synchronous -eq 1 ]
}
# Its environment must not know our own password: PostgreSQL would take it for that of the replication.
patroni() { begin "patroni-$1" env -u PGPASSWORD patroni "nodes/$1/patroni.yml"; }
serve() {
    "$lingpao" serve --port "$(serve_port "$1")" --rate-limit off --trust-forwarded --drain 3 >>"serve-$1.log" 2>&1 </dev/null &
    echo $! >"nodes/serve-$1.pid"
    disown
    within 60 curl -sf -m 2 "http://127.0.0.1:$(serve_port "$1")/readyz" || fail "serve $1 is not ready"
}

for node in a b c; do begin "etcd-$node" etcd --config-file "nodes/$node/etcd.yml"; done
for node in a b c; do patroni $node; done
within 120 healthy 2 || fail "the cluster does not come up"
first=$(primary)
PGPASSWORD=$POSTGRES_PASSWORD "$bin/psql" -q -h 127.0.0.1 -p "$(postgres_port "$first")" -U postgres postgres \
    -c "CREATE ROLE lingpao LOGIN PASSWORD '$POSTGRES_PASSWORD'" -c "CREATE DATABASE lingpao OWNER lingpao" \
    -c "GRANT pg_read_all_stats TO lingpao"
export PGPASSWORD=$POSTGRES_PASSWORD
LINGPAO_DATABASE="postgres://lingpao@$(for n in a b c; do echo "127.0.0.1:$(postgres_port $n)"; done | paste -sd,)/lingpao"
export LINGPAO_DATABASE LINGPAO_LANGUAGE=en LINGPAO_LOG_KEY=$work/key LINGPAO_LOG_STORE=$work/store LINGPAO_LOG_REPLICATED=1
ask() { "$bin/psql" -qAt -v ON_ERROR_STOP=1 "$LINGPAO_DATABASE?target_session_attrs=read-write" -c "$1"; }
"$lingpao" log key key --log-origin log.example/cluster >/dev/null
"$lingpao" migrate --schemes "$home/Schemes" >/dev/null

serve 1
serve 2
begin haproxy haproxy -db -f haproxy.cfg
within 30 curl -sf "http://$http/readyz" || fail "haproxy has nobody to send to"
echo "up: 3 nodes, 2 servers behind haproxy; the primary is $first"

# Small files, a declaration each; and for each round a long one.
(cd "$home" && "$lingpao" sample --standards "${STANDARDS:-$((600 + 3000 * rounds))}" --seed 11 --output "$work/sample.jsonl" >/dev/null)
head -n 600 sample.jsonl | split -l 1 -d -a 5 --additional-suffix=.jsonl - small/
tail -n +601 sample.jsonl >rest
split -n "l/$rounds" -d -a 2 --additional-suffix=.jsonl rest long-

# The writer: one import after the other. It notes when each began and ended, and its exit code.
: >writes
(
    for file in small/*.jsonl; do
        [ ! -e stop ] || break
        began=$(now) code=0
        "$lingpao" import "$file" >>writer.log 2>&1 </dev/null || code=$?
        echo "$began $(now) $file $code" >>writes
    done
) &
echo $! >nodes/writer.pid

# What readers see from one call to the other.
start_reader() {
    python3 "$home/scripts/cluster/reader.py" "$http" 4 "$work/$1.reads" \
        '/search?q={}' / /leaders '/api/v1/categories?limit=50' '/en/search?q={}' 2>"$1.failures" &
    echo $! >nodes/reader.pid
    disown
}
report_reader() {
    end reader
    read -r requests once twice gap pages <"$1.reads"
    echo "$1: $requests reads, $once failed once, $twice failed twice; the longest without an answer $gap s, pages that are made anew $pages s"
    [ "$twice" -eq 0 ] || { cat "$1.failures"; fail "a client that retries once saw $twice errors"; }
    [ "$requests" -gt 50 ] || fail "hardly anything was read"
}

# The end of the first write that began after `killed` and was acknowledged.
first_write() { awk -v t="$killed" '$1 > t && $4 == 0 { print $2; exit }' writes; }
wrote() { [ -n "$(first_write)" ]; }
for round in $(seq "$rounds"); do
    within 120 healthy 2 || fail "the cluster does not heal"
    victim=$(primary)
    start_reader "kill-$round"
    sleep 2
    long=$(printf 'long-%02d.jsonl' $((round - 1)))
    "$lingpao" import "$long" >"$long.report" 2>"$long.log" </dev/null &
    echo $! >nodes/long.pid
    sleep "0.$((RANDOM % 5 + 5))"
    kill -0 "$(process long)" 2>/dev/null || fail "the long import was over before the kill: give more STANDARDS"
    killed=$(now)
    kill -9 "$(process "patroni-$victim")" $(postgres_of "$victim")
    rm -f "nodes/patroni-$victim.pid"
    within 60 wrote || fail "no write within a minute of the kill"
    gap=$(difference "$killed" "$(first_write)")
    code=0
    wait "$(process long)" || code=$?
    rm -f nodes/long.pid
    [ $code -eq 0 ] || { cat "$long.log"; fail "the long import ended with $code"; }
    echo "kill $round: $victim was killed, $(primary) took over; the first write after $gap s; the long import: $(cat "$long.report")"
    [ "$(difference "$gap" 30 | cut -c1)" != - ] || fail "writes stood for $gap s"
    report_reader "kill-$round"
    awk -v g="$(cut -d' ' -f4 "kill-$round.reads")" 'BEGIN { exit !(g <= 5) }' || fail "reads stood longer than 5 s"
    # The node comes back as a standby, rewound to the new primary.
    patroni "$victim"
done

# Patroni alone is killed, and comes back late: for some seconds there are two that take writes, and one that can acknowledge
# them.
within 120 healthy 2 || fail "the cluster does not heal"
victim=$(primary)
start_reader split
sleep 2
killed=$(now)
kill -9 "$(process "patroni-$victim")"
rm -f "nodes/patroni-$victim.pid"
within 40 primary || fail "nobody takes over"
sleep 5
old=$(PGPASSWORD=$POSTGRES_PASSWORD "$bin/psql" -qAt -h 127.0.0.1 -p "$(postgres_port "$victim")" -U postgres postgres \
    -c "SELECT pg_is_in_recovery()") || true
patroni "$victim"
began=$killed killed=$(now)
within 60 wrote || fail "no write within a minute of Patroni's being back"
gap=$(awk -v t="$began" '$4 == 0 && $2 > t { if ($2 - t > g) g = $2 - t; t = $2 } END { printf "%.2f", g }' writes)
echo "Patroni of $victim was killed alone, $(primary) took over; the old primary was then $([ "$old" = f ] && echo still || echo no longer) open" \
    "to writes; the longest between two acknowledged ones $gap s"
report_reader split

# A server joins and leaves while pages are read and declarations taken in.
start_reader join
sleep 2
serve 3
sleep 8
began=$(now)
end serve-3
took=$(difference "$began" "$(now)")
grep -q "error" serve-3.log && { cat serve-3.log; fail "serve 3 did not end well"; }
sleep 2
report_reader join
echo "a server joined and left, in $took s"
awk -v t="$took" 'BEGIN { exit !(t < 10) }' || fail "leaving took $took s"

touch stop
wait "$(process writer)" || true
rm -f nodes/writer.pid
within 120 healthy 2 || fail "the killed node does not come back as a standby"

# What was acknowledged is there: taken in once more it adds nothing.
acknowledged=$(awk '$4 == 0 { print $3 }' writes)
count=$(wc -w <<<"$acknowledged")
cat $acknowledged >acknowledged.jsonl
long_count=$(cat long-*.jsonl | wc -l)
cat long-*.jsonl acknowledged.jsonl | "$lingpao" import - >report 2>&1 || true
grep -q "^0 added, $((count + long_count)) unchanged, 0 refused" report || { cat report; fail "an acknowledged declaration is not there"; }
failed=$(awk '$4 != 0' writes | wc -l)
echo "$count small imports and $long_count declarations of long ones were acknowledged and are there; $failed imports failed"

# The log is one log: it holds, and every published checkpoint is of its beginning.
size() { ask "SELECT size FROM log_state"; }
signed() { [ "$(ask "SELECT count(*) FROM log_queue")" = 0 ] && [ "$(sed -n 2p store/checkpoint)" = "$(size)" ]; }
within 30 signed || fail "not all of the log is signed"
"$lingpao" log verify >verified || { cat verified; fail "the log does not hold"; }
entries=$(ask "SELECT encode(leaf, 'hex') FROM log_entry ORDER BY position" |
    python3 "$home/scripts/cluster/checkpoints.py" store/checkpoints) || fail "$entries"
echo "the log holds: $entries, $(ls store/checkpoints | wc -l) checkpoints, each of its beginning"
echo "cluster: all holds"
