#!/usr/bin/env bash
# Starts the portal on the embedded registry under var/, with the sample registry loaded.
#
#   scripts/run.sh [PORT]
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p var
exec .build/release/lingpao serve --database sqlite:var/lingpao.sqlite --port "${1:-8080}" \
    --schemes Schemes --load Samples/registry.jsonl
