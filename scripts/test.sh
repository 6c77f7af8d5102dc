#!/usr/bin/env bash
# Lints, builds without warnings, and runs every test. Long tests run here as seeded samples; their full
# counts are in scripts/soak.sh.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }

step "form of the code"
swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks Fuzzing

step "build"
swift build --build-tests

step "tests"
swift test --skip-build --no-parallel 2>&1 | scripts/summary.sh

step "shipped schemes"
.build/debug/lingpao scheme check Schemes/*.yaml

step "the program as a process"
scripts/e2e.sh .build/debug/lingpao

step "imports that are killed"
scripts/kills.sh .build/debug/lingpao 10

step "workers that are killed"
scripts/jobs.sh .build/debug/lingpao

step "the API against its document"
scripts/api.sh .build/debug/lingpao

step "pages in a browser"
scripts/browser.sh .build/debug/lingpao
