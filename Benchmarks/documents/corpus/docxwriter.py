"""A document as DOCX: merged cells, repeated header rows, headers with the number, landscape sections."""

import io

from docx import Document as Docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from .blocks import Figure, Formula, Heading, Listing, PageBreak, Paragraph, TableBlock
from .drawing import diagram
from .fixed import fixedZip

CENTRE, RIGHT, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT


class Writer:
    def __init__(self, document, hidden=()):
        self.document = document
        self.hidden = list(hidden)
        self.fonts = document.fonts
        self.size = document.fonts["size"]
        self.docx = Docx()
        for style in [self.docx.styles["Normal"]]:
            self.face(style.element.get_or_add_rPr(), self.fonts["body"])
            style.font.size = Pt(self.size)
            style.paragraph_format.space_after = Pt(0)
            style.paragraph_format.line_spacing = 1.25

    def face(self, properties, family):
        fonts = properties.find(qn("w:rFonts"))
        if fonts is None:
            fonts = OxmlElement("w:rFonts")
            properties.insert(0, fonts)
        latin = family if family == self.fonts["head"] else self.fonts["latin"]
        for key, value in (("w:ascii", latin), ("w:hAnsi", latin), ("w:eastAsia", family), ("w:cs", latin)):
            fonts.set(qn(key), value)

    def run(self, paragraph, text, size=None, head=False, bold=False, raised=False):
        run = paragraph.add_run(text)
        if size:
            run.font.size = Pt(size)
        if head:
            self.face(run._r.get_or_add_rPr(), self.fonts["head"])
        run.bold = bold or None
        run.font.superscript = raised or None
        return run

    def line(self, text="", align=None, size=None, head=False, bold=False, before=0, after=0, indent=0, keep=False):
        paragraph = self.docx.add_paragraph()
        if text:
            self.run(paragraph, text, size, head, bold)
        if align is not None:
            paragraph.alignment = align
        form = paragraph.paragraph_format
        form.space_before, form.space_after = Pt(before), Pt(after)
        if indent:
            form.first_line_indent = Pt(indent)
        form.keep_with_next = keep or None
        return paragraph

    # Sections

    def section(self, section, landscape=False, header=True, numbering=None, start=None):
        tall, broad = Cm(29.7), Cm(21.0)
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (tall, broad) if landscape else (broad, tall)
        section.left_margin, section.right_margin = Cm(2.5), Cm(2.0)
        section.top_margin, section.bottom_margin = Cm(2.6), Cm(2.2)
        section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
        if header:
            line = section.header.paragraphs[0]
            line.alignment = {"right": RIGHT, "left": LEFT, "centre": CENTRE}[self.fonts["headSide"]]
            self.run(line, self.document.cover["number"], self.size, head=True)
            line = section.footer.paragraphs[0]
            line.alignment = RIGHT
            self.pageField(line)
        for old in section._sectPr.findall(qn("w:pgNumType")):
            section._sectPr.remove(old)
        if numbering:
            kind = OxmlElement("w:pgNumType")
            kind.set(qn("w:fmt"), numbering)
            if start:
                kind.set(qn("w:start"), str(start))
            section._sectPr.append(kind)

    def pageField(self, paragraph):
        for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
            run = paragraph.add_run()
            if kind:
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), kind)
            else:
                mark = OxmlElement("w:instrText")
                mark.text = text
            run._r.append(mark)

    # Pages

    def write(self):
        self.section(self.docx.sections[0], header=False)
        self.cover()
        self.section(self.docx.add_section(WD_SECTION.NEW_PAGE), numbering="upperRoman", start=1)
        if self.document.contents:
            self.contents()
        self.foreword()
        self.section(self.docx.add_section(WD_SECTION.NEW_PAGE), numbering="decimal", start=1)
        self.line(self.document.truth["title"], CENTRE, 16, head=True, before=18, after=18)
        for block in self.document.blocks:
            self.block(block)
        if self.hidden:
            self.hide()
        buffer = io.BytesIO()
        properties = self.docx.core_properties
        properties.author = properties.comments = ""
        properties.title = self.document.truth["title"]
        self.docx.save(buffer)
        return fixedZip(buffer.getvalue())

    def rule(self, paragraph, edge="bottom", size=8):
        borders = OxmlElement("w:pBdr")
        line = OxmlElement(f"w:{edge}")
        for key, value in (("val", "single"), ("sz", str(size)), ("space", "1"), ("color", "000000")):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
        paragraph._p.get_or_add_pPr().append(borders)

    def cover(self):
        cover = self.document.cover
        codes = [f"ICS {cover['ics']}" if cover["recent"] else f"ICS  {cover['ics']}",
                 f"CCS {cover['ccs']}" if cover["recent"] else cover["ccs"]]
        if cover["record"]:
            codes.append(cover["record"])
        if cover["framed"]:
            table = self.docx.add_table(rows=1, cols=2)
            table.autofit = False
            left, right = table.rows[0].cells
            left.width, right.width = Cm(9), Cm(7.5)
            left.paragraphs[0].text = ""
            for place, text in enumerate(codes):
                self.run(left.paragraphs[0] if place == 0 else left.add_paragraph(), text, 10.5, head=True)
            right.paragraphs[0].alignment = RIGHT
            self.run(right.paragraphs[0], cover["logo"], 44, head=True, bold=True)
        else:
            for text in codes:
                self.line(text, size=10.5, head=True)
            self.line(cover["logo"], RIGHT, 44, head=True, bold=True)
        banner = cover["banner"]
        gap = " " * max(1, min(4, 26 // len(banner) - 1)) if len(banner) < 14 else ""
        self.line(gap.join(banner), CENTRE, 26 if len(banner) < 14 else 20, head=True, before=10, after=10)
        self.line(cover["number"], RIGHT, 14, head=True, before=6)
        if cover["replaces"]:
            self.line(f"代替 {'，'.join(cover['replaces'])}", RIGHT, 10.5)
        self.rule(self.line(), size=12)
        lift = 90 - 14 * len(cover["parts"]) - (20 if cover["record"] else 0)
        for place, part in enumerate(cover["parts"]):
            self.line(part, CENTRE, 26, head=True, before=lift if place == 0 else 8)
        self.line(cover["english"], CENTRE, 14, before=16)
        written = []
        for value in (cover["published"], cover["implemented"]):
            year, month, day = value.split("-")
            if "年" in cover["dates"]:
                month, day = str(int(month)), str(int(day))
            written.append(cover["dates"].format(year, month, day))
        line = self.line(before=170 - 30 * len(cover["parts"]))
        line.paragraph_format.tab_stops.add_tab_stop(Cm(16.5), WD_TAB_ALIGNMENT.RIGHT)
        gap = " " if cover["recent"] else ""
        self.run(line, f"{written[0]}{gap}发布\t{written[1]}{gap}实施", 14, head=True)
        self.rule(line, size=12)
        issuers = cover["issuer"].split("　")
        for place, name in enumerate(issuers):
            self.line(name + ("　发 布" if place == len(issuers) - 1 else ""), CENTRE, 18 if len(name) < 16 else 14, head=True, before=12 if place == 0 else 0)

    def contents(self):
        self.line("目　　次", CENTRE, 16, head=True, before=12, after=14)
        page, entries = 1, [("前言", "Ⅱ")]
        for place, block in enumerate(self.document.blocks):
            if isinstance(block, (TableBlock, PageBreak)):
                page += 1 if isinstance(block, PageBreak) or block.table.landscape or block.table.rows > 12 else 0
            if isinstance(block, Heading) and block.level <= 2 and not block.number.startswith(("A.", "B.")):
                gap = "　" if block.level == 1 else " "
                entries.append((("　" if block.level == 2 else "") + block.number + gap + block.title, str(page + place // 45)))
        for text, number in entries:
            line = self.line()
            line.paragraph_format.tab_stops.add_tab_stop(Cm(16.4), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
            self.run(line, f"{text}\t{number}")
        line.add_run().add_break(WD_BREAK.PAGE)

    def foreword(self):
        self.line("前　　言", CENTRE, 16, head=True, before=24, after=20)
        for text in self.document.foreword:
            self.line(text, indent=2 * self.size)

    # Blocks

    def block(self, block):
        if isinstance(block, Heading):
            if block.centred:
                first, _, kind = block.number.partition("（")
                self.line(f"附　录　{first[-1]}", CENTRE, head=True, before=6, keep=True)
                self.line("（" + kind, CENTRE, head=True, keep=True)
                self.line(block.title, CENTRE, head=True, after=10, keep=True)
            else:
                self.line(f"{block.number}　{block.title}", head=True, before=10 if block.level == 1 else 5,
                          after=8 if block.level == 1 else 4, keep=True)
        elif isinstance(block, Paragraph):
            if block.text and set(block.text) == {"_"}:
                self.line(block.text, CENTRE, before=16)
                return
            line = self.line(indent=2 * self.size if block.indent else 0)
            if block.number:
                self.run(line, block.number + ("　" if block.text else ""), head=True)
            if block.text:
                self.run(line, block.text, self.size - 1.5 if block.small else None, head=block.bold and bool(block.text))
        elif isinstance(block, Listing):
            for place, text in enumerate(block.items):
                line = self.line(f"{chr(97 + place)}）　{text}")
                line.paragraph_format.left_indent = Pt(2 * self.size)
        elif isinstance(block, Formula):
            line = self.line()
            line.paragraph_format.tab_stops.add_tab_stop(Cm(8.2), WD_TAB_ALIGNMENT.CENTER)
            line.paragraph_format.tab_stops.add_tab_stop(Cm(16.4), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
            self.run(line, "\t")
            self.run(line, block.text).italic = True
            self.run(line, f"\t{block.number}")
        elif isinstance(block, Figure):
            line = self.line(align=CENTRE, before=6, keep=True)
            line.add_run().add_picture(io.BytesIO(diagram(block.labels)), width=Cm(9))
            self.line(block.caption, CENTRE, head=True, before=4, after=8)
        elif isinstance(block, PageBreak):
            self.line().add_run().add_break(WD_BREAK.PAGE)
        elif isinstance(block, TableBlock):
            self.table(block.table)

    def table(self, table):
        if table.landscape:
            self.section(self.docx.add_section(WD_SECTION.NEW_PAGE), landscape=True, numbering="decimal")
        last = table.rows
        if table.breakAt:
            self.part(table, 0, table.breakAt, table.caption)
            self.docx.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
            gap = self.document.captionGap
            head = table.caption.split(gap)[0] if gap != " " else " ".join(table.caption.split(" ")[:-1])
            self.part(table, table.breakAt, last, f"{head}（续）")
        else:
            self.part(table, 0, last, table.caption)
        if table.footnotes and not table.footnotesInside:
            for mark, text in table.footnotes:
                line = self.line(indent=2 * self.size)
                self.run(line, mark, self.size - 1.5, raised=True)
                self.run(line, "　" + text, self.size - 1.5)
        if table.landscape:
            self.section(self.docx.add_section(WD_SECTION.NEW_PAGE), numbering="decimal")

    def part(self, table, first, last, caption):
        """Rows `first` to `last` under their caption, the header rows above them in any case."""
        self.line(caption, CENTRE, head=True, before=8, after=2 if table.unitNote else 5, keep=True)
        if table.unitNote:
            self.line(table.unitNote, RIGHT, self.size - 1.5, after=2, keep=True)
        head = table.headerRows
        shift = first - head if first else 0
        inside = table.footnotes and table.footnotesInside and last == table.rows
        count = last - shift + (1 if inside else 0)
        cols = table.cols
        grid = self.docx.add_table(rows=count, cols=cols)
        grid.alignment = WD_TABLE_ALIGNMENT.CENTER
        grid.autofit = False
        widths = (table.widths + [2.5] * cols)[:cols]
        limit = 24.0 if table.landscape else 16.4
        if sum(widths) > limit:
            widths = [width * limit / sum(widths) for width in widths]
        for place, width in enumerate(widths):
            grid.columns[place].width = Cm(width)
        rows = [list(row.cells) for row in grid.rows]
        for row in rows:
            for place, cell in enumerate(row):
                cell.width = Cm(widths[place])
        spans = {}
        for cell in table.cells:
            if not (cell.row < head or first <= cell.row < last):
                continue
            at = cell.row if cell.row < head else cell.row - shift
            target = rows[at][cell.col]
            if cell.rowSpan > 1 or cell.colSpan > 1:
                target = target.merge(rows[at + cell.rowSpan - 1][cell.col + cell.colSpan - 1])
            self.fill(target, cell, table)
        if inside:
            target = rows[-1][0].merge(rows[-1][cols - 1])
            for place, (mark, text) in enumerate(table.footnotes):
                line = target.paragraphs[0] if place == 0 else target.add_paragraph()
                line.alignment = LEFT
                self.run(line, mark, self.size - 1.5, raised=True)
                self.run(line, "　" + text, self.size - 1.5)
        self.ruling(grid, table.rules, head, count)
        for place, row in enumerate(grid.rows):
            properties = row._tr.get_or_add_trPr()
            if table.tall and not (inside and place == count - 1):
                row.height = Cm(1.05)
            properties.append(OxmlElement("w:cantSplit"))
            if place < (head if table.repeatHeader else count - 1):
                for line in {cell._tc: cell for cell in row.cells}.values():
                    line.paragraphs[0].paragraph_format.keep_with_next = True
            if place < head and table.repeatHeader:
                properties.append(OxmlElement("w:tblHeader"))
        self.line(after=4)

    def fill(self, target, cell, table):
        line = target.paragraphs[0]
        line.alignment = LEFT if cell.left and not cell.header else CENTRE
        line.paragraph_format.line_spacing = 1.1
        line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(self.fonts["padding"])
        target.vertical_alignment = 1
        size = self.size - (1.5 if table.cols > 7 else 1 if self.size > 9.5 else 0.5)
        self.run(line, cell.text, size)
        if cell.mark:
            self.run(line, cell.mark, size, raised=True)

    def ruling(self, grid, rules, head, count):
        borders = OxmlElement("w:tblBorders")
        edges = {"full": dict(top=12, left=12, bottom=12, right=12, insideH=4, insideV=4),
                 "light": dict(top=4, left=4, bottom=4, right=4, insideH=4, insideV=4),
                 "open-sides": dict(top=8, bottom=8, insideH=4, insideV=4),
                 "three-line": dict(top=12, bottom=12), "no-rules": {}}[rules]
        for edge, size in edges.items():
            line = OxmlElement(f"w:{edge}")
            for key, value in (("val", "single"), ("sz", str(size)), ("space", "0"), ("color", "000000")):
                line.set(qn(f"w:{key}"), value)
            borders.append(line)
        grid._tbl.tblPr.append(borders)
        if rules == "three-line":
            for element in grid._tbl.tr_lst[head - 1].tc_lst:
                properties = element.get_or_add_tcPr()
                own = OxmlElement("w:tcBorders")
                line = OxmlElement("w:bottom")
                for key, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
                    line.set(qn(f"w:{key}"), value)
                own.append(line)
                properties.append(own)

    def hide(self):
        """Texts that a person does not see: w:vanish, white, tiny."""
        for place, text in enumerate(self.hidden):
            # Not at the end alone: the reader's own order of paragraphs would give them away.
            paragraphs = self.docx.paragraphs
            near = paragraphs[len(paragraphs) * (place + 2) // (len(self.hidden) + 3)]
            run = near.add_run(text)
            if place % 3 == 0:
                run.font.hidden = True
            elif place % 3 == 1:
                run.font.color.rgb = RGBColor(255, 255, 255)
            else:
                run.font.size = Pt(1)
                run.font.color.rgb = RGBColor(254, 254, 254)


def write(document, hidden=()):
    return Writer(document, hidden).write()
