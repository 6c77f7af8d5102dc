"""Reads from the portal until it is asked to end, then says how it went.

    reader.py ADDRESS THREADS RESULT PATH…

Each thread keeps its connection and asks for one path after the other, every second thread for the first path alone; what
fails is asked for once more on a new connection. RESULT gets a line: requests, how many of them failed once, how many failed
twice, the longest time in seconds that a thread of the first path was without an answer, and that any thread was. The reasons
of those that failed go to standard error.
"""

import http.client
import signal
import sys
import threading
import time
from urllib.parse import quote

host, port = sys.argv[1].split(":")
count, result, paths = int(sys.argv[2]), sys.argv[3], sys.argv[4:]
ending = threading.Event()
lock = threading.Lock()
totals = {"requests": 0, "once": 0, "twice": 0}
longest = [0.0, 0.0]


class Reader(threading.Thread):
    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.connection: http.client.HTTPConnection | None = None

    def ask(self, path: str) -> None:
        if self.connection is None:
            self.connection = http.client.HTTPConnection(host, int(port), timeout=20)
        try:
            self.connection.request("GET", path)
            answer = self.connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise OSError(f"status {answer.status}")
            if answer.will_close:
                self.close()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        if self.connection:
            self.connection.close()
        self.connection = None

    def run(self) -> None:
        mine = paths[:1] if self.number // 1000 % 2 == 0 else paths
        number, last = self.number, time.monotonic()
        while not ending.is_set():
            number += 1
            # A search is asked of the database each time.
            path = mine[number % len(mine)].replace("{}", quote(str(number)))
            failures = 0
            for attempt in range(2):
                try:
                    self.ask(path)
                    break
                except (OSError, http.client.HTTPException) as error:
                    failures += 1
                    print(f"{time.time():.3f} {path} attempt {attempt + 1}: {error!r}", file=sys.stderr, flush=True)
            now = time.monotonic()
            with lock:
                totals["requests"] += 1
                if failures == 2:
                    totals["twice"] += 1
                else:
                    totals["once"] += failures
                    longest[1] = max(longest[1], now - last)
                    if len(mine) == 1:
                        longest[0] = max(longest[0], now - last)
            if failures < 2:
                last = now
            time.sleep(0.02)
        self.close()


signal.signal(signal.SIGTERM, lambda *_: ending.set())
readers = [Reader(1000 * number) for number in range(count)]
for reader in readers:
    reader.start()
while not ending.is_set():
    time.sleep(0.1)
for reader in readers:
    reader.join()
with open(result, "w", encoding="utf-8") as file:
    print(totals["requests"], totals["once"], totals["twice"], *(f"{gap:.2f}" for gap in longest), file=file)
