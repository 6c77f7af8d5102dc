#!/usr/bin/env bash
# Installs what is missing on a Debian machine: the system packages that the program needs to build and run, the
# network that reads scanned pages, and, asked for, what tests and benchmarks need beside it.
#
#   scripts/setup.sh run|test|bench|soak
set -euo pipefail

packages=(pkg-config libsqlite3-dev libpq-dev libxml2-dev libarchive-dev zlib1g-dev libxlsxwriter-dev
    libpoppler-private-dev poppler-data tesseract-ocr tesseract-ocr-chi-sim libtesseract-dev libleptonica-dev
    bubblewrap util-linux libreoffice-writer-nogui python3 python3-venv)
test=(sqlite3 postgresql chromium chromium-driver fonts-noto-cjk)
case "${1:-run}" in
    run) ;;
    test) packages+=("${test[@]}") ;;
    soak) packages+=("${test[@]}" curl procps patroni etcd-server haproxy) ;;
    bench) packages+=(sqlite3 postgresql wrk) ;;
    *) echo "usage: scripts/setup.sh run|test|bench|soak" >&2; exit 2 ;;
esac

if ! command -v swift >/dev/null; then
    echo "Swift 6.2 or newer is needed: https://www.swift.org/install" >&2
    exit 2
fi

missing=()
for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] ||
        missing+=("$package")
done
if [ ${#missing[@]} -ne 0 ]; then
    root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "missing packages: ${missing[*]}; install them as root" >&2
            exit 2
        }
        root=(sudo)
    fi
    echo "installing ${missing[*]}" >&2
    "${root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

# Without it scans are read less surely, which every finding says; nothing else needs it.
"$(dirname "$0")/line-network.sh" ||
    echo "the line network could not be installed: scanned pages will be read by tesseract alone" >&2
