#!/usr/bin/env bash
# Feeds the readers of quantities with bytes that libFuzzer makes, watched by the address sanitizer.
#
#   scripts/fuzz.sh run [SECONDS]    from the kept corpus on; a crash leaves the bytes under .build/fuzz
#   scripts/fuzz.sh keep             merges what was found into Tests/Corpus/quantities.txt
#
# The corpus is one input a line in base64, so that the repository holds one file; the tests replay it.
set -euo pipefail
cd "$(dirname "$0")/.."
# A trap is a crash for the fuzzer to catch, not one to trace.
export SWIFT_BACKTRACE=enable=no
build=.build/fuzz
kept=Tests/Corpus/quantities.txt
mkdir -p "$build/seeds" "$build/found"

flags=(-O -sanitize=fuzzer,address -parse-as-library -swift-version 6)
fuzzer=$build/quantities
mapfile -t sources < <(find Sources/Quantities -name '*.swift' | sort)
swiftc "${flags[@]}" -module-name Quantities -emit-module -emit-module-path "$build/Quantities.swiftmodule" \
    -static -emit-library -o "$build/libQuantities.a" "${sources[@]}"
swiftc "${flags[@]}" -module-name QuantityFuzzer -I "$build" -L "$build" -lQuantities \
    Fuzzing/QuantityFuzzer.swift Tests/QuantitiesTests/QuantityOracle.swift -o "$fuzzer" 2> >(grep -v "Cannot export local symbol" >&2)

unpack() {
    rm -rf "$build/seeds"
    mkdir -p "$build/seeds"
    python3 - "$kept" "$build/seeds" <<'P'
import base64, hashlib, pathlib, sys
for line in open(sys.argv[1]):
    data = base64.b64decode(line)
    pathlib.Path(sys.argv[2], hashlib.sha1(data).hexdigest()).write_bytes(data)
P
}

unpack
case "${1:-run}" in
    run)
        "$fuzzer" -max_total_time="${2:-600}" -timeout=5 -max_len=4200 -rss_limit_mb=2048 -print_final_stats=1 \
            -verbosity=0 -artifact_prefix="$build/" "$build/found" "$build/seeds"
        ;;
    keep)
        rm -rf "$build/merged"
        mkdir "$build/merged"
        "$fuzzer" -merge=1 -max_len=256 -verbosity=0 "$build/merged" "$build/seeds" "$build/found"
        python3 - "$build/merged" >"$kept" <<'P'
import base64, pathlib, sys
for data in sorted(file.read_bytes() for file in pathlib.Path(sys.argv[1]).iterdir()):
    print(base64.b64encode(data).decode())
P
        wc -l "$kept"
        ;;
    *) echo "usage: scripts/fuzz.sh run [SECONDS] | keep" >&2; exit 2 ;;
esac
