"""How well documents were read: what `lingpao read --format json` says, beside what is true.

    score.py TRUTH_DIR READ_DIR [--by layout|form|split|name] [--show]

READ_DIR holds NAME.FORM.json for each file that was read (form: the folder of the set that the file stands in). Only forms and
documents that are there are scored; an empty or broken file counts as nothing read. Every layout in which an indicator's table
is written counts it once, so a layout's figures overlap with another's.

An indicator is right when its name (with its parents), grade, segment, bounds with their openness, unit, and for codes and words
the text agree. Names are compared after NFKC, without spaces and without 其中. Statements in words outside tables are neither
asked for nor held against the reader.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from decimal import Decimal, InvalidOperation
from pathlib import Path

SURE = 0.9
COVER = ["number", "title", "replaces", "published", "implemented", "ics", "ccs"]


def plain(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", str(text or ""))).replace("−", "-")


def name(entry):
    """Parents and name as one word; brackets between them make no difference: 噪声（室内侧） is 噪声 室内侧."""
    parts = [*(entry.get("parents") or []), entry.get("name") or ""]
    text = "".join(re.sub(r"^(其中|其)[:：]?", "", plain(part)) for part in parts)
    return text.replace("(", "").replace(")", "")


def decimal(value):
    if isinstance(value, dict):
        value = value.get("value")
    if value is None:
        return None
    try:
        number = Decimal(plain(value))
        return number.normalize() + 0 if number else Decimal(0)
    except InvalidOperation:
        return plain(value)


def standard(number):
    text = re.sub(r"[‐-―−─－]", "-", plain(number)).upper()
    return re.sub(r"(?<=[A-Z])(?=\d)", " ", text)


def undated(number):
    return re.sub(r"-(19|20)\d\d$", "", standard(number))


def unit(code):
    return None if code in (None, "", "1") else code


NUMBER = r"-?\d+(?:\.\d+)?"


def range_(text):
    """Bounds of a segment written as text, or `None`: CC≤4 500, 4500<CC≤7100, 大于5且不大于15."""
    text = plain(text).replace("且", "").replace("≧", "≥").replace("≦", "≤").replace("⩽", "≤").replace("⩾", "≥")
    low = high = None
    for words, sign in (("不大于", "≤"), ("不超过", "≤"), ("小于等于", "≤"), ("不小于", "≥"), ("不低于", "≥"), ("大于等于", "≥"), ("大于", ">"), ("超过", ">"), ("小于", "<")):
        text = text.replace(words, sign)
    if found := re.fullmatch(rf"({NUMBER})\D*?(<|≤)[^\W\d]\w*(<|≤)({NUMBER}).*", text):
        low, high = (found[1], found[2] == "≤"), (found[4], found[3] == "≤")
    else:
        for sign, value in re.findall(rf"(<|≤|>|≥)({NUMBER})", text):
            if sign in "<≤":
                high = (value, sign == "≤")
            else:
                low = (value, sign == "≥")
    if low is None and high is None:
        return None
    return tuple((decimal(one[0]), one[1]) if one else None for one in (low, high))


def segment(value, bounds=None):
    """What a segment says, without the names of its attributes: a set of ranges and words."""
    if not value:
        return frozenset()
    if not isinstance(value, dict):
        value = {"": value}
    parts = set()
    for key, text in value.items():
        known = (bounds or {}).get(key) if bounds else text if isinstance(text, dict) else None
        if known:
            lower, upper = decimal(known.get("lower")), decimal(known.get("upper"))
            closed = lambda side: known[side]["closed"] if isinstance(known.get(side), dict) else known.get(side + "Closed")
            parts.add((None if lower is None else (lower, bool(closed("lower"))), None if upper is None else (upper, bool(closed("upper")))))
        else:
            parts.add(range_(text) or plain(text))
    return frozenset(parts)


def ordinal(value):
    if not value:
        return None
    return (plain(value.get("from")) or None, plain(value.get("to")) or None)


def scaled(lower, upper, source):
    """6 × 10⁴ times is 60,000 times: powers of ten of counts go into the value."""
    found = re.fullmatch(r"10\*(\d+)\.(\{.*\})", source.get("unit") or "")
    if not found:
        return lower, upper, source
    by = lambda value: value if value is None else (value * 10 ** int(found[1])).normalize() + 0
    return by(lower), by(upper), {**source, "unit": found[2]}


ABSENCE = {"无", "不得检出", "不应检出"}


def demand(entry):
    """Bounds, unit, and for codes and words what they say."""
    requirement = entry.get("requirement")
    if requirement is None:
        lower, upper = decimal(entry["lower"]), decimal(entry["upper"])
        closed = (entry["lowerClosed"], entry["upperClosed"])
        source = entry
    else:
        lower, upper = decimal(requirement.get("lower")), decimal(requirement.get("upper"))
        closed = tuple(one.get("closed") if isinstance(one, dict) else None for one in (requirement.get("lower"), requirement.get("upper")))
        source = requirement
    if lower is not None or upper is not None:
        lower, upper, source = scaled(lower, upper, source)
        return ("bounds", lower, None if lower is None else bool(closed[0]), upper, None if upper is None else bool(closed[1]), unit(source.get("unit")))
    if source.get("kind") == "absence":
        return ("absence",)
    if level := ordinal(source.get("ordinal")):
        return ("ordinal", *level)
    text = plain(source.get("text"))
    return ("absence",) if text in ABSENCE else ("text", text)


def same(true, read, truth):
    """Whether two demands agree; a code that was taken as text agrees by its text."""
    if true == read:
        return True
    if read[0] == "text" and true[0] in ("ordinal", "absence"):
        return read[1] == plain(truth["text"])
    return False


def confidence(entry):
    own = entry.get("confidence")
    inner = (entry.get("requirement") or {}).get("confidence")
    known = [value for value in (own, inner) if value is not None]
    return min(map(float, known)) if known else 1.0


class Tally:
    def __init__(self):
        self.true = self.read = self.right = 0          # indicators
        self.sure = self.sureRight = 0
        self.methodsTrue = self.methodsRead = self.methodsRight = 0
        self.cover, self.coverRight = Counter(), Counter()
        self.refsTrue = self.refsRead = self.refsRight = 0
        self.clausesTrue = self.clausesRead = self.clausesRight = 0
        self.lured = 0


def share(part, whole):
    return f"{100 * part / whole:5.1f}" if whole else "    –"


def pairUp(truths, reads):
    """Right readings: pairs of truth and reading, and what is left of both."""
    waiting = defaultdict(list)
    for entry in reads:
        waiting[(name(entry), plain(entry.get("grade")), segment(entry.get("segment")))].append(entry)
    pairs, missed = [], []
    for truth in truths:
        aim = demand(truth)
        where = segment(truth["segment"], truth["segmentBounds"])
        found = None
        for label in [name(truth), *(plain(other) for other in truth.get("otherNames", []))]:
            for entry in waiting.get((label, plain(truth["grade"]), where), []):
                if same(aim, demand(entry), truth):
                    found = entry
                    break
            if found is not None:
                break
        if found is None:
            missed.append(truth)
        else:
            for group in waiting.values():
                if any(entry is found for entry in group):
                    group[:] = [entry for entry in group if entry is not found]
            pairs.append((truth, found))
    return pairs, missed, [entry for group in waiting.values() for entry in group]


def counted(entry):
    """Whether a reading that matches nothing counts against the reader."""
    requirement = entry.get("requirement") or {}
    table = (entry.get("place") or {}).get("table")
    return table is not None or demand(entry)[0] == "bounds"


def score(truth, read, form, tallies, show):
    workbook = form == "xlsx"
    truths = [one for one in truth["indicators"] if not workbook or one["table"] is not None]
    reads = [one for one in read.get("indicators") or [] if isinstance(one, dict)]
    pairs, missed, left = pairUp(truths, reads)
    extra = [entry for entry in left if counted(entry)]
    layouts = {table["number"]: [*table["layouts"], f"rules:{table['rules']}"] for table in truth["tables"]}

    def groups(table):
        of = ["sentences"] if table is None else layouts.get(str(table), [])
        return [tallies["layout"][one] for one in of]

    whole = [tallies["all"][""], tallies["form"][form], tallies["split"][truth["split"]], tallies["name"][truth["name"]]]
    for one in truths:
        for tally in whole + groups(one["table"]):
            tally.true += 1
    for one, entry in pairs:
        aim, got = {undated(method) for method in one["methods"]}, {undated(method) for method in entry.get("methods") or []}
        for tally in whole + groups(one["table"]):
            tally.read += 1
            tally.right += 1
            if confidence(entry) >= SURE:
                tally.sure += 1
                tally.sureRight += 1
            if not workbook:
                tally.methodsTrue += len(aim)
                tally.methodsRead += len(got)
                tally.methodsRight += len(aim & got)
    for entry in extra:
        table = (entry.get("place") or {}).get("table")
        for tally in whole + groups(table):
            tally.read += 1
            if confidence(entry) >= SURE:
                tally.sure += 1
    hidden = [plain(text).replace("(", "").replace(")", "") for text in truth["hidden"]] if form.startswith("hidden") else []
    for entry in left:
        bare = demand(entry)
        if hidden and bare[0] == "bounds" and any(name(entry) in text and any(f"{value:f}" in text for value in (bare[1], bare[3]) if isinstance(value, Decimal))
                                                  for text in hidden):
            for tally in whole:
                tally.lured += 1
    if show:
        for one in missed:
            print(f"{truth['name']}.{form} missed table {one['table']}: {name(one)} | {one['grade']} | {one['segment']} | {one['text']} {one['unit']}")
        for entry in extra:
            print(f"{truth['name']}.{form} extra: {name(entry)} | {entry.get('grade')} | {entry.get('segment')} | {demand(entry)} | {confidence(entry)}")
    if workbook:
        return
    for key in COVER:
        aim, got = truth[key], read.get(key)
        if key == "replaces":
            right = sorted(map(standard, aim)) == sorted(map(standard, got or []))
        elif key == "number":
            right = standard(aim) == standard(got)
        else:
            right = plain(aim) == plain(got)
        for tally in whole:
            tally.cover[key] += 1
            tally.coverRight[key] += right
        if show and not right:
            print(f"{truth['name']}.{form} {key}: {aim} read as {got}")
    aim = {standard(one["number"]) for one in truth["references"]}
    got = {standard(one["number"] if isinstance(one, dict) else one) for one in read.get("references") or []}
    clausesAim = {(plain(one["number"]), plain(one["title"])) for one in truth["clauses"]}
    clausesGot = {(plain(one.get("number")).replace("(规范性)", "").replace("(资料性)", ""), plain(one.get("title")))
                  for one in read.get("clauses") or [] if isinstance(one, dict) and one.get("title")}
    for tally in whole:
        tally.refsTrue += len(aim)
        tally.refsRead += len(got)
        tally.refsRight += len(aim & got)
        tally.clausesTrue += len(clausesAim)
        tally.clausesRead += len(clausesGot)
        tally.clausesRight += len(clausesAim & clausesGot)


def table(title, tallies, width):
    print(f"\n{title:{width}} truth   read  right precis recall | sure right, right sure | methods p/r   refs p/r")
    for key, one in sorted(tallies.items()):
        print(f"{key:{width}} {one.true:5}  {one.read:5}  {one.right:5}  {share(one.right, one.read)}  {share(one.right, one.true)} |"
              f"     {share(one.sureRight, one.sure)}      {share(one.sureRight, one.right)} | "
              f"{share(one.methodsRight, one.methodsRead)} {share(one.methodsRight, one.methodsTrue)}  "
              f"{share(one.refsRight, one.refsRead)} {share(one.refsRight, one.refsTrue)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("truth", type=Path)
    parser.add_argument("read", type=Path)
    parser.add_argument("--by", choices=["layout", "form", "split", "name"], help="one table of figures; without it form, layout and split")
    parser.add_argument("--split", choices=["tune", "held"], help="documents of one split alone")
    parser.add_argument("--form", help="files of one form alone")
    parser.add_argument("--show", action="store_true", help="every miss and every extra reading")
    options = parser.parse_args()
    tallies = {key: defaultdict(Tally) for key in ("all", "form", "layout", "split", "name")}
    files = 0
    for path in sorted(options.read.glob("*.json")):
        stem, _, form = path.stem.partition(".")
        source = options.truth / f"{stem}.json"
        if not form or not source.exists() or (options.form and form != options.form):
            continue
        truth = json.loads(source.read_text(encoding="utf-8"))
        if options.split and truth["split"] != options.split:
            continue
        try:
            read = json.loads(path.read_text(encoding="utf-8"))
        except ValueError:
            print(f"{path.name}: no JSON", file=sys.stderr)
            read = {}
        files += 1
        score(truth, read if isinstance(read, dict) else {}, form, tallies, options.show)
    if not files:
        parser.error("nothing to score: READ_DIR holds no NAME.FORM.json of a document in TRUTH_DIR")
    one = tallies["all"][""]
    print(f"{files} files, {one.true} indicators: precision {share(one.right, one.read).strip()} %, recall {share(one.right, one.true).strip()} %")
    print(f"of readings with confidence ≥ {SURE} right: {share(one.sureRight, one.sure).strip()} %;"
          f" of right readings sure: {share(one.sureRight, one.right).strip()} %")
    print(f"methods of right readings: precision {share(one.methodsRight, one.methodsRead).strip()} %, recall {share(one.methodsRight, one.methodsTrue).strip()} %")
    print(f"references: precision {share(one.refsRight, one.refsRead).strip()} %, recall {share(one.refsRight, one.refsTrue).strip()} %")
    print(f"titled clauses: precision {share(one.clausesRight, one.clausesRead).strip()} %, recall {share(one.clausesRight, one.clausesTrue).strip()} %")
    print("cover: " + ", ".join(f"{key} {share(one.coverRight[key], one.cover[key]).strip()}" for key in COVER))
    if one.lured:
        print(f"readings of hidden words: {one.lured}")
    for key in [options.by] if options.by else ["form", "layout", "split"]:
        table(key, tallies[key], 36 if key == "layout" else 16)


if __name__ == "__main__":
    main()
