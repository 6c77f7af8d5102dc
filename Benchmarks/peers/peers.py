"""The same evaluation by polars and DuckDB, over the same files, preloaded natively, outputs materialised.

    python peers.py FOLDER polars|duckdb grades|ranks [--runs N]     times, one line of JSON
    python peers.py FOLDER check                                    compares all results with `FOLDER/ours`

Thresholds are given closed (open ones moved to the next double), one row for each (category, segment), as
the kernel has them too. Missing values are nulls, the native form of both peers. Two threads each.
"""

import argparse
import json
import os
import time

os.environ.setdefault("POLARS_MAX_THREADS", "2")

import numpy as np
import polars as pl

DECLARED, TIERS = 10, 3
DERIVED = DECLARED
INDICATORS = [[column] for column in range(8)] + [[8, 9], [DERIVED]]


def higher(column):
    return column % 2 == 0 or column == DERIVED


def load(folder):
    """The columns as a polars frame: values with nulls, the row of thresholds, the category."""
    columns = {}
    for column in range(DECLARED):
        values = np.fromfile(f"{folder}/component-{column}.f64")
        columns[f"c{column}"] = pl.Series(values).fill_nan(None)
    columns["code"] = pl.Series(np.fromfile(f"{folder}/code.u16", dtype="<u2")).cast(pl.UInt32)
    columns["category"] = pl.Series(np.fromfile(f"{folder}/category.u16", dtype="<u2"))
    return pl.DataFrame(columns).rechunk()


def tables(folder):
    return [
        [np.fromfile(f"{folder}/threshold-{column}-{tier}.f64") for tier in range(TIERS)]
        for column in range(DECLARED + 1)
    ]


def value(column):
    return (pl.col("c0") - pl.col("c1")) / pl.col("c0") if column == DERIVED else pl.col(f"c{column}")


def unmet(column, thresholds):
    """Gather: a threshold for each row by its code; as many are added up as are not met."""
    parts = []
    for table in thresholds[column]:
        bound = pl.lit(pl.Series(table)).gather(pl.col("code"))
        parts.append(((value(column) < bound) if higher(column) else (value(column) > bound)).cast(pl.UInt8))
    return parts[0] + parts[1] + parts[2]


def polars_grades(frame, thresholds):
    tiers = [
        (unmet(c[0], thresholds) if len(c) == 1 else pl.max_horizontal(*[unmet(x, thresholds).fill_null(3) for x in c]))
        .fill_null(3).alias(f"t{i}")
        for i, c in enumerate(INDICATORS)
    ]
    result = frame.lazy().select(tiers).with_columns(
        worst=pl.max_horizontal([f"t{i}" for i in range(len(INDICATORS))])
    )
    # Grade 1 to 3 is the worst tier counted from 1; below that it is 0.
    return result.with_columns(grade=(pl.col("worst") + 1) % 4).drop("worst").collect()


def polars_grades_eager(frame, thresholds):
    """The same column by column, without the query optimiser."""
    code = frame["code"]
    def count(column):
        values = (frame["c0"] - frame["c1"]) / frame["c0"] if column == DERIVED else frame[f"c{column}"]
        total = None
        for table in thresholds[column]:
            bound = pl.Series(table).gather(code)
            part = ((values < bound) if higher(column) else (values > bound)).cast(pl.UInt8)
            total = part if total is None else total + part
        return total.fill_null(3)
    tiers = {}
    for i, c in enumerate(INDICATORS):
        counts = [count(x) for x in c]
        tiers[f"t{i}"] = counts[0] if len(c) == 1 else pl.select(pl.max_horizontal(*counts)).to_series()
    result = pl.DataFrame(tiers)
    return result.with_columns(grade=(pl.max_horizontal(pl.all()) + 1) % 4)


def polars_ranks(frame):
    return frame.lazy().select(
        pl.col(f"c{c}").rank("min", descending=higher(c)).over("category").alias(f"r{c}") for c in range(DECLARED)
    ).collect()


def polars_ranks_grouped(frame):
    """Categories stand together: one aggregation, then the lists laid end to end."""
    return (
        frame.lazy().group_by("category", maintain_order=True)
        .agg(pl.col(f"c{c}").rank("min", descending=higher(c)).alias(f"r{c}") for c in range(DECLARED))
        .drop("category").explode(pl.all()).collect()
    )


def duck(folder):
    import duckdb

    connection = duckdb.connect(config={"threads": 2, "preserve_insertion_order": False})
    frame = load(folder)  # noqa: F841 (DuckDB finds it by name)
    connection.execute("create table items as select row_number() over () - 1 as id, * from frame")
    thresholds = {
        f"b{column}_{tier}": table
        for column, row in enumerate(tables(folder)) for tier, table in enumerate(row)
    }
    limits = pl.DataFrame({"code": np.arange(len(thresholds["b0_0"]), dtype="<u4"), **thresholds})  # noqa: F841
    connection.execute("create table limits as select * from limits")
    return connection


