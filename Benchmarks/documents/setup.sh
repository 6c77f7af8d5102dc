#!/usr/bin/env bash
# Gets the office, the typefaces and a Python environment that generate.py needs.
#
#   Benchmarks/documents/setup.sh [FOLDER]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$here/.build/venv}
if ! command -v soffice >/dev/null || ! command -v pdftoppm >/dev/null || ! fc-list | grep uming >/dev/null; then
    apt-get update -qq
    apt-get install -y --no-install-recommends libreoffice-writer-nogui poppler-utils fonts-noto-cjk fonts-arphic-uming \
        fonts-arphic-ukai fonts-wqy-zenhei fonts-liberation
fi
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --requirement "$here/requirements.txt"
echo "$folder/bin/python"
