#!/usr/bin/env bash
# Asks the real server what its document says: the document is valid OpenAPI 3.1, the headers are those that were
# promised, downloads open, and Schemathesis finds no answer that the document does not allow, on either engine.
#
#   scripts/api.sh PATH_OF_LINGPAO [EXAMPLES]      EXAMPLES for each operation, 20 unless told; the seed is fixed
set -euo pipefail
cd "$(dirname "$0")/.."
lingpao=$(realpath "$1")
examples=${2:-20}
work=$(mktemp -d)
server=
postgres=
cleanup() {
    [ -n "$server" ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null
    [ -n "$postgres" ] && scripts/postgres.sh stop "$postgres" && rm -rf "$postgres"
    rm -rf "$work"
}
trap cleanup EXIT

venv=.build/api-venv
if ! "$venv/bin/python" -c 'import schemathesis, openapi_spec_validator' 2>/dev/null; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r scripts/api/requirements.txt
fi

failed=0
bad() { failed=$((failed + 1)); echo "FAILED: $*"; }
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
api=http://127.0.0.1:$port/api/v1
# serve DATABASE OPTION…: starts the server and waits until it answers.
serve() {
    [ -z "$server" ] || { kill "$server"; wait "$server" || true; }
    "$lingpao" serve --database "$1" --port "$port" "${@:2}" >"$work/serve.log" 2>&1 &
    server=$!
    for _ in $(seq 100); do
        curl -sf "http://127.0.0.1:$port/healthz" >/dev/null && break
        sleep 0.1
    done
}
# header NAME ADDRESS OPTION…: the value of a header of an answer.
header() { curl -s -o /dev/null -D - "${@:3}" "$api$2" | tr -d '\r' | sed -n "s/^$1: //Ip"; }
status() { curl -s -o /dev/null -w '%{http_code}' "${@:2}" "$api$1"; }
is() { [ "$2" = "$3" ] || bad "$1: '$2', expected '$3'"; }

# The rows of a workbook.
rows() {
    python3 -c 'import sys, zipfile
print(zipfile.ZipFile(sys.argv[1]).read("xl/worksheets/sheet1.xml").count(b"<row "))' "$1"
}

check_wire() {
    curl -s "$api/openapi.json" >"$work/openapi.json"
    "$venv/bin/openapi-spec-validator" "$work/openapi.json" || bad "the document is not valid"
    local tag path=/categories/room-air-conditioners
    tag=$(header ETag $path)
    is "an unchanged answer" "$(status $path -H "If-None-Match: $tag")" 304
    is "an unchanged answer has no body" "$(curl -s -H "If-None-Match: $tag" "$api$path" | wc -c)" 0
    is "compression" "$(header Content-Encoding $path -H 'Accept-Encoding: gzip')" gzip
    [ "$(header ETag $path -H 'Accept-Encoding: gzip')" != "$tag" ] || bad "the compressed form has a tag of its own"
    is "compressed and plain say the same" "$(curl -s --compressed "$api$path" | md5sum)" "$(curl -s "$api$path" | md5sum)"
    is "any site may read" "$(header Access-Control-Allow-Origin $path)" '*'
    is "what may be done" "$(header Allow $path -X DELETE)" 'GET, HEAD, OPTIONS'
    is "a wrong method" "$(status $path -X DELETE)" 405
    is "a preflight" "$(status $path -X OPTIONS)" 204
    is "no acceptable format" "$(status $path -H 'Accept: image/png')" 406
    is "a head has the length of the body" "$(header Content-Length $path -I)" "$(curl -s "$api$path" | wc -c)"
    for wrong in '/categories/%zz' '/categories/%ff' '/search?q=%00' '/search?q=%F0%28' '/search' '/counts?a=1' \
        '/search?q=a&q=b' '/categories?limit=201' '/categories?fields=none' '/categories?cursor=x' \
        "/search?q=$(printf 'a%.0s' {1..5000})"; do
        is "${wrong:0:40}" "$(status "$wrong")" 400
    done
    local list=$path/composite total
    total=$(curl -s "$api$list?limit=1" | python3 -c 'import json, sys; print(json.load(sys.stdin)["total"])')
    is "lines of CSV" "$(curl -s "$api$list?format=csv" | wc -l)" $((total + 1))
    is "lines of JSON Lines" "$(curl -s --compressed "$api$list?format=jsonl" | wc -l)" "$total"
    curl -s "$api$list?format=xlsx" >"$work/list.xlsx"
    is "rows of the workbook" "$(rows "$work/list.xlsx")" $((total + 1))
    is "no file is left behind" "$(find "${TMPDIR:-/tmp}" -maxdepth 1 -name 'lingpao-download-*' -mmin -2 | wc -l)" 0
    # All parts of a list, one after the other, are the list.
    python3 - "http://127.0.0.1:$port" "/api/v1$list?limit=7" "$total" <<'P' || bad "the parts of a list are not the list"
import json, sys, urllib.request
origin, address, total = sys.argv[1], sys.argv[2], int(sys.argv[3])
seen = []
while address:
    part = json.load(urllib.request.urlopen(origin + address))
    seen += [entry["href"] for entry in part["entries"]]
    address = part["next"]
assert len(seen) == len(set(seen)) == total, (len(seen), total)
P
}

check_snapshots() {
    local id file=declarations.jsonl.gz bytes digest
    id=$(curl -s "$api/snapshots" | python3 -c 'import json, sys; print(json.load(sys.stdin)["entries"][0]["id"])')
    curl -s "$api/snapshots/$id/$file" >"$work/$file"
    digest=$(python3 -c 'import base64, hashlib, sys
print("sha-256=:%s:" % base64.b64encode(hashlib.sha256(open(sys.argv[1], "rb").read()).digest()).decode())' "$work/$file")
    is "the digest of a file" "$(header Repr-Digest "/snapshots/$id/$file")" "$digest"
    bytes=$(stat -c %s "$work/$file")
    is "a part of a file" "$(status "/snapshots/$id/$file" -H 'Range: bytes=100-199')" 206
    is "which part" "$(header Content-Range "/snapshots/$id/$file" -H 'Range: bytes=100-199')" "bytes 100-199/$bytes"
    is "its bytes" "$(curl -s -H 'Range: bytes=100-199' "$api/snapshots/$id/$file" | md5sum)" \
        "$(tail -c +101 "$work/$file" | head -c 100 | md5sum)"
    is "a range that is not there" "$(status "/snapshots/$id/$file" -H "Range: bytes=$bytes-")" 416
    # From the snapshot on the feed is empty, and it goes on there.
    is "snapshot and feed" "$(curl -s "http://127.0.0.1:$port$(curl -s "$api/snapshots/$id" |
        python3 -c 'import json, sys; print(json.load(sys.stdin)["next"])')" |
        python3 -c 'import json, sys; print(len(json.load(sys.stdin)["entries"]))')" 0
}