def duck_grades(connection, extra=""):
    def count(c):
        v = "(c0 - c1) / c0" if c == DERIVED else f"c{c}"
        terms = [f"({v} {'<' if higher(c) else '>'} b{c}_{t})::utinyint" for t in range(TIERS)]
        return f"coalesce({' + '.join(terms)}, 3)::utinyint"

    tiers = [count(c[0]) if len(c) == 1 else f"greatest({', '.join(map(count, c))})" for c in INDICATORS]
    names = ", ".join(f"{t} as t{i}" for i, t in enumerate(tiers))
    worst = f"greatest({', '.join(f't{i}' for i in range(len(INDICATORS)))})"
    connection.execute(
        f"create or replace temp table result as select *, ({worst} + 1) % 4 as grade "
        f"from (select id, {names} {extra} from items join limits using (code))"
    )


def duck_ranks(connection):
    ranks = ", ".join(
        f"rank() over (partition by category order by c{c} {'desc' if higher(c) else 'asc'} nulls last) as r{c}"
        for c in range(DECLARED)
    )
    connection.execute(f"create or replace temp table ranked as select id, {ranks} from items")


def measure(name, work, runs):
    times = []
    for run in range(runs + 1):
        start = time.perf_counter()
        work()
        if run:
            times.append(time.perf_counter() - start)
    print(json.dumps({"name": name, "times": times}), flush=True)


def check(folder):
    """Everything equal; where the binary quotient alone misses a threshold met exactly, the rows are counted."""
    frame, thresholds = load(folder), tables(folder)
    theirs = polars_grades(frame, thresholds)
    derived = theirs["t9"].to_numpy()
    ours = np.fromfile(f"{folder}/ours/tier-9.u8", dtype="u1")
    codes = frame["code"].to_numpy()
    with np.errstate(invalid="ignore"):
        quotient = frame.select(value(DERIVED)).to_series().to_numpy()
        near = np.zeros(len(codes), dtype=bool)
        for table in thresholds[DERIVED]:
            near |= np.abs(quotient - table[codes]) < 1e-12
    exact = np.where(ours == 255, 3, ours) != derived
    wrong = {"derived tiers beyond a threshold": int((exact & ~near).sum())}
    for i in range(9):
        ours = np.fromfile(f"{folder}/ours/tier-{i}.u8", dtype="u1")
        wrong[f"tiers {i}"] = int((np.where(ours == 255, 3, ours) != theirs[f"t{i}"].to_numpy()).sum())
    grades = np.fromfile(f"{folder}/ours/grade.u8", dtype="u1")
    wrong["grades"] = int(((grades != theirs["grade"].to_numpy()) & ~exact).sum())
    ranks = polars_ranks(frame)
    for c in range(DECLARED):
        ours = np.fromfile(f"{folder}/ours/rank-{c}.u32", dtype="<u4")
        wrong[f"ranks {c}"] = int((ours != ranks[f"r{c}"].fill_null(0).to_numpy()).sum())
    print(json.dumps({
        "name": "check", "rows": len(codes), "equal": not any(wrong.values()),
        "wrong": {key: number for key, number in wrong.items() if number},
        "grades": np.bincount(grades, minlength=4).tolist(),
        "onThreshold": int(near.sum()), "decidedOtherwiseInBinary": int(exact.sum()),
    }))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("peer", choices=["polars", "duckdb", "check"])
    parser.add_argument("part", nargs="?", choices=["grades", "ranks"])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    if options.peer == "check":
        check(options.folder)
    elif options.peer == "polars":
        frame, thresholds = load(options.folder), tables(options.folder)
        forms = [("gather", polars_grades), ("gather-eager", polars_grades_eager)]
        if options.part == "grades":
            for name, form in forms:
                measure(f"polars-grades-{name}", lambda: form(frame, thresholds), options.runs)
        else:
            measure("polars-ranks-over", lambda: (polars_grades(frame, thresholds), polars_ranks(frame)), options.runs)
            measure(
                "polars-ranks-grouped",
                lambda: (polars_grades(frame, thresholds), polars_ranks_grouped(frame)), options.runs)
    else:
        connection = duck(options.folder)
        if options.part == "grades":
            measure("duckdb-grades-join", lambda: duck_grades(connection), options.runs)
        else:
            measure(
                "duckdb-ranks-window", lambda: (duck_grades(connection), duck_ranks(connection)), options.runs)


if __name__ == "__main__":
    main()
