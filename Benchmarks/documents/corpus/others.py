"""The same document as HTML, plain text and a workbook."""

import html
import io
import unicodedata

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from .blocks import Figure, Formula, Heading, Listing, Paragraph, TableBlock
from .fixed import fixedZip


def frontLines(document):
    cover = document.cover
    lines = [f"ICS {cover['ics']}", f"CCS {cover['ccs']}" if cover["recent"] else cover["ccs"]]
    if cover["record"]:
        lines.append(cover["record"])
    lines += [cover["banner"], cover["number"]]
    if cover["replaces"]:
        lines.append("代替 " + "，".join(cover["replaces"]))
    return lines + [*cover["parts"], cover["english"], f"{cover['published']} 发布　　{cover['implemented']} 实施",
                    cover["issuer"] + "　发布"]


def asHTML(document):
    out = ["<!DOCTYPE html>", '<html lang="zh-Hans"><head><meta charset="utf-8">', f"<title>{html.escape(document.truth['title'])}</title>",
           "<style>table{border-collapse:collapse}td,th{border:1px solid #000;padding:2px 6px;text-align:center}</style></head><body>"]
    lines = frontLines(document)
    out += [f"<p>{html.escape(line)}</p>" for line in lines]
    out.append("<h2>前言</h2>")
    out += [f"<p>{html.escape(line)}</p>" for line in document.foreword]
    out.append(f"<h1>{html.escape(document.truth['title'])}</h1>")
    for block in document.blocks:
        if isinstance(block, Heading):
            out.append(f"<h{block.level + 1}>{html.escape(block.number)}　{html.escape(block.title)}</h{block.level + 1}>")
        elif isinstance(block, Paragraph):
            text = html.escape(block.text)
            out.append(f"<p>{block.number + '　' if block.number else ''}{text}</p>")
        elif isinstance(block, Listing):
            out.append("".join(f"<p>{chr(97 + place)}）{html.escape(text)}</p>" for place, text in enumerate(block.items)))
        elif isinstance(block, Formula):
            out.append(f"<p><i>{html.escape(block.text)}</i> …… {html.escape(block.number)}</p>")
        elif isinstance(block, Figure):
            out.append(f"<p>{html.escape(block.caption)}</p>")
        elif isinstance(block, TableBlock):
            out.append(htmlTable(block.table))
    return "\n".join(out + ["</body></html>", ""])


def htmlTable(table):
    out = [f"<p>{html.escape(table.caption)}</p>"]
    if table.unitNote:
        out.append(f"<p align=right>{table.unitNote}</p>")
    out.append("<table>")
    for row in range(table.rows):
        out.append("<tr>")
        for cell in sorted((one for one in table.cells if one.row == row), key=lambda cell: cell.col):
            tag = "th" if cell.header else "td"
            spans = (f' rowspan="{cell.rowSpan}"' if cell.rowSpan > 1 else "") + (f' colspan="{cell.colSpan}"' if cell.colSpan > 1 else "")
            mark = f"<sup>{cell.mark}</sup>" if cell.mark else ""
            out.append(f"<{tag}{spans}>{html.escape(cell.text)}{mark}</{tag}>")
        out.append("</tr>")
    if table.footnotes and table.footnotesInside:
        notes = "<br>".join(f"<sup>{mark}</sup> {html.escape(text)}" for mark, text in table.footnotes)
        out.append(f'<tr><td colspan="{table.cols}">{notes}</td></tr>')
    out.append("</table>")
    if not table.footnotesInside:
        out += [f"<p><sup>{mark}</sup> {html.escape(text)}</p>" for mark, text in table.footnotes]
    return "\n".join(out)


def grid(table):
    """Every place of the grid with its text; what is merged stands in each."""
    rows = [[""] * table.cols for _ in range(table.rows)]
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.rowSpan):
            for col in range(cell.col, cell.col + cell.colSpan):
                rows[row][col] = cell.text + cell.mark
    return rows


def broad(text):
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in text)


def asText(document, tabs):
    out = frontLines(document) + ["", "前　言", ""] + document.foreword + ["", document.truth["title"], ""]
    for block in document.blocks:
        if isinstance(block, Heading):
            out += ["", f"{block.number}　{block.title}"]
        elif isinstance(block, Paragraph):
            out.append(f"{block.number + '　' if block.number else '　　'}{block.text}")
        elif isinstance(block, Listing):
            out += [f"　　{chr(97 + place)}）{text}" for place, text in enumerate(block.items)]
        elif isinstance(block, Formula):
            out.append(f"　　{block.text} …… {block.number}")
        elif isinstance(block, Figure):
            out.append(block.caption)
        elif isinstance(block, TableBlock):
            table = block.table
            out += ["", table.caption] + ([table.unitNote] if table.unitNote else [])
            rows = grid(table)
            if tabs:
                out += ["\t".join(row) for row in rows]
            else:
                widths = [max(broad(row[col]) for row in rows) + 3 for col in range(table.cols)]
                out += ["".join(text + " " * (width - broad(text)) for text, width in zip(row, widths)).rstrip() for row in rows]
            out += [f"{mark} {text}" for mark, text in table.footnotes] + [""]
    return "\n".join(out) + "\n"


def asWorkbook(document):
    book = Workbook()
    book.remove(book.active)
    line = Side(style="thin")
    for table in document.tables:
        if table.role != "indicators":
            continue
        sheet = book.create_sheet(f"表{table.number}")
        top = 2 if table.unitNote else 1
        sheet.cell(1, 1, table.caption).font = Font(bold=True)
        if table.unitNote:
            sheet.cell(2, 1, table.unitNote)
        for cell in table.cells:
            place = sheet.cell(top + 1 + cell.row, 1 + cell.col)
            # Plain figures are numbers with the digits that the document shows.
            try:
                value = float(cell.text)
                places = len(cell.text.partition(".")[2])
                place.value, place.number_format = value, "0" + ("." + "0" * places if places else "")
            except ValueError:
                place.value = cell.text or None
            if cell.mark:
                place.value, place.number_format = cell.text + cell.mark, "General"
            place.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            place.border = Border(left=line, right=line, top=line, bottom=line)
            if cell.rowSpan > 1 or cell.colSpan > 1:
                sheet.merge_cells(start_row=top + 1 + cell.row, start_column=1 + cell.col,
                                  end_row=top + cell.row + cell.rowSpan, end_column=cell.col + cell.colSpan)
        for place, (mark, text) in enumerate(table.footnotes):
            sheet.cell(top + 1 + table.rows + place, 1, f"{mark} {text}")
        for place, width in enumerate((table.widths + [3] * table.cols)[:table.cols], 1):
            sheet.column_dimensions[get_column_letter(place)].width = width * 5
    if not book.sheetnames:
        return None
    out = io.BytesIO()
    book.save(out)
    return fixedZip(out.getvalue())
