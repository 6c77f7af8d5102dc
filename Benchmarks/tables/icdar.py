"""Tables of the ICDAR-2013 competition as ours, Camelot's four flavours and pdfplumber find them, in one run.

    python icdar.py DATA --ours COMMAND … [--only ours,camelot-lattice,…] [--detail] [--strict]

DATA holds the PDF files with their `-str.xml` truth. COMMAND prints, for a PDF file given as its last argument, a
line of JSON: `{"tables": [{"page", "box": [left, top, right, bottom], "rows", "columns", "cells": [{"row",
"column", "rowSpan", "columnSpan", "text"}]}]}`.

The metric is the one that Camelot publishes for this set (`bench/_metrics.py` and `bench/benchmark_icdar.py` of
its repository), written anew:

- each `region` of the truth is a table of its page; a file whose PDF is missing is left out;
- a table's size is the largest start row and start column of its cells, plus one;
- detection counts by page: as many tables as both have are hits, the rest misses or false ones; F1 of the sums;
- the tables of a page are paired in the order in which they are given; row accuracy is the share of pairs with
  the same number of rows, column accuracy with the same number of columns.

Beside it, because counting hides tables found in the wrong place: `placed` pairs tables by their boxes (at least
half of what both cover is shared) and gives F1, rows and columns of those pairs; `neighbours` is the competition's
own measure (Göbel et al. 2013): the F1 of the pairs of neighbouring cell texts, over all files.
"""

import argparse
import json
import logging
import re
import subprocess
import sys
import time
import unicodedata
import warnings
import xml.etree.ElementTree as ElementTree
from pathlib import Path

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)


class Table:
    """A table on a page: its size, its cells as (row, column, end row, end column, text), its box, if known."""

    def __init__(self, page, rows, columns, cells, box=None):
        self.page, self.rows, self.columns, self.cells, self.box = page, rows, columns, cells, box


def truth(path, height):
    tables = []
    for region in ElementTree.parse(path).getroot().iter("region"):
        cells, boxes = [], []
        for cell in region.findall("cell"):
            row, column = int(cell.get("start-row", 0)), int(cell.get("start-col", 0))
            content = cell.find("content")
            text = (content.text or "") if content is not None else ""
            cells.append((row, column, int(cell.get("end-row", row)), int(cell.get("end-col", column)), text))
            box = cell.find("bounding-box")
            if box is not None:
                boxes.append([float(box.get(name)) for name in ("x1", "y1", "x2", "y2")])
        page = int(region.get("page", 1))
        box = None
        if boxes:
            top = height(page)
            box = (
                min(b[0] for b in boxes), top - max(b[3] for b in boxes),
                max(b[2] for b in boxes), top - min(b[1] for b in boxes),
            )
        tables.append(
            Table(page, max(c[0] for c in cells) + 1, max(c[1] for c in cells) + 1, cells, box))
    return tables


def grid_cells(grid):
    return [(r, c, r, c, str(text or "")) for r, row in enumerate(grid) for c, text in enumerate(row)]


def camelot(flavour):
    import camelot as module

    def run(path, heights):
        kwargs = {"engine": "combined"} if flavour == "lattice" else {}
        found = []
        for table in module.read_pdf(str(path), pages="all", flavor=flavour, suppress_stdout=True, **kwargs):
            grid = table.df.values.tolist()
            left, bottom, right, top = table._bbox
            height = heights(table.page)
            found.append(
                Table(table.page, len(grid), max((len(r) for r in grid), default=0), grid_cells(grid),
                      (left, height - top, right, height - bottom)))
        return found

    return run


def plumber(path, heights):
    import pdfplumber

    found = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            for table in page.find_tables():
                grid = table.extract()
                found.append(
                    Table(page.page_number, len(grid), max((len(r) for r in grid), default=0),
                          grid_cells(grid), table.bbox))
    return found


def ours(command):
    def run(path, heights):
        printed = subprocess.run(command + [str(path)], check=True, capture_output=True).stdout
        return [
            Table(t["page"], t["rows"], t["columns"], [
                (c["row"], c["column"], c["row"] + c["rowSpan"] - 1, c["column"] + c["columnSpan"] - 1, c["text"])
                for c in t["cells"]], t["box"])
            for t in json.loads(printed)["tables"]
        ]

    return run


def by_page(tables):
    pages = {}
    for table in tables:
        pages.setdefault(table.page, []).append(table)
    return pages


def ratio(a, b):
    return a / b if b else 0.0


def f1(hits, found, due):
    precision, recall = ratio(hits, found), ratio(hits, due)
    return ratio(2 * precision * recall, precision + recall)


def counted(found, due):
    """Camelot's metric; also the pairs that miss."""
    hits = total = wanted = rows = columns = 0
    notes = []
    for name, expected in due.items():
        have, want = by_page(found[name]), by_page(expected)
        for page in sorted(set(have) | set(want)):
            h, w = have.get(page, []), want.get(page, [])
            hits += min(len(h), len(w))
            total += len(h)
            wanted += len(w)
            if len(h) != len(w):
                notes.append(f"{name} p{page}: {len(h)} found of {len(w)}")
            for index, (a, b) in enumerate(zip(h, w)):
                rows += a.rows == b.rows
                columns += a.columns == b.columns
                if (a.rows, a.columns) != (b.rows, b.columns):
                    notes.append(
                        f"{name} p{page} #{index}: {a.rows}x{a.columns} for {b.rows}x{b.columns}")
    return (f1(hits, total, wanted), ratio(rows, hits), ratio(columns, hits)), notes


