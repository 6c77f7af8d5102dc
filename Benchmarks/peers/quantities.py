"""Units and conversions by Pint and ucumvert, and the table of the figures.

    python quantities.py accepted UNITS OUT    the texts that Pint takes and understands as we do
    python quantities.py composed OUT          5,000 units that no table holds, with their UCUM codes
    python quantities.py pint LIST             parse and convert, a line of JSON
    python quantities.py pint-known LIST       conversions between units that are parsed already
    python quantities.py ucumvert LIST         parse and convert UCUM codes
    python quantities.py table RESULTS         prints rates and ratios; exits with 1 where a bar is missed

Both peers keep what they have parsed (Pint's registry has caches of its own, ucumvert is given Python's
`functools.cache`), so that after the first pass they only look up; the first pass is told beside it.
"""

import functools
import json
import random
import statistics
import sys
import time
import warnings

warnings.simplefilter("ignore")
BARS = {"ours-units": 1e6, "ours-composed": 1e6, "ours-conversions": 5e6, "ours-phrases": 5e5}


def lines(path):
    return [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")]


def rates(name, items, work):
    """The rate of the first pass, and of seven runs after it."""
    start = time.perf_counter()
    done = sum(work(item) for item in items)
    first = len(items) / (time.perf_counter() - start)
    passes, found = 1, []
    while True:
        start = time.perf_counter()
        for _ in range(passes):
            for item in items:
                work(item)
        taken = time.perf_counter() - start
        if taken > 0.2:
            break
        passes *= 2
    for _ in range(7):
        start = time.perf_counter()
        for _ in range(passes):
            for item in items:
                work(item)
        found.append(passes * len(items) / (time.perf_counter() - start))
    print(json.dumps({"name": name, "rates": found, "first": first, "texts": len(items), "done": done}))


def attempt(function):
    def run(item):
        try:
            function(item)
            return 1
        except Exception:
            return 0
    return run


def pint_registry():
    import pint
    return pint.UnitRegistry(autoconvert_offset_to_baseunit=True)


def accepted(units, out):
    """Texts whose 12.5 Pint and UCUM's code by ucumvert bring to the same base quantity."""
    from ucumvert import PintUcumRegistry
    plain, ucum = pint_registry(), PintUcumRegistry(autoconvert_offset_to_baseunit=True)
    taken = same = 0
    with open(out, "w", encoding="utf-8") as file:
        for text, code in units:
            try:
                ours = plain.Quantity(12.5, plain.parse_units(text)).to_base_units()
                taken += 1
                theirs = ucum.Quantity(12.5, ucum.from_ucum(code).units) * ucum.from_ucum(code).magnitude
                theirs = theirs.to_base_units()
            except Exception:
                continue
            if str(ours.units) == str(theirs.units) and abs(ours.m - theirs.m) <= 1e-9 * abs(theirs.m):
                same += 1
                file.write(f"{text}\t{code}\n")
    print(f"Pint takes {taken} of {len(units)} unit texts, {same} of them in the sense meant", file=sys.stderr)


def composed(out):
    """Products and quotients of random units with random prefixes, written with dots, superscripts and solidus."""
    generator = random.Random(2026)
    letters = {"u": "μ"}
    digits = {"": "", "2": "²", "3": "³", "-1": "⁻¹", "-2": "⁻²"}

    def factor(powers):
        prefix = generator.choice(["", "", "k", "m", "u", "M", "n", "c"])
        atom = generator.choice(["m", "g", "s", "mol", "K", "A", "J", "W", "Pa", "N", "V", "L", "Hz", "lm"])
        power = generator.choice(powers)
        return letters.get(prefix, prefix) + atom + digits[power], prefix + atom + power

    found = {}
    while len(found) < 5000:
        top = [factor(["", "", "2", "-1", "-2"]) for _ in range(generator.choice([1, 2]))]
        bottom = [factor(["", "", "2", "3"]) for _ in range(generator.choice([0, 1, 2]))]
        text, code = "·".join(f[0] for f in top), ".".join(f[1] for f in top)
        if bottom:
            below, under = "·".join(f[0] for f in bottom), ".".join(f[1] for f in bottom)
            text += f"/({below})" if len(bottom) > 1 else f"/{below}"
            code += f"/({under})" if len(bottom) > 1 else f"/{under}"
        if len(top) + len(bottom) > 1:
            found[text] = code
    with open(out, "w", encoding="utf-8") as file:
        file.writelines(f"{text}\t{code}\n" for text, code in found.items())


def pint(path):
    registry = pint_registry()
    work = attempt(lambda text: registry.Quantity(12.5, registry.parse_units(text)).to_base_units())
    rates("pint-accepted", [line[0] for line in lines(path)], work)


def pint_known(path):
    registry = pint_registry()
    units = [registry.parse_units(line[0]) for line in lines(path)]
    pairs = []
    for place, unit in enumerate(units):
        same = [other for index, other in enumerate(units) if index != place and other.dimensionality == unit.dimensionality]
        pairs += [(unit, other) for other in same[:8]]
    rates("pint-conversions", pairs, attempt(lambda pair: registry.convert(12.5, pair[0], pair[1])))


def ucumvert(path):
    from ucumvert import PintUcumRegistry
    registry = PintUcumRegistry(autoconvert_offset_to_baseunit=True)
    read = functools.cache(registry.from_ucum)
    rates("ucumvert-codes", [line[0] for line in lines(path)], attempt(lambda text: (12.5 * read(text)).to_base_units()))


def table(path):
    results = {}
    for line in open(path, encoding="utf-8"):
        result = json.loads(line)
        if result["name"] == "growth":
            growth = result
            continue
        known = results.setdefault(result["name"], result | {"rates": []})
        known["rates"] += result["rates"]
    median = {name: statistics.median(result["rates"]) for name, result in results.items()}
    print("one core, texts or conversions a second, median of all runs")
    for name, rate in median.items():
        result = results[name]
        first = f"; first pass {result['first']:,.0f}" if "first" in result else ""
        bar = f"; bar {BARS[name]:,.0f}" if name in BARS else ""
        print(f"  {name:20} {rate:12,.0f}   {result['done']} of {result['texts']}{first}{bar}")
    for ours, peer in [
        ("ours-accepted", "pint-accepted"), ("ours-codes", "ucumvert-codes"), ("ours-conversions", "pint-conversions"),
    ]:
        print(f"{ours} / {peer}: {median[ours] / median[peer]:,.0f} × (its first pass: "
              f"{median[ours] / results[peer]['first']:,.0f} ×)")
    print(f"twice the text takes {growth['worst']:.2f} × as long in the worst of {len(growth['ratios'])} hostile "
          f"families (bar 2.3)")
    missed = [] if growth["worst"] <= 2.3 else ["growth"]
    missed += [name for name, bar in BARS.items() if median[name] < bar]
    missed += [f"{name}: some were not read" for name, result in results.items()
               if name in BARS and name != "ours-phrases" and result["done"] < result["texts"]]
    if missed:
        sys.exit("missed: " + ", ".join(missed))


if __name__ == "__main__":
    command, arguments = sys.argv[1], sys.argv[2:]
    if command == "composed":
        composed(arguments[0])
    elif command == "accepted":
        accepted(lines(arguments[0]), arguments[1])
    else:
        {"pint": pint, "pint-known": pint_known, "ucumvert": ucumvert, "table": table}[command](*arguments)
