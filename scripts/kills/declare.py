"""Declares the lines of a file one by one over the API, whatever happens to the server in between.

    declare.py ORIGIN FILE ACKNOWLEDGED [--again]      the key is in LINGPAO_KEY

A line that was answered goes into ACKNOWLEDGED before the next is sent; one that was not is sent again. With --again all
lines are sent once more: what was acknowledged must be there.
"""

import http.client
import os
import sys
import time
import urllib.parse

origin, path, acknowledged = sys.argv[1:4]
again = "--again" in sys.argv
host = urllib.parse.urlsplit(origin).netloc
headers = {"Authorization": "Bearer " + os.environ["LINGPAO_KEY"], "Content-Type": "application/json"}
PATIENCE = 60


def declare(line: bytes) -> int:
    """The status of the first answer that comes."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            connection = http.client.HTTPConnection(host, timeout=30)
            connection.request("POST", "/api/v1/declarations", body=line, headers=headers)
            answer = connection.getresponse()
            answer.read()
            return answer.status
        except (OSError, http.client.HTTPException):
            if time.monotonic() > end:
                sys.exit("no answer for a minute")
            time.sleep(0.05)
        finally:
            connection.close()


with open(path, "rb") as file:
    lines = [line for line in file if line.strip()]
statuses = {}
with open(acknowledged, "a") as done:
    for number, line in enumerate(lines):
        status = declare(line)
        statuses[status] = statuses.get(status, 0) + 1
        if again and status != 200:
            sys.exit(f"line {number + 1} was acknowledged and is not there: {status}")
        if status not in (200, 201):
            sys.exit(f"line {number + 1} is answered with {status}")
        print(number, file=done, flush=True)
print(" ".join(f"{status}: {count}" for status, count in sorted(statuses.items())))
