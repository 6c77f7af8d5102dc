"""Loads a CSV file into a bare table by our raw load and by an engine's own means, in turns.

    raw_load.py OURS TABLE.csv RUNS FOLDER                      SQLite, beside `sqlite3 .import --csv`
    raw_load.py OURS TABLE.csv RUNS FOLDER ADDRESS POSTMASTER   PostgreSQL, beside `psql \\copy`

Tells wall and processor time as medians (of PostgreSQL those of client and server together), the peak memory of the client,
and the ratios of the rates. Ends with 1 where the tables differ in any cell, or a ratio is below 0.5.
"""

import csv
import hashlib
import os
import statistics
import subprocess
import sys
import time

BAR = 0.5
TICK = os.sysconf("SC_CLK_TCK")


def server_time(postmaster):
    """Seconds of processor time of the server so far, processes that have ended included."""
    ticks = 0
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            fields = open(f"/proc/{entry}/stat").read().rpartition(")")[2].split()
        except OSError:
            continue
        if entry == postmaster:
            ticks += sum(int(field) for field in fields[11:15])
        elif fields[1] == postmaster:
            ticks += sum(int(field) for field in fields[11:13])
    return ticks / TICK


def measure(command, postmaster):
    before = server_time(postmaster) if postmaster else 0
    start = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{command[0]} ended with {status}")
    if postmaster:
        time.sleep(0.3)  # The server's process ends a little after its client.
    server = server_time(postmaster) - before if postmaster else 0
    return {"wall": wall, "client": usage.ru_utime + usage.ru_stime, "server": server,
            "cpu": usage.ru_utime + usage.ru_stime + server, "peak": usage.ru_maxrss / 1024}


def contents(command):
    """The number of rows, and a sum of the digests of all rows with all their cells: PostgreSQL puts rows where there is room."""
    total, rows = 0, 0
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        for line in process.stdout:
            total += int.from_bytes(hashlib.sha256(line).digest(), "big")
            rows += 1
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}")
    return rows, f"{total % (1 << 256):064x}"


def main(ours, table, runs, folder, address=None, postmaster=None):
    with open(table, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        columns = next(reader)
        count = sum(1 for _ in reader)
    psql = ["psql", "-q", "-v", "ON_ERROR_STOP=1", address]
    file = f"{folder}/bare.sqlite"
    names = ", ".join(f'"{column}"' for column in columns)

    def clean(creates):
        if address:
            made = ", ".join(f'"{column}" TEXT' for column in columns)
            statements = ["-c", "DROP TABLE IF EXISTS bare"] + (["-c", f"CREATE TABLE bare ({made})"] if creates else [])
            subprocess.run(psql + statements, check=True, stderr=subprocess.DEVNULL)
            subprocess.run(psql + ["-c", "CHECKPOINT"], check=True)
        else:
            for ending in ["", "-wal", "-shm", "-journal"]:
                if os.path.exists(file + ending):
                    os.remove(file + ending)

    def stored():
        if address:
            return contents(psql + ["-c", f"COPY (SELECT {names} FROM bare) TO STDOUT"])
        query = "SELECT " + " || ',' || ".join(f'quote("{column}")' for column in columns) + " FROM bare"
        return contents(["sqlite3", "-readonly", file, query])

    results = {"ours": [], "peer": []}
    seen = {"ours": set(), "peer": set()}
    for run in range(runs + 1):
        for who in ["ours", "peer"] if run % 2 else ["peer", "ours"]:
            clean(creates=who == "peer")
            if who == "ours":
                command = [ours, "raw-load", table, address or f"sqlite:{file}"]
            elif address:
                command = psql + ["-c", f"\\copy bare FROM '{table}' (FORMAT csv, HEADER)"]
            else:
                command = ["sqlite3", file, f".import --csv {table} bare"]
            figures = measure(command, postmaster)
            if run > 0:  # The first of each warms the file cache.
                results[who].append(figures)
            if run in (0, runs):
                seen[who].add(stored())
    clean(creates=False)

    engine, peer = ("PostgreSQL", "\\copy") if address else ("SQLite", ".import")
    print(f"{engine}: {count} rows of {len(columns)} columns, {os.path.getsize(table) / 1e6:.0f} MB; {runs} runs each")
    medians = {who: {key: statistics.median(one[key] for one in all) for key in all[0]} for who, all in results.items()}
    for who, name in (("ours", "raw load"), ("peer", peer)):
        one = medians[who]
        server = f" (client {one['client']:.2f}, server {one['server']:.2f})" if address else ""
        print(f"  {name:<9} wall {one['wall']:6.2f} s   processor {one['cpu']:6.2f} s{server}   peak {one['peak']:.0f} MiB")
    ratios = {key: statistics.median(theirs[key] / mine[key] for mine, theirs in zip(results["ours"], results["peer"]))
              for key in ("wall", "cpu")}
    print(f"  rate of ours: {ratios['wall']:.2f} x by wall time, {ratios['cpu']:.2f} x by processor time (wanted {BAR} x)")
    if len(seen["ours"] | seen["peer"]) != 1 or next(iter(seen["ours"]))[0] < count:
        sys.exit(f"  the tables differ: {seen}")
    print(f"  all cells are the same: {next(iter(seen['ours']))[1][:16]}")
    return min(ratios.values()) >= BAR


sys.exit(0 if main(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:]) else 1)
