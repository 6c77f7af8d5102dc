#!/usr/bin/env bash
# Shortens the output of `swift test`: what failed, what was skipped, and the closing lines. Everything
# is kept in .build/test.log.
set -euo pipefail
tee .build/test.log | grep -E --line-buffered '✘|➜|recorded an issue|error:|Test run with|Executed [0-9]+ tests|^Fatal|Crash' || true
exit "${PIPESTATUS[0]}"