def overlap(a, b):
    if a is None or b is None:
        return 0.0
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared)


def placed(found, due):
    hits = total = wanted = rows = columns = 0
    for name, expected in due.items():
        have, want = by_page(found[name]), by_page(expected)
        total += len(found[name])
        wanted += len(expected)
        for page in want:
            pairs = sorted(
                ((overlap(a.box, b.box), i, j) for i, a in enumerate(have.get(page, []))
                 for j, b in enumerate(want[page])), reverse=True)
            left, right = set(), set()
            for share, i, j in pairs:
                if share >= 0.5 and i not in left and j not in right:
                    left.add(i)
                    right.add(j)
                    hits += 1
                    rows += have[page][i].rows == want[page][j].rows
                    columns += have[page][i].columns == want[page][j].columns
    return f1(hits, total, wanted), ratio(rows, wanted), ratio(columns, wanted)


def plain(text):
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\W_]+", "", text).lower() or re.sub(r"\s+", "", text)


def relations(table):
    """Pairs of texts next to each other, without empty cells between them counting (Göbel et al. 2013)."""
    places = {}
    for row, column, end_row, end_column, text in table.cells:
        text = plain(text)
        if not text:
            continue
        for r in range(row, min(end_row, row + 200) + 1):
            for c in range(column, min(end_column, column + 200) + 1):
                places[r, c] = (row, column, text)
    rows = max((r for r, _ in places), default=-1) + 1
    columns = max((c for _, c in places), default=-1) + 1
    found = set()
    for r in range(rows):
        previous = None
        for c in range(columns):
            cell = places.get((r, c))
            if cell and previous and cell != previous:
                found.add((previous, cell, "right"))
            previous = cell or previous
    for c in range(columns):
        previous = None
        for r in range(rows):
            cell = places.get((r, c))
            if cell and previous and cell != previous:
                found.add((previous, cell, "down"))
            previous = cell or previous
    return [(a[2], b[2], way) for a, b, way in found]


def neighbours(found, due):
    hits = total = wanted = 0
    for name, expected in due.items():
        have, want = by_page(found[name]), by_page(expected)
        for page in set(have) | set(want):
            a = [r for t in have.get(page, []) for r in relations(t)]
            b = [r for t in want.get(page, []) for r in relations(t)]
            total += len(a)
            wanted += len(b)
            left = {}
            for relation in b:
                left[relation] = left.get(relation, 0) + 1
            for relation in a:
                if left.get(relation, 0) > 0:
                    left[relation] -= 1
                    hits += 1
    return f1(hits, total, wanted)


def page_heights(path):
    """Of each page as it is shown, and before it is turned: from the latter the truth counts upwards."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    shown, kept = [], []
    for index in range(len(document)):
        page = document[index]
        left, bottom, right, top = page.get_mediabox()
        shown.append(page.get_height())
        kept.append(top - bottom)
    document.close()
    return lambda page: shown[page - 1], lambda page: kept[page - 1]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--ours", nargs="+", default=[])
    parser.add_argument("--only", default="ours,camelot-lattice,camelot-stream,camelot-network,camelot-hybrid,pdfplumber")
    parser.add_argument("--detail", action="store_true", help="tell each table that differs from the truth")
    parser.add_argument("--bar", type=float, help=(
        "end with 1 unless each of our figures is ahead of each flavour's by this much, or is 1"))
    given = parser.parse_args()
    due, paths, heights = {}, {}, {}
    for xml in sorted(given.data.rglob("*-str.xml")):
        pdf = xml.with_name(xml.name.replace("-str.xml", ".pdf"))
        if pdf.exists():
            paths[pdf.name] = pdf
            heights[pdf.name], kept = page_heights(pdf)
            due[pdf.name] = truth(xml, kept)
    readers = {"ours": ours(given.ours), "pdfplumber": plumber}
    for flavour in ("lattice", "stream", "network", "hybrid"):
        readers[f"camelot-{flavour}"] = camelot(flavour)
    print(f"{len(due)} files, {sum(map(len, due.values()))} tables")
    print(f"{'':16} {'F1':>6} {'rows':>6} {'columns':>8}   placed: {'F1':>6} {'rows':>6} {'columns':>8} "
          f"{'neighbours':>12} {'seconds':>8}")
    figures = {}
    for name in given.only.split(","):
        found, failed, start = {}, [], time.perf_counter()
        for file, path in paths.items():
            try:
                found[file] = readers[name](path, heights[file])
            except Exception as error:
                found[file] = []
                failed.append(f"{file}: {error}")
        taken = time.perf_counter() - start
        figures[name], notes = counted(found, due)
        a, b, c = figures[name]
        d, e, f = placed(found, due)
        print(f"{name:16} {a:6.3f} {b:6.3f} {c:8.3f}           {d:6.3f} {e:6.3f} {f:8.3f} "
              f"{neighbours(found, due):12.3f} {taken:8.1f}", flush=True)
        for note in failed + (notes if given.detail else []):
            print("  ", note)
    if given.bar is not None and "ours" in figures:
        best = [max((v[i] for k, v in figures.items() if k.startswith("camelot")), default=0) for i in range(3)]
        if any(figures["ours"][i] < min(1, best[i] + given.bar) for i in range(3)):
            sys.exit("the bar is missed")


if __name__ == "__main__":
    main()
