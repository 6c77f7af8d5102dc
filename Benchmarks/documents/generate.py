"""Makes the set: standards in many forms, and what is true of each.

    generate.py --out DIR --seed N [--count 80] [--only NAME…] [--forms docx,pdf,scan,…]
"""

import argparse
import hashlib
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pikepdf

from corpus import degrade, docxwriter, others
from corpus.compose import compose, names, split
from corpus.fixed import fixedPDF

# How many of 80 documents come in a form.
SHARES = {"docx": 80, "pdf": 80, "scan": 24, "rotated-scan": 8, "bad-layer": 8, "watermarked": 8, "hidden": 6, "doc": 4, "html": 4,
          "txt": 4, "xlsx": 4}
EXTENSIONS = {"scan": "pdf", "rotated-scan": "pdf", "bad-layer": "pdf", "watermarked": "pdf", "hidden-pdf": "pdf", "hidden-docx": "docx"}


def chosen(form, all):
    """The documents of a form, in equal parts of both splits, by a hash of form and name."""
    count = -(-SHARES[form] * len(all) // 80)
    if count >= len(all):
        return list(all)
    ranked = sorted(all, key=lambda name: hashlib.sha256(f"{form}/{name}".encode()).hexdigest())
    tune, held = ([name for name in ranked if split(name) == side] for side in ("tune", "held"))
    mixed = [name for pair in zip(tune, held) for name in pair]
    return mixed[:count]


def convert(files, kind, folder):
    """One run of the office for all files."""
    with tempfile.TemporaryDirectory() as home:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", kind, "--outdir", str(folder),
                        *map(str, files)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def falsehoods(document, seed):
    """Sentences with values that the document does not demand."""
    rng = random.Random(f"{seed}/{document.name}/hidden")
    numbered = [one for one in document.truth["indicators"] if one["kind"] == "interval" and not one["relativeTo"]]
    texts = []
    for one in rng.sample(numbered, 3):
        bound = one["upper"] or one["lower"]
        places = len(bound.partition(".")[2])
        value = f"{abs(float(bound)) * rng.choice([4.7, 6.3, 8.9]) + 1:.{places}f}"
        texts.append(f"{''.join(one['parents'])}{one['name']}应{'不大于' if one['upper'] else '不小于'}{value}{one['unitText'] or ''}。")
    return texts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=80)
    parser.add_argument("--only", nargs="*", help="names, or beginnings of names")
    parser.add_argument("--forms", default=",".join(SHARES))
    options = parser.parse_args()
    forms = options.forms.split(",")
    if unknown := set(forms) - set(SHARES):
        parser.error(f"no such form: {', '.join(sorted(unknown))}")

    everything = names(options.count)
    wanted = [name for name in everything if not options.only or any(name.startswith(one) for one in options.only)]
    # The turn of a document in its form, which settles how it is worn, does not depend on what else is made.
    turns = {form: {name: turn for turn, name in enumerate(chosen(form, everything))} for form in forms}
    members = {form: [name for name in turns[form] if name in wanted] for form in forms}
    out = options.out
    work = Path(tempfile.mkdtemp())
    listing = []

    def place(form, name):
        path = out / form / f"{name}.{EXTENSIONS.get(form, form)}"
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def keep(form, name, data, **notes):
        if data is not None:
            place(form, name).write_bytes(data)
        listing.append({"name": name, "form": form, "path": str(place(form, name).relative_to(out)), "split": split(name), **notes})

    documents = {name: compose(name, everything.index(name), options.seed) for name in wanted}
    lies = {name: falsehoods(documents[name], options.seed) for name in members.get("hidden", [])}
    (out / "truth").mkdir(parents=True, exist_ok=True)
    for name, document in documents.items():
        truth = document.truth
        truth["hidden"] = lies.get(name, [])
        (out / "truth" / f"{name}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        (work / f"{name}.docx").write_bytes(docxwriter.write(document))
        if name in members.get("docx", []):
            keep("docx", name, (work / f"{name}.docx").read_bytes())
    if members.get("doc"):
        convert([work / f"{name}.docx" for name in members["doc"]], "doc", work)
        for name in members["doc"]:
            keep("doc", name, (work / f"{name}.doc").read_bytes())
    for name in members.get("html", []):
        keep("html", name, others.asHTML(documents[name]).encode())
    for name in members.get("txt", []):
        turn = turns["txt"][name]
        text = others.asText(documents[name], tabs=turn % 2 == 0)
        encoding = "gb18030" if turn == 1 else "utf-8"
        keep("txt", name, text.encode(encoding), encoding=encoding)
    for name in members.get("xlsx", []):
        keep("xlsx", name, others.asWorkbook(documents[name]))

    ofPages = [form for form in ("pdf", "scan", "rotated-scan", "bad-layer", "watermarked", "hidden") if members.get(form)]
    needed = sorted({name for form in ofPages for name in members[form]})
    if needed:
        print(f"{len(needed)} documents to PDF", file=sys.stderr)
        convert([work / f"{name}.docx" for name in needed], "pdf", work)
    for name in needed:
        with pikepdf.open(work / f"{name}.pdf", allow_overwriting_input=True) as pdf:
            fixedPDF(pdf, work / f"{name}.pdf")
        if name in members.get("pdf", []):
            keep("pdf", name, (work / f"{name}.pdf").read_bytes())
    for form in ("scan", "rotated-scan"):
        for name in members.get(form, []):
            print(f"{form} {name}", file=sys.stderr)
            done = degrade.scan(work / f"{name}.pdf", place(form, name), f"{options.seed}/{form}/{name}", turns[form][name], form == "rotated-scan",
                                documents[name].cover["issuer"].replace("　", "")[:14])
            keep(form, name, None, done=done)
    for name in members.get("bad-layer", []):
        print(f"bad-layer {name}", file=sys.stderr)
        done = degrade.badLayer(work / f"{name}.pdf", place("bad-layer", name), f"{options.seed}/bad-layer/{name}", turns["bad-layer"][name])
        keep("bad-layer", name, None, done=done)
    for name in members.get("watermarked", []):
        degrade.watermarked(work / f"{name}.pdf", place("watermarked", name))
        keep("watermarked", name, None)
    for name in members.get("hidden", []):
        keep("hidden-docx", name, docxwriter.write(documents[name], hidden=lies[name]))
        degrade.hiddenPDF(work / f"{name}.pdf", place("hidden-pdf", name), lies[name])
        keep("hidden-pdf", name, None)
    shutil.rmtree(work)

    (out / "files.json").write_text(json.dumps(listing, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (out / "files.tsv").write_text("".join(f"{one['name']}\t{one['form']}\t{one['split']}\t{one['path']}\n" for one in listing), encoding="utf-8")
    report(documents, listing)


def report(documents, listing):
    print("form", *(f"{form}={count}" for form, count in sorted(Counter(one["form"] for one in listing).items())))
    layouts = {}
    for name, document in documents.items():
        for layout in document.truth["layouts"]:
            layouts.setdefault(layout, Counter())[split(name)] += 1
    for layout, counts in sorted(layouts.items()):
        print(f"{layout:38} tune {counts['tune']:3} held {counts['held']:3}")
    print("indicators".ljust(38), sum(len(one.truth["indicators"]) for one in documents.values()))


if __name__ == "__main__":
    main()
