"""Pages a second of `lingpao read`, pdfplumber and Camelot on the same PDF files, whole processes, in one run.

    python speed.py LINGPAO FILE…

Ours reads all that it reads (text, tables, clauses, indicators); pdfplumber gives words and tables, Camelot the tables of
one flavour. The peers run as many processes as there are processors, each with its share of the files.
"""

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor

from pypdf import PdfReader


def pages(path):
    return len(PdfReader(path).pages)


def plumber(path):
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.extract_tables()
            page.close()


def camelot(path):
    import logging
    import warnings

    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    from camelot import read_pdf

    read_pdf(path, pages="all", flavor="lattice", suppress_stdout=True)


def peer(work, files):
    start = time.perf_counter()
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(work, files))
    return time.perf_counter() - start


def ours(program, files):
    start = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        status = subprocess.run([program, "read", "--format", "json", *files], stdout=output, stderr=subprocess.DEVNULL)
    assert status.returncode in (0, 1), status
    return time.perf_counter() - start


def main():
    program, files = sys.argv[1], sys.argv[2:]
    count = sum(map(pages, files))
    few = files[:: max(1, len(files) // 20)]
    fewer = sum(map(pages, few))
    rows = [("lingpao", ours(program, files), count), ("lingpao, once more", ours(program, files), count)]
    rows.append(("pdfplumber", peer(plumber, few), fewer))
    rows.append(("camelot lattice", peer(camelot, few), fewer))
    base = count / min(seconds for name, seconds, _ in rows if name.startswith("lingpao"))
    print(f"{len(files)} files, {count} pages; the peers on {len(few)} of them, {fewer} pages")
    for name, seconds, of in rows:
        print(f"{name:20} {of / seconds:8.1f} pages/s   ours is {base / (of / seconds):5.1f} times as fast")


main()
