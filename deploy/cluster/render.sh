#!/usr/bin/env bash
# Fills in a template from the environment; a name that is not set is an error.
#
#   NODE=a NODE_HOST=10.0.0.1 … deploy/cluster/render.sh deploy/cluster/patroni.yml >/etc/patroni/config.yml
set -euo pipefail
exec python3 -c '
import os, re, sys
text = open(sys.argv[1], encoding="utf-8").read()
sys.stdout.write(re.sub(r"\$\{([A-Z_]+)\}", lambda m: os.environ[m[1]], text))
' "$1"
