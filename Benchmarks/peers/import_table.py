"""Makes a table of declarations, and the mapping by which `lingpao import` reads it.

    import_table.py DECLARATIONS.jsonl FOLDER

FOLDER gets `table.csv` (a row for each declaration: what it says of itself, its first offering, a column for each attribute and
for each indicator) and `mapping.yaml`. Indicators have one entry each there, without segments, and one method for all.
"""

import csv
import json
import sys

HEAD = ["id", "name", "division", "number", "title", "kind", "platform", "address", "declared",
        "offering", "common", "brand", "model"]


def main(source, folder):
    declarations = [json.loads(line) for line in open(source, encoding="utf-8")]
    declarations = [one for one in declarations if one.get("channel") and one["offerings"] and one.get("version", 1) == 1]
    attributes = sorted({name for one in declarations for name in one["attributes"]})
    indicators = sorted({entry["name"] for one in declarations for entry in one["indicators"]})
    with open(f"{folder}/table.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(HEAD + [f"a{place}" for place in range(len(attributes))]
                       + [f"i{place}" for place in range(len(indicators))])
        for one in declarations:
            enterprise, standard, channel = one["enterprise"], one["standard"], one["channel"]
            offering = one["offerings"][0]
            values = {}
            for entry in one["indicators"]:
                unit = entry["requirement"].get("unit")
                values.setdefault(entry["name"], entry["requirement"]["text"] + (f" {unit}" if unit else ""))
            table.writerow(
                [enterprise["id"], enterprise["name"], enterprise.get("division", ""), standard["number"],
                 standard["title"], standard["kind"], channel["name"], channel.get("address", ""),
                 channel["declaredAt"], offering["name"], offering.get("commonName", ""), offering.get("brand", ""),
                 offering.get("model", "")]
                + [one["attributes"].get(name, "") for name in attributes]
                + [values.get(name, "") for name in indicators])
    quoted = lambda text: json.dumps(text, ensure_ascii=False)
    with open(f"{folder}/mapping.yaml", "w", encoding="utf-8") as file:
        file.write("""mapping:
  format: csv
  encoding: utf-8
  delimiter: comma
  row: standard
  enterprise: {id: "{id}", name: "{name}", division: "{division}"}
  standard: {number: "{number}", title: "{title}", kind: "{kind}"}
  channel: {name: "{platform}", address: "{address}", declaredAt: {column: declared}}
  offering: {name: "{offering}", commonName: "{common}", brand: "{brand}", model: "{model}"}
  attributes:
""")
        for place, name in enumerate(attributes):
            file.write(f"    - {{name: {quoted(name)}, column: a{place}}}\n")
        file.write("  indicators:\n")
        for place, name in enumerate(indicators):
            file.write(f"    - {{name: {quoted(name)}, column: i{place}, methods: GB/T 2423.3}}\n")
    print(len(declarations), sum(len(one["indicators"]) for one in declarations))


main(*sys.argv[1:])