# Who follows the feed from its beginning gets every version once.
check_feed() {
    python3 - "http://127.0.0.1:$port" <<'P' || bad "the feed is not complete"
import json, sys, urllib.request
address, seen = "/api/v1/changes?limit=200", []
while True:
    part = json.load(urllib.request.urlopen(sys.argv[1] + address))
    seen += [entry["number"] for entry in part["entries"]]
    address = part["next"]
    if not part["more"]:
        break
assert seen == list(range(1, part["last"] + 1)) and len(seen) > 1000, len(seen)
P
}

# keyed DATABASE: what is done under a key, with a key that may do everything but make keys (which would let the examples
# take it back).
keyed() {
    local owner scopes=() scope made token
    for scope in audit catalogue declare forget import lists review schemes; do scopes+=(--scope "$scope"); done
    # Before the first key there was anyone on the console may make one; then only who holds one that may.
    owner=$("$lingpao" key create --label "owner" "${scopes[@]}" --scope keys --days 1 --database "$1" 2>/dev/null)
    key=$(LINGPAO_KEY=$owner "$lingpao" key create --label "checks" "${scopes[@]}" --days 1 --database "$1" 2>/dev/null)
    is "without a key" "$(status /review)" 401
    is "under a key that is none" "$(status /review -H "Authorization: Bearer lp_x")" 401
    is "under a key without the scope" "$(status /keys -H "Authorization: Bearer $key")" 403
    is "no other site's script may ask" "$(header Access-Control-Allow-Origin /review -H "Authorization: Bearer $key")" ''
    made=$(curl -s "$api/keys" -H "Authorization: Bearer $owner" -H 'Content-Type: application/json' \
        -d '{"label": "one", "scopes": ["declare"], "days": 1}')
    token=$(python3 -c 'import json, sys; print(json.load(sys.stdin)["token"])' <<<"$made")
    head -1 Samples/registry.jsonl | sed 's/"version":[0-9]*/"version":99/' >"$work/one.json"
    is "a declaration" "$(status /declarations -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
        --data-binary "@$work/one.json")" 201
    is "the same again" "$(status /declarations -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
        --data-binary "@$work/one.json")" 200
    is "more than may be sent" "$(head -c 1100000 /dev/zero | status /declarations -H "Authorization: Bearer $token" \
        -H 'Content-Type: application/json' --data-binary @-)" 413
    is "the key is taken back" "$(status "/keys/$(cut -d_ -f2 <<<"$token")" -X DELETE -H "Authorization: Bearer $owner")" 200
    is "and good for nothing" "$(status /declarations -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
        --data-binary "@$work/one.json")" 401
}

