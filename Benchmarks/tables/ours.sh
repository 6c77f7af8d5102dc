#!/usr/bin/env bash
# The tables of a PDF as a line of JSON: ours.sh FILE, with LINGPAO_PAGES and LINGPAO_TABLES set.
set -euo pipefail
"$LINGPAO_PAGES" <"$1" 2>/dev/null | "$LINGPAO_TABLES"
