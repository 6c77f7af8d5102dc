"""Compares every checkpoint of a folder with the entries of the log, so that each goes on from those before it.

    psql … -c "SELECT encode(leaf, 'hex') FROM log_entry ORDER BY position" | checkpoints.py FOLDER

The root over the first SIZE entries (RFC 9162) must be the one that the checkpoint of SIZE names.
"""

import base64
import hashlib
import pathlib
import sys


def node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


checkpoints = {}
for path in pathlib.Path(sys.argv[1]).iterdir():
    lines = path.read_text(encoding="utf-8").split("\n")
    if int(lines[1]) != int(path.name):
        sys.exit(f"{path} is of another size")
    checkpoints[int(lines[1])] = base64.b64decode(lines[2])

size, edge = 0, []  # the roots of the full subtrees, the largest first, each with its height
for line in sys.stdin:
    height, root = 0, hashlib.sha256(b"\x00" + bytes.fromhex(line)).digest()
    while edge and edge[-1][0] == height:
        height, root = height + 1, node(edge.pop()[1], root)
    edge.append((height, root))
    size += 1
    if size in checkpoints:
        whole = edge[-1][1]
        for _, left in reversed(edge[:-1]):
            whole = node(left, whole)
        if whole != checkpoints.pop(size):
            sys.exit(f"the checkpoint of {size} entries is of another log")
if checkpoints:
    sys.exit(f"the log has {size} entries, and checkpoints are of {sorted(checkpoints)}")
print(f"{size} entries")