check_document() {
    "$venv/bin/st" --config-file scripts/api/schemathesis.toml run "$api/openapi.json" --checks all \
        --max-examples "$examples" --seed 20261126 --header "Authorization: Bearer $key" \
        --warnings off --no-color --continue-on-failure >"$work/st.log" 2>&1 || {
        bad "Schemathesis on $1"
        tail -150 "$work/st.log"
    }
    grep -E "tested|generated|passed|Seed" "$work/st.log" || true
}

check_limits() {
    local answers
    answers=$(for _ in $(seq 6); do status /counts; echo; done | sort | uniq -c | tr -s ' \n' ' ')
    is "five of six are granted" "$answers" " 5 200 1 429 "
    [[ "$(header Retry-After /counts)" =~ ^[0-9]+$ ]] || bad "Retry-After"
    is "the policy is told" "$(header RateLimit-Policy /counts)" '"client";q=5;w=60'
    [[ "$(header RateLimit /counts)" =~ ^\"client\"\;r=0\;t=[0-9]+$ ]] || bad "what is left is told"
}

database=sqlite:$work/registry.sqlite
"$lingpao" import --database "$database" --schemes Schemes Samples/registry.jsonl >/dev/null
mkdir "$work/snapshots"
"$lingpao" snapshot --to "$work/snapshots" --database "$database" >/dev/null
serve "$database" --rate-limit off --snapshots "$work/snapshots"
check_wire
check_snapshots
check_feed
keyed "$database"
check_document SQLite
serve "$database" --rate-limit 5/60
check_limits

if [ -d /usr/lib/postgresql ]; then
    postgres=$(mktemp -d)
    address=$(scripts/postgres.sh start "$postgres")
    "$lingpao" import --database "$address" --schemes Schemes Samples/registry.jsonl >/dev/null
    rm -r "$work/snapshots"/*
    "$lingpao" snapshot --to "$work/snapshots" --database "$address" >/dev/null
    serve "$address" --rate-limit off --snapshots "$work/snapshots"
    check_wire
    check_snapshots
    check_feed
    keyed "$address"
    check_document PostgreSQL
else
    echo "skipped: PostgreSQL is not installed"
fi
if [ "$failed" -eq 0 ]; then echo "the API keeps to its document"; else exit 1; fi
