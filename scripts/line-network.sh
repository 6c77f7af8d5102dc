#!/usr/bin/env bash
# Installs the line network for scanned pages, where it is not there yet: a library and a model out of two
# Python packages, of which nothing else is used. docs/decisions/line-network.md says why.
#
#   scripts/line-network.sh [FOLDER]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-/usr/local/lib/lingpao}
[ -e "$folder/libonnxruntime.so" ] && [ -e "$folder/lines.onnx" ] && exit 0

root=()
if [ "$(id -u)" -ne 0 ] && ! { mkdir -p "$folder" 2>/dev/null && [ -w "$folder" ]; }; then
    root=(sudo)
fi
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
echo "installing the line network into $folder" >&2
python3 -m venv "$temporary/venv"
# One build for every machine of a kind: the library does not depend on the version of Python.
"$temporary/venv/bin/pip" download --quiet --disable-pip-version-check --no-deps --require-hashes \
    --requirement "$here/line-network.txt" --only-binary=:all: --python-version 3.11 --implementation cp \
    --abi cp311 --platform "manylinux_2_28_$(uname -m)" --dest "$temporary"
python3 - "$temporary" <<'PYTHON'
import pathlib, sys, zipfile
folder = pathlib.Path(sys.argv[1])
wanted = {
    "onnxruntime/capi/libonnxruntime.so.1.32.0": "libonnxruntime.so",
    "rapidocr/models/PP-OCRv6_rec_small.onnx": "lines.onnx",
}
for wheel in folder.glob("*.whl"):
    with zipfile.ZipFile(wheel) as package:
        for name in wanted.keys() & set(package.namelist()):
            (folder / wanted[name]).write_bytes(package.read(name))
PYTHON
"${root[@]}" install -D -m 644 "$temporary/libonnxruntime.so" "$temporary/lines.onnx" -t "$folder"
