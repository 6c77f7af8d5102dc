#!/usr/bin/env bash
# Runs the real program as its users do: good and bad input, exit codes, the server on a free port.
#
#   scripts/e2e.sh PATH_OF_LINGPAO
set -euo pipefail
cd "$(dirname "$0")/.."
lingpao=$(realpath "$1")
work=$(mktemp -d)
server=
postgres=
cleanup() {
    [ -n "$server" ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null
    [ -n "$postgres" ] && scripts/postgres.sh stop "$postgres" && rm -rf "$postgres"
    rm -rf "$work"
}
trap cleanup EXIT
export LINGPAO_LANGUAGE=en

passed=0
failed=0
ok() { passed=$((passed + 1)); }
bad() { failed=$((failed + 1)); echo "FAILED: $*"; }

# expect CODE NAME COMMAND…: runs a command and looks at its exit code; a signal is never right.
expect() {
    local code=$1 name=$2 got=0
    shift 2
    "$@" >"$work/out" 2>"$work/err" </dev/null || got=$?
    if [ "$got" -eq "$code" ]; then ok; else
        bad "$name: exit code $got, expected $code"
        head -5 "$work/err"
    fi
}
# says TEXT NAME: what the last command printed, on either stream, holds the text.
says() { if grep -qF -- "$1" "$work/out" "$work/err"; then ok; else bad "$2: does not say '$1'"; head -5 "$work/out" "$work/err"; fi; }

sample=$work/sample.jsonl
scheme=Schemes/room-air-conditioners.yaml

expect 0 "help" "$lingpao" --help
expect 2 "an unknown command" "$lingpao" nonsense
expect 2 "no input" "$lingpao" evaluate "$scheme"
expect 0 "every shipped scheme compiles" "$lingpao" scheme check Schemes/*.yaml
expect 2 "a scheme that is not there" "$lingpao" scheme check "$work/none.yaml"
printf 'scheme:\n  titel: 空调\n' >"$work/wrong.yaml"
expect 1 "a wrong scheme" "$lingpao" scheme check "$work/wrong.yaml"
says "wrong.yaml:2:3: error:" "a wrong scheme"
says "^~~~~" "a wrong scheme"
expect 1 "an empty scheme" "$lingpao" scheme check /dev/null

expect 0 "a sample" "$lingpao" sample --standards 500 --seed 7 --output "$sample" --truth "$work/truth.jsonl"
expect 0 "the same sample" "$lingpao" sample --standards 500 --seed 7 --output "$work/again.jsonl"
if cmp -s "$sample" "$work/again.jsonl"; then ok; else bad "the sample is deterministic"; fi

for format in text json csv html; do
    expect 0 "evaluate as $format" "$lingpao" evaluate "$scheme" "$sample" --format $format
    cp "$work/out" "$work/evaluation.$format"
    [ -s "$work/out" ] && ok || bad "evaluate as $format gives something"
    "$lingpao" evaluate "$scheme" "$sample" --format $format --threads 1 >"$work/one" 2>/dev/null || true
    if cmp -s "$work/one" "$work/evaluation.$format"; then ok; else bad "one thread gives the same bytes as two ($format)"; fi
done
python3 -m json.tool "$work/evaluation.json" >/dev/null && ok || bad "the JSON is JSON"
number=$(python3 - "$work/evaluation.json" <<'P'
import json, sys
print(json.load(open(sys.argv[1]))["standards"][0]["number"])
P
)
expect 0 "explain" "$lingpao" explain "$scheme" "$sample" --standard "$number"
says "$number" "explain"
expect 1 "explain a standard that is not there" "$lingpao" explain "$scheme" "$sample" --standard "Q/NONE 1-2020"

# Bad input: never a crash, never a silent guess.
bad_input() {
    local name=$1 file=$2 got=0
    "$lingpao" evaluate "$scheme" "$file" >"$work/out" 2>"$work/err" </dev/null || got=$?
    if [ "$got" -eq 1 ] || [ "$got" -eq 2 ]; then ok; else bad "$name: exit code $got"; fi
    if grep -q "$(basename "$file")" "$work/err"; then ok; else bad "$name: the message does not name the file"; head -3 "$work/err"; fi
}
: >"$work/empty.jsonl"; bad_input "an empty file" "$work/empty.jsonl"
head -c 1500 "$sample" >"$work/truncated.jsonl"; bad_input "a truncated file" "$work/truncated.jsonl"
head -c 100000 /dev/urandom >"$work/random.jsonl"; bad_input "random bytes" "$work/random.jsonl"
head -c 100000 /dev/urandom >"$work/random.xlsx"; bad_input "random bytes called XLSX" "$work/random.xlsx"
head -c 3000000 /dev/zero | tr '\0' '[' >"$work/deep.jsonl"; bad_input "a deep file" "$work/deep.jsonl"
python3 - "$work/wide.csv" <<'P'
import sys
open(sys.argv[1], "w").write(",".join(["a"] * 1_000_000) + "\n" + ",".join(["1"] * 1_000_000) + "\n")
P
bad_input "a million columns" "$work/wide.csv"
for number in 1e999 NaN 0x10 --5 12abc "5 quux"; do
    python3 - "$sample" "$work/number.jsonl" "$number" <<'P'
import json, sys
lines = open(sys.argv[1], encoding="utf-8").read().splitlines()
row = json.loads(lines[0])
row["indicators"][0]["requirement"] = sys.argv[3]
row["standard"]["number"] = "Q/BAD 001-2026"
open(sys.argv[2], "w", encoding="utf-8").write(json.dumps(row, ensure_ascii=False) + "\n" + lines[1] + "\n")
P
    expect 1 "the number $number" "$lingpao" evaluate "$scheme" "$work/number.jsonl" --rejects "$work/rejects.jsonl"
    says "number.jsonl:1:" "the number $number is refused with its place"
    [ -s "$work/rejects.jsonl" ] && ok || bad "the number $number leaves a reject"
done

# Documents of standards: one made as text, HTML, DOCX and PDF says the same; what is no document is refused, never guessed.
mkdir "$work/documents"
python3 - "$work" <<'P'
import sys, zipfile
from xml.sax.saxutils import escape
folder = sys.argv[1] + "/documents"
before = ["Q/SLD 001-2026", "2026-01-05 发布", "1 范围", "本文件规定了台灯的要求。", "2 规范性引用文件",
          "GB/T 191 包装储运图示标志", "3 术语和定义", "本文件没有需要界定的术语和定义。", "4 要求", "表1 技术指标"]
rows = [["项目", "单位", "指标"], ["光通量", "lm", "≥ 500"], ["待机功率", "W", "≤ 0.5"]]
text = "\n\n".join(before) + "\n\n" + "\n".join("\t".join(row) for row in rows) + "\n"
open(f"{folder}/lamp.txt", "w", encoding="utf-8").write(text)
paragraphs = "".join(f"<p>{escape(line)}</p>" for line in before)
table = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
open(f"{folder}/lamp.html", "w", encoding="utf-8").write(
    f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{paragraphs}<table border="1">{table}</table></body></html>')
main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
package = "http://schemas.openxmlformats.org/package/2006"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
paragraph = lambda line: f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
table = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
grid = "<w:tblGrid>" + "<w:gridCol/>" * 3 + "</w:tblGrid>"
with zipfile.ZipFile(f"{folder}/lamp.docx", "w", zipfile.ZIP_DEFLATED) as file:
    file.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    file.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr("word/document.xml", f'<w:document xmlns:w="{main}"><w:body>{"".join(map(paragraph, before))}'
        f"<w:tbl>{grid}{table}</w:tbl></w:body></w:document>")
# A PDF with a table that is ruled; the font says by itself which character each code means.
codes = {}
def shown(text, x, y):
    code = "".join(f"{codes.setdefault(c, len(codes) + 1):04X}" for c in text)
    return f"BT /F1 10 Tf 1 0 0 1 {x} {y} Tm <{code}> Tj ET\n"
draw = "".join(shown(line, 72, 780 - 24 * place) for place, line in enumerate(before))
top = 780 - 24 * len(before)
for place, row in enumerate(rows):
    for column, cell in enumerate(row):
        draw += shown(cell, 78 + 150 * column, top - 20 * place - 14)
for place in range(4):
    draw += f"72 {top - 20 * place} m 522 {top - 20 * place} l S {72 + 150 * place} {top} m {72 + 150 * place} {top - 60} l S\n"
codes_map = "".join(f"<{code:04X}> <{char.encode('utf-16-be').hex().upper()}>\n" for char, code in codes.items())
unicode = ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    f"{len(codes)} beginbfchar\n{codes_map}endbfchar endcmap CMapName currentdict /CMap defineresource pop end end")
widths = "[1 [" + " ".join("500" if ord(char) < 128 else "1000" for char in codes) + "]]"
stream = lambda text: f"<</Length {len(text.encode())}>>\nstream\n{text}\nendstream"
objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>", stream(draw),
    "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    f"/FontDescriptor 8 0 R/DW 1000/W {widths}>>", stream(unicode),
    "<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120"
    "/CapHeight 700/StemV 80>>"]
data, places = b"%PDF-1.7\n", []
for number, body in enumerate(objects, 1):
    places.append(len(data))
    data += f"{number} 0 obj\n{body}\nendobj\n".encode()
table = "".join(f"{place:010d} 00000 n \n" for place in places)
data += (f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer <</Size {len(objects) + 1}/Root 1 0 R>>\n"
    f"startxref\n{len(data)}\n%%EOF\n").encode()
open(f"{folder}/lamp.pdf", "wb").write(data)
P
# reading FILE…: reads documents; 1 says that a person is to look at something.
reading() { "$lingpao" read "$@" || [ $? -eq 1 ]; }
for kind in txt html docx pdf; do
    expect 0 "a document as $kind" reading "$work/documents/lamp.$kind"
    says "Q/SLD 001-2026" "a document as $kind: its number"
    says "≥500 lm" "a document as $kind: its values"
    expect 0 "a document as $kind, in JSON" reading "$work/documents/lamp.$kind" --format json
    if python3 - "$work/out" <<'P'
import json, sys
read = json.load(open(sys.argv[1], encoding="utf-8"))
assert read["number"] == "Q/SLD 001-2026" and read["published"] == "2026-01-05", read["number"]
assert [r["number"] for r in read["references"]] == ["GB/T 191"], read["references"]
found = [(i["name"], i["requirement"]["unit"], i["place"]["cell"]) for i in read["indicators"]]
assert found == [("光通量", "lm", "2,3"), ("待机功率", "W", "3,3")], found
P
    then ok; else bad "a document as $kind says in JSON what it says"; fi
done
piped_document() { cat "$work/documents/lamp.docx" | reading - --format json; }
expect 0 "a document through a pipe" piped_document
says '"file":"-"' "a document through a pipe is the same"
says "光通量" "a document through a pipe is read"
expect 0 "a page of what was read" reading "$work/documents/lamp.txt" "$work/documents/lamp.docx" --format html
says "光通量" "a page of what was read holds the values"
: >"$work/nothing.pdf"
expect 2 "an empty document" "$lingpao" read "$work/nothing.pdf"
says "nothing.pdf" "an empty document is named"
says "[empty-input]" "an empty document says so"
expect 2 "nothing through a pipe" "$lingpao" read -
says "[empty-input]" "nothing through a pipe says so"
head -c 100000 /dev/urandom | sed '1s/^/\x00\x01/' >"$work/noise.docx"
expect 2 "random bytes called DOCX" "$lingpao" read "$work/noise.docx"
says "noise.docx: error:" "random bytes called DOCX are refused"
head -c 300 "$work/documents/lamp.docx" >"$work/cut.docx"
expect 2 "a document that was cut off" "$lingpao" read "$work/cut.docx"
says "cut.docx: error:" "a document that was cut off is refused"
expect 2 "a document that is not there" "$lingpao" read "$work/none.pdf"
says "[unreadable-input]" "a document that is not there says so"

# Documents go into a registry as they are; another run passes over those that went in.
documents_import() { "$lingpao" import "$work/documents" --database "sqlite:$work/documents.sqlite" --resume "$work/taken-in" "$@"; }
rm "$work"/documents/lamp.{html,docx,pdf}
sed 's/001-2026/002-2026/' "$work/documents/lamp.txt" >"$work/documents/other.txt"
expect 0 "a dry run of documents" documents_import --dry-run
says "2 would be added" "a dry run of documents counts"
expect 0 "documents are taken in" documents_import
says "2 added" "documents are taken in, each once"
[ "$(wc -l <"$work/taken-in")" -eq 2 ] && ok || bad "each document that went in is noted"
echo "没有编号的文字" >"$work/documents/wrong.txt"
expect 1 "a document without a number" documents_import
says "2 documents went in before" "documents that went in are passed over"
says "wrong.txt: no standard number was read" "a document without a number is told"
# A run that is killed goes on: no document is lost, none goes in twice.
rm "$work/documents/wrong.txt"
for number in $(seq 100 139); do
    sed "s/001-2026/$number-2026/" "$work/documents/lamp.txt" >"$work/documents/$number.txt"
done
"$lingpao" import "$work/documents" --database "sqlite:$work/documents.sqlite" --resume "$work/taken-in" >/dev/null 2>&1 &
killed=$!
for _ in $(seq 200); do
    [ "$(wc -l <"$work/taken-in")" -ge 8 ] && break
    sleep 0.02
done
kill -KILL "$killed" 2>/dev/null || true
wait "$killed" 2>/dev/null || true
[ "$(wc -l <"$work/taken-in")" -lt 42 ] && ok || bad "the import was killed before its end"
expect 0 "an import that was killed goes on" documents_import
says "documents went in before" "an import that was killed passes over what went in"
[ "$(grep -c '  ' "$work/taken-in")" -eq 42 ] && ok || bad "an import that was killed notes each document"
expect 0 "what was taken in" "$lingpao" export --to - --format jsonl --database "sqlite:$work/documents.sqlite"
[ "$(wc -l <"$work/out")" -eq 42 ] && ok || bad "an import that was killed takes in each document once"
# A value that is unsure waits for a person, whose correction counts.
sed -e 's/001-2026/003-2026/' -e 's/≥ 500/≥ 500 mgg/' "$work/documents/lamp.txt" >"$work/unsure.txt"
expect 0 "a document with an unsure value" "$lingpao" import "$work/unsure.txt" --database "sqlite:$work/documents.sqlite"
says "to be looked at" "values to be looked at are counted"
expect 0 "questions about values" "$lingpao" review list --kind reading --limit 1000 --database "sqlite:$work/documents.sqlite"
question=$(grep '003-2026' "$work/out" | head -1 | cut -f 1)
expect 2 "a value that was misread needs its text" "$lingpao" review decide "$question" --none --reason 读错 --database "sqlite:$work/documents.sqlite"
expect 0 "a value is corrected" "$lingpao" review decide "$question" --none --text "≥520" --unit lm --reason 读错 --database "sqlite:$work/documents.sqlite"
says "corrected: ≥520" "a correction is marked"
expect 0 "the record after a correction" "$lingpao" export --to - --format jsonl --database "sqlite:$work/documents.sqlite"
says '"≥520"' "a correction counts"

# One table as CSV (GB 18030) and as a workbook, through one mapping; row 5 is wrong in both.
cat >"$work/mapping.yaml" <<'Y'
mapping:
  row: standard
  key: 标准编号
  enterprise: {id: "{信用代码}", name: "{企业名称}"}
  standard: {number: "{标准编号}", title: "{标准编号} 空调器"}
  channel: {name: 示例平台, declaredAt: {column: 公开日期, format: yyyy-MM-dd}}
  offering: {name: 空调器, commonName: 空调, model: "{型号}"}
  attributes:
    - {name: 额定制冷量, column: 制冷量(W), unit: W, required: true}
    - {name: 类型, column: 冷暖, values: {Y: 热泵型, N: 单冷型}}
  indicators:
    - {name: 全年能源消耗效率, column: APF, unit: W.h/(W.h), operator: ">=", methods: GB/T 7725-2022}
    - {name: 室内机噪声, column: 噪声, methods: GB/T 7725-2022}
    - {name: 待机功率, column: 待机, unit: W, operator: "<=", methods: GB 21455-2019}
Y
python3 - "$work" <<'P'
import sys, zipfile
from xml.sax.saxutils import escape
work = sys.argv[1]
rows = [
    ["信用代码", "企业名称", "标准编号", "公开日期", "型号", "制冷量(W)", "冷暖", "APF", "噪声", "待机"],
    ["91000000PDY00001X8", "示例甲公司", "Q/SLA 001-2025", "2025-03-01", "A-1", 3500, "Y", 5.12, "≤ 38 dB(A)", 0.5],
    ["91000000PDY000052Q", "示例乙公司", "Q/SLB 001-2025", "2025-04-02", "B-1", 7200, "Y", 3.71, "≤41dB(A)", 2],
    ["91000000PDY000052Q", "示例乙公司", "Q/SLB 002-2025", "2025-04-02", "B-2", 4500, "Y", 4.5, "不大于 39 dB(A)", 1.5],
    ["91000000PDY000052Q", "示例乙公司", "Q/SLB 003-2025", "2025-04-02", "B-3", 2600, "Z", 4.5, "≤ 39 dB(A)", 1.5],
]
with open(f"{work}/table.csv", "w", encoding="gb18030", newline="") as file:
    for row in rows:
        file.write(",".join(f'"{cell}"' for cell in row) + "\r\n")
def cell(place, value):
    name = f"{chr(65 + place[1])}{place[0] + 1}"
    if isinstance(value, str):
        return f'<c r="{name}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{name}"><v>{value}</v></c>'
sheet = "".join(
    f'<row r="{y + 1}">' + "".join(cell((y, x), value) for x, value in enumerate(row)) + "</row>"
    for y, row in enumerate(rows))
main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
package = "http://schemas.openxmlformats.org/package/2006"
head = '<?xml version="1.0" encoding="UTF-8"?>'
types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
with zipfile.ZipFile(f"{work}/table.xlsx", "w", zipfile.ZIP_DEFLATED) as book:
    book.writestr("[Content_Types].xml", f'{head}<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/></Types>')
    book.writestr("_rels/.rels", f'{head}<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    book.writestr("xl/workbook.xml", f'{head}<workbook xmlns="{main}" xmlns:r="{office}">'
        '<sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>')
    book.writestr("xl/_rels/workbook.xml.rels", f'{head}<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
    book.writestr("xl/worksheets/sheet1.xml",
        f'{head}<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>')
P
for kind in csv xlsx; do
    rm -f "$work/rejects.jsonl"
    expect 1 "a table as $kind" "$lingpao" evaluate "$scheme" "$work/table.$kind" --mapping "$work/mapping.yaml" \
        --rejects "$work/rejects.jsonl" --format json
    cp "$work/out" "$work/table.$kind.json"
    says "table.$kind:5: " "a table as $kind: the wrong row is told with its place"
    says "冷暖" "a table as $kind: the wrong row is told with its column"
    [ "$(wc -l <"$work/rejects.jsonl")" -eq 1 ] && ok || bad "a table as $kind: one reject"
    grep -q "示例乙公司" "$work/rejects.jsonl" && ok || bad "a table as $kind: the reject holds the row as it stood"
done
if cmp -s "$work/table.csv.json" "$work/table.xlsx.json"; then ok; else
    bad "CSV and XLSX give the same evaluation"
    diff "$work/table.csv.json" "$work/table.xlsx.json" | head -5
fi
python3 - "$work/table.csv.json" <<'P' && ok || bad "the tiers of the table are those that a person would give"
import json, sys
standards = json.load(open(sys.argv[1]))["standards"]
# A 4,500 W heat pump still belongs to the first band; 4.5 lies exactly on its second threshold.
tiers = {s["number"]: [i["tier"] for i in s["items"][0]["indicators"] if i["id"] == "apf"] for s in standards}
assert tiers == {"Q/SLA 001-2025": [0], "Q/SLB 001-2025": [1], "Q/SLB 002-2025": [1]}, tiers
grades = [s["items"][0]["grade"] for s in standards]
assert grades[:2] == [2, 3], grades
P
expect 2 "a mapping without its column" "$lingpao" evaluate "$scheme" Samples/registry.jsonl --mapping "$work/none.yaml"

# The registry and the server.
database=sqlite:$work/registry.sqlite
expect 0 "a new registry" "$lingpao" migrate --database "$database"
says "done: " "the steps of the schema are told"
expect 0 "the same registry" "$lingpao" migrate --database "$database"
says "up to date" "a step is done once"
expect 0 "import" "$lingpao" import --database "$database" --schemes Schemes "$sample"
says "500" "import counts"
expect 0 "the same import again" "$lingpao" import --database "$database" --schemes Schemes "$sample"
says "500 unchanged" "nothing is loaded twice"
expect 0 "an export" "$lingpao" export --to "$work/export.jsonl" --database "$database"
says "500 declarations" "an export counts"
expect 2 "a dry run on an old registry takes in no schemes" "$lingpao" import --dry-run --schemes Schemes --database "$database" "$sample"
expect 0 "a dry run" "$lingpao" import --dry-run --database "$database" "$work/export.jsonl"
says "0 would be added, 500 unchanged" "what was exported is what is there"
expect 0 "a dry run without a registry" "$lingpao" import --dry-run --schemes Schemes --database "sqlite:$work/dry.sqlite" "$sample"
says "500 would be added" "a dry run counts"
if ls "$work"/dry.sqlite* >/dev/null 2>&1; then bad "a dry run leaves a file"; else ok; fi
for format in csv xlsx; do
    expect 0 "an export as $format" "$lingpao" export --to "$work/export.$format" --database "$database" --category rice
done
if python3 - "$work" <<'P'
import csv, sys, zipfile
rows = list(csv.reader(open(f"{sys.argv[1]}/export.csv", encoding="utf-8-sig", newline="")))
assert len(rows) > 1 and {len(row) for row in rows} == {11}, len(rows)
sheet = zipfile.ZipFile(f"{sys.argv[1]}/export.xlsx").read("xl/worksheets/sheet1.xml").decode()
assert sheet.count("<row ") == len(rows), (sheet.count("<row "), len(rows))
P
then ok; else bad "the tables that were exported have the same rows"; fi
# How far it is: on a terminal only, and never among the results.
if python3 - "$lingpao" "$sample" "$database" <<'P'
import os, pty, subprocess, sys
lingpao, sample, database = sys.argv[1:]
for words in (["export", "--to", "-"], ["import", "--dry-run", sample]):
    command = [lingpao, *words, "--database", database]
    leader, follower = pty.openpty()
    shown = subprocess.run(command, stdout=subprocess.PIPE, stderr=follower, stdin=subprocess.DEVNULL)
    os.close(follower)
    text = os.read(leader, 1 << 16)
    hidden = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL)
    assert shown.returncode == hidden.returncode == 0, words
    assert b"100%  500 declarations" in text and b"\x1b" not in hidden.stderr, (text, hidden.stderr)
    assert shown.stdout == hidden.stdout and b"\x1b" not in shown.stdout, words
P
then ok; else bad "a line says how far it is on a terminal alone"; fi
# Tables go in block by block, from a file, a pipe or a workbook; what is wrong with one as a whole is told before a row goes in.
table_import() {
    "$lingpao" import --database "sqlite:$work/tables.sqlite" --mapping "$work/mapping.yaml" --rejects "$work/rejects.jsonl" "$@"
}
piped_table() { cat "$work/table.csv" | table_import --dry-run -; }
for kind in csv xlsx; do
    rm -f "$work/rejects.jsonl"
    expect 1 "a dry run of a table as $kind" table_import --dry-run "$work/table.$kind"
    says "3 would be added" "a dry run of a table as $kind counts"
    [ "$(wc -l <"$work/rejects.jsonl")" -eq 1 ] && ok || bad "the rejects of a table as $kind"
done
expect 1 "a table through a pipe" piped_table
says "3 would be added" "a table through a pipe is the same"
says "-:5: " "a table through a pipe: the wrong row is told with its place"
(cat "$work/table.csv" && printf '\0') >"$work/zero.csv"
expect 2 "a table with a zero byte at its end" table_import "$work/zero.csv"
says "zero bytes" "a table with a zero byte says so"
head -1 "$work/table.csv" >"$work/header.csv"
expect 1 "a table that is a header alone" table_import "$work/header.csv"
says "nothing below the header" "a table that is a header alone says so"
: >"$work/nothing.csv"
expect 2 "an empty table" table_import "$work/nothing.csv"
says "the file is empty" "an empty table says so"
head -c -9 "$work/table.csv" >"$work/cut.csv"
expect 1 "a table that was cut off" table_import --dry-run "$work/cut.csv"
says "unclosed-quote" "a table that was cut off says where"
expect 0 "nothing of these went in" "$lingpao" export --to - --format jsonl --database "sqlite:$work/tables.sqlite"
if [ -s "$work/out" ]; then bad "a wrong table leaves rows"; else ok; fi
expect 1 "a table" table_import "$work/table.csv"
says "3 added" "a table is taken in"
expect 1 "the same table as a workbook" table_import "$work/table.xlsx"
jobs=sqlite:$work/jobs.sqlite
expect 0 "a workbook as a job" "$lingpao" job add import "$work/table.xlsx" --mapping "$work/mapping.yaml" --database "$jobs"
expect 0 "the worker of a workbook" "$lingpao" worker --once --folder "$work" --database "$jobs"
says "job 1 done: 3 added, 0 unchanged, 0 refused, 1 rows rejected" "a workbook is taken in by a job"
expect 0 "the rejects of a job" "$lingpao" job rejects 1 --database "$jobs"
says '"row":5' "the rejects of a job have their places"
expect 0 "a file outside of the folder" "$lingpao" job add import /etc/hostname --database "$jobs"
expect 1 "a worker reads nothing outside of its folder" "$lingpao" worker --once --folder "$work" --database "$jobs"
says "outside of the worker's folder" "a worker says what it does not read"
expect 2 "an export of what is not there" "$lingpao" export --to "$work/none.jsonl" --database "$database" --category none
expect 2 "a file that is no database" "$lingpao" import --database "sqlite:$scheme" "$sample"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
# serve DATABASE: starts the server and waits until it answers.
serve() {
    "$lingpao" serve --database "$1" --port "$port" >"$work/serve.log" 2>&1 &
    server=$!
    for _ in $(seq 100); do
        curl -sf "http://127.0.0.1:$port/healthz" >/dev/null && break
        sleep 0.1
    done
}
# commands DATABASE: what is kept beside declarations, as people work on it.
commands() {
    printf '%s\n' '{"number": "GB/T 1354-2018", "titles": {"zh": "大米"}, "status": "current"}' >"$work/catalogue.jsonl"
    expect 0 "a catalogue" "$lingpao" catalogue import "$work/catalogue.jsonl" --catalogue 示例目录 --dated 2026-01-31 --database "$1"
    expect 0 "a standard of the catalogue" "$lingpao" catalogue show "gbt1354—2018" --database "$1"
    says "大米" "the catalogue knows a standard by any spelling"
    expect 0 "a list with its authority" "$lingpao" list import Samples/leader-list-example.jsonl --database "$1"
    expect 0 "questions for people" "$lingpao" review list --database "$1"
    expect 0 "an evaluation as a job" "$lingpao" job add evaluate rice --database "$1"
    expect 2 "a job for what is not there" "$lingpao" job add evaluate none --database "$1"
    expect 0 "a worker" "$lingpao" worker --once --database "$1"
    says "job 1 done" "a worker says what became of a job"
    expect 0 "a job" "$lingpao" job show 1 --database "$1"
    says "100%" "a job says how far it is"
    expect 1 "a log without a key signs nothing" "$lingpao" log sequence --database "$1"
    local store
    store=$(mktemp -d -p "$work")
    expect 0 "a key of the log" "$lingpao" log key "$store.key" --log-origin example.org/lingpao
    local -a log=(--database "$1" --log-key "$store.key" --log-store "$store")
    expect 0 "a round of the log" "$lingpao" log sequence "${log[@]}"
    expect 0 "the log holds" "$lingpao" log verify "${log[@]}"
    [ -s "$store/checkpoint" ] && ok || bad "a checkpoint is published"
    # Who imports a snapshot has the same versions; what was forgotten is in none of the later ones, and stays out.
    local snapshots copy
    snapshots=$(mktemp -d -p "$work")
    copy=$snapshots.sqlite
    expect 0 "a snapshot" "$lingpao" snapshot --to "$snapshots" --database "$1"
    expect 2 "a snapshot to nowhere" "$lingpao" snapshot --to "$work/none" --database "$1"
    expect 0 "a snapshot is imported" "$lingpao" import --database "sqlite:$copy" --schemes Schemes "$snapshots"/*/declarations.jsonl.gz
    says "500 added" "a snapshot holds every version"
    expect 0 "the snapshot of the copy" "$lingpao" snapshot --to "$snapshots" --database "sqlite:$copy"
    python3 - "$snapshots" "$sample" <<'P' && ok || bad "the copy is the same registry"
import glob, gzip, sys
files = [gzip.open(path).read() for path in sorted(glob.glob(sys.argv[1] + "/*/declarations.jsonl.gz"))]
assert len(files[0].splitlines()) == 500 and len(set(files)) == 1, [len(file.splitlines()) for file in files]
P
    head -c 2000 "$snapshots"/*/declarations.jsonl.gz 2>/dev/null | head -c 2000 >"$work/cut.jsonl.gz"
    expect 2 "a snapshot that was cut off" "$lingpao" import --database "sqlite:$copy" "$work/cut.jsonl.gz"
    local -a one=($(python3 -c 'import json, sys
row = json.loads(open(sys.argv[1], encoding="utf-8").readline())
print(row["enterprise"]["id"], row["standard"]["number"].replace(" ", "_"))' "$sample"))
    local -a forget=(forget "${one[0]}" --standard "${one[1]//_/ }" --ground "法律依据" --database "$1")
    expect 1 "forgetting asks first" "$lingpao" "${forget[@]}"
    expect 0 "a standard is forgotten" "$lingpao" "${forget[@]}" --confirm
    expect 2 "it is forgotten once" "$lingpao" "${forget[@]}" --confirm
    expect 1 "what was forgotten comes again" "$lingpao" import --database "$1" "$sample"
    says "was forgotten as the law requires" "what was forgotten is refused"
    says "0 added, 499 unchanged, 1 refused" "what was forgotten is refused, and nothing else"
    expect 0 "another round of the log" "$lingpao" log sequence "${log[@]}"
    expect 0 "the log still holds" "$lingpao" log verify "${log[@]}"
    expect 0 "a key" "$lingpao" key create --label nightly --scope import --days 9 --database "$1"
    says "lp_" "a key is shown once"
    printf 'none' >"$work/wrong.key"
    chmod 600 "$work/wrong.key"
    expect 2 "a wrong key" "$lingpao" import --database "$1" --key-file "$work/wrong.key" "$sample"
}
commands "$database"
serve "$database"
page() {
    local code
    code=$(curl -s -o "$work/page" -w '%{http_code}' "http://127.0.0.1:$port$2")
    if [ "$code" = "$1" ]; then ok; else bad "$2: status $code, expected $1"; fi
}
page 200 /
grep -q "领跑" "$work/page" && ok || bad "the home page is Chinese"
page 200 /categories/room-air-conditioners
page 404 /categories/none
page 404 /nothing
page 200 "/api/v1/changes?updatedSince=2026-01-01"
page 200 /changes.atom
gone=$(python3 -c 'import json, sys, urllib.parse
row = json.loads(open(sys.argv[1], encoding="utf-8").readline())
print("/enterprises/%s/standards/%s" % (row["enterprise"]["id"], urllib.parse.quote(row["standard"]["number"], safe="")))' "$sample")
page 410 "$gone"
page 410 "$gone/versions/1"
page 410 "/api/v1$gone"
grep -q '"ground":"法律依据"' "$work/page" && ok || bad "what is gone says on which ground"
page 404 "/?asOf=2001-01-01"
page 400 "/search?q=a&asOf=2001-01-01"
paths=(/ /en /leaders /categories/room-air-conditioners /en/categories/air-cleaners
    /categories/room-air-conditioners/composite "/categories/room-air-conditioners/rankings/apf?tier=1"
    "/search?q=空调" "/en/search?q=gb21455")
paths+=($(curl -s "http://127.0.0.1:$port/categories/room-air-conditioners/composite" |
    grep -oE '"/enterprises/[^"]*' | cut -c2- | head -6))
for i in "${!paths[@]}"; do curl -s "http://127.0.0.1:$port${paths[$i]}" >"$work/sqlite.$i"; done
expect 2 "a port that is taken" timeout 20 "$lingpao" serve --database "$database" --port "$port"
kill "$server"
wait "$server" && ok || bad "the server ends well when it is asked to"
server=

# The same on PostgreSQL: the same pages, byte by byte.
if [ -d /usr/lib/postgresql ]; then
    postgres=$(mktemp -d)
    address=$(scripts/postgres.sh start "$postgres")
    expect 0 "import into PostgreSQL" "$lingpao" import --database "$address" --schemes Schemes "$sample"
    expect 0 "the same import again" "$lingpao" import --database "$address" --schemes Schemes "$sample"
    says "500 unchanged" "nothing is loaded twice into PostgreSQL"
    expect 2 "a database that is not there" "$lingpao" import --database "$address-none" "$sample"
    commands "$address"
    serve "$address"
    for i in "${!paths[@]}"; do
        curl -s "http://127.0.0.1:$port${paths[$i]}" >"$work/postgres.page"
        if cmp -s "$work/sqlite.$i" "$work/postgres.page"; then ok; else bad "${paths[$i]} differs on PostgreSQL"; fi
    done
    kill "$server"
    wait "$server" && ok || bad "the server on PostgreSQL ends well when it is asked to"
    server=
else
    echo "skipped: PostgreSQL is not installed"
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
