"""Prints the figures of `run.sh` as a table: medians, ratios, rates, shares and memory.

    python table.py RESULTS STANDARDS

Exits with 1 where a bar is missed or a result differs, and says which.
"""

import json
import statistics
import sys

INDICATORS, COLUMNS_READ = 10, 11


def main():
    lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    standards = int(sys.argv[2])
    times, facts = {}, {}
    for line in lines:
        times.setdefault(line["name"], []).extend(line.get("times", []))
        facts.setdefault(line["name"], []).append(line)
    median = {name: statistics.median(values) for name, values in times.items() if values}
    missed = []

    print(f"{standards:,} standards × {INDICATORS} core indicators, median seconds of all runs")
    for name, value in median.items():
        print(f"  {name:24} {value:9.4f} s   best {min(times[name]):.4f}   of {len(times[name])}")

    def ratio(text, ours, peers, bar):
        peers = [name for name in peers if name in median]
        if ours not in median or not peers:
            return
        best = min(peers, key=median.get)
        found = median[best] / median[ours]
        print(f"{text}: {found:.1f} × as fast as {best} (bar {bar} ×)")
        if found < bar:
            missed.append(text)

    ratio("tiers and grades", "ours-grades", [n for n in median if n.startswith("polars-grades")], 3)
    both = [n for n in median if n.startswith(("polars-ranks", "duckdb-ranks"))]
    ratio("tiers, grades and ranks", "ours-ranks", both, 4)

    copies = [name for name in median if name.startswith("memcpy")]
    if copies and "ours-grades" in median:
        size = standards * COLUMNS_READ * 8
        best = min(copies, key=median.get)
        share = median[best] / median["ours-grades"]
        print(
            f"columns read: {size / median['ours-grades'] / 1e9:.1f} GB/s, {share:.0%} of memcpy's "
            f"{size / median[best] / 1e9:.1f} GB/s ({best}, the faster; bar 60 %)"
        )
        if share < 0.6:
            missed.append("share of memcpy")

        def processor(name):
            return statistics.median(value for fact in facts[name] for value in fact["processor"])

        # On a busy machine the clock shows how long one waited; processor time shows the work.
        print(
            f"processor time of both threads: {processor('ours-grades'):.4f} s, memcpy "
            f"{processor('memcpy-2'):.4f} s on two threads, {processor('memcpy-1'):.4f} s on one"
        )
    bound = 2 * standards * (8 * INDICATORS + 2)
    for name in ("ours-grades", "ours-ranks"):
        for peak in [max(fact["peak"] for fact in facts[name])] if name in facts else []:
            print(f"peak memory {name}: {peak / 1e6:.0f} MB (bound {bound / 1e6:.0f} MB)")
            # A small run is mostly the process itself.
            if peak > bound and standards >= 1_000_000:
                missed.append(f"memory {name}")
    for fact in facts.get("ours-unordered", []):
        print(
            f"items in no order: {statistics.median(fact['times']):.4f} s; bringing them into runs of segments: "
            f"{statistics.median(fact['ordering']):.4f} s (once, when frames are made, on one thread)"
        )
    for fact in facts.get("ours-small", []):
        print(
            f"preparing a scheme {fact['prepare'] * 1e6:.0f} µs; one item {fact['one'] * 1e6:.1f} µs; a category of "
            f"{fact['rows']:,} {fact['category'] * 1e3:.2f} ms, with ranks {fact['categoryRanks'] * 1e3:.2f} ms"
        )
    for fact in facts.get("check", []):
        print(
            f"results: {'equal' if fact['equal'] else 'DIFFERENT ' + str(fact['wrong'])}; grades 0 to 3: "
            f"{fact['grades']}; derived values on a threshold: {fact['onThreshold']}, of which binary arithmetic "
            f"alone gets {fact['decidedOtherwiseInBinary']} wrong"
        )
        if not fact["equal"]:
            missed.append("equal results")
    if missed:
        print("missed: " + ", ".join(missed))
        sys.exit(1)


if __name__ == "__main__":
    main()
