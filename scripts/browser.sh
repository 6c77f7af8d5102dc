#!/usr/bin/env bash
# Opens every page in headless Chromium, in both languages, on a phone's and a desktop's width: axe finds no
# violation, and pictures are kept under .build/pictures.
#
#   scripts/browser.sh PATH_OF_LINGPAO
set -euo pipefail
cd "$(dirname "$0")/.."
lingpao=$(realpath "$1")
work=$(mktemp -d)
server=
cleanup() {
    [ -n "$server" ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null
    rm -rf "$work"
}
trap cleanup EXIT

venv=.build/browser-venv
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c 'import playwright, axe_playwright_python' 2>/dev/null; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r scripts/browser/requirements.txt
fi

database=sqlite:$work/registry.sqlite
"$lingpao" import --database "$database" --schemes Schemes Samples/registry.jsonl >/dev/null
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$lingpao" serve --database "$database" --port "$port" >"$work/serve.log" 2>&1 &
server=$!
for _ in $(seq 100); do
    curl -sf "http://127.0.0.1:$port/healthz" >/dev/null && break
    sleep 0.1
done
"$venv/bin/python" scripts/browser/check.py "http://127.0.0.1:$port" --pictures .build/pictures
