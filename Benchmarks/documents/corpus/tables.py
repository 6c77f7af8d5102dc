"""Tables: a grid with spans, how it is ruled, and the layouts that a set of indicators can take."""

from dataclasses import dataclass, field

from .values import SIGNS, Value, sign


@dataclass
class Cell:
    row: int
    col: int
    text: str
    rowSpan: int = 1
    colSpan: int = 1
    header: bool = False
    left: bool = False
    mark: str = ""        # a raised footnote letter behind the text
    methodsOf: object = None  # the item whose test clause the text is to name


@dataclass
class Table:
    caption: str
    cells: list = field(default_factory=list)
    headerRows: int = 1
    layouts: list = field(default_factory=list)
    indicators: list = field(default_factory=list)
    number: str = ""
    rules: str = "full"     # full, light, three-line, open-sides, no-rules
    unitNote: str = ""      # 单位为毫米, over the table at the right
    footnotes: list = field(default_factory=list)
    footnotesInside: bool = True
    breakAt: int | None = None  # first row of the part that goes under 表n（续）
    repeatHeader: bool = False
    landscape: bool = False
    tall: bool = False
    methodsByClause: bool = False
    role: str = "indicators"
    widths: list = field(default_factory=list)

    def put(self, row, col, text, rows=1, cols=1, **more):
        cell = Cell(row, col, text, rows, cols, **more)
        self.cells.append(cell)
        return cell

    @property
    def rows(self):
        return max(one.row + one.rowSpan for one in self.cells)

    @property
    def cols(self):
        return max(one.col + one.colSpan for one in self.cells)

    def tag(self, *names):
        for name in names:
            if name not in self.layouts:
                self.layouts.append(name)

    def claim(self, item, value, printed, grade=None, segment=None, bounds=None, cell=None):
        """Writes down that the table demands `value`, printed in `cell`."""
        entry = {"table": None, "name": item.name, "parents": [item.parent] if item.parent else [], "grade": grade,
                 "segment": segment, "segmentBounds": bounds, **value.truth(printed)}
        entry["item"], entry["cell"] = item, cell
        self.indicators.append(entry)


@dataclass
class Context:
    """What the layouts need to know of the document."""

    rng: object
    field: object
    style: object
    grades: list
    segments: list      # (text, attribute, bounds)
    models: list
    seasons: list
    itemHead: str       # 项目, 项　目, 指标名称 …
    gradeHead: str


def byParent(items):
    """Items in runs of one parent."""
    runs = []
    for item in items:
        if item.parent and runs and runs[-1][0] == item.parent:
            runs[-1][1].append(item)
        else:
            runs.append((item.parent, [item]))
    return runs


def names(table, ctx, items, start, wide=True, units=True, op=None):
    """Writes the name columns (one, or two where there are parents) from row `start`; gives the number of columns."""
    style = ctx.style
    parents = any(item.parent for item in items)
    cols = 2 if parents and wide else 1
    row = start
    for parent, run in byParent(items):
        if parent:
            table.tag("parents")
        if parent and cols == 2 and len(run) > 1:
            table.put(row, 0, parent, rows=len(run), left=True)
        for place, item in enumerate(run):
            # A part of a total is led in by 其中; one standing alone carries its parent in the name.
            own = item.name
            if parent and len(run) > 1 and place == 1 and run[0].name == "总量":
                own = "其中：" + own
            text = style.named(own, item.unit if units and not item.isText else "")
            if cols == 2:
                if parent and len(run) > 1:
                    table.put(row, 1, text, left=True)
                elif parent:
                    table.put(row, 0, parent, left=True)
                    table.put(row, 1, text, left=True)
                else:
                    table.put(row, 0, text, cols=2, left=True)
            else:
                table.put(row, 0, text, left=True)
            row += 1
    return cols


def gradeValues(item, count):
    return [Value.of(item, rank) for rank in range(count)]


def gradeRow(table, ctx, row, col, item, grades, printed, merge=True):
    """The values of one item over the grades, merged where all are equal."""
    values = gradeValues(item, len(grades))
    texts = [printed(value) for value in values]
    if merge and len(grades) > 1 and len(set(texts)) == 1:
        cell = table.put(row, col, texts[0], cols=len(grades))
        table.tag("merged-across-grades")
        for grade, value in zip(grades, values):
            table.claim(item, value, texts[0], grade=grade, cell=cell)
        return
    for place, (grade, value, text) in enumerate(zip(grades, values, texts)):
        cell = table.put(row, col + place, text)
        table.claim(item, value, text, grade=grade, cell=cell)


def rowsWithOperators(ctx, items):
    """项目 | ≤ | 特级 | 一级 | 二级"""
    table = Table("质量指标")
    table.tag("items-in-rows", "operator-column", "units-in-name")
    cols = names(table, ctx, items, 1)
    table.put(0, 0, ctx.gradeHead, cols=cols + 1, header=True)
    for place, grade in enumerate(ctx.grades):
        table.put(0, cols + 1 + place, grade, header=True)
    for row, item in enumerate(items, 1):
        mark = sign(item.op, ctx.style)
        table.put(row, cols, mark)
        gradeRow(table, ctx, row, cols + 1, item, ctx.grades, lambda value: value.bare(ctx.style))
        for entry in table.indicators:
            if entry["item"] is item:
                entry["text"] = mark + entry["text"]
    table.widths = ([2.0, 4.2] if cols == 2 else [5.0]) + [1.0] + [2.6] * len(ctx.grades)
    return table


def limitsByHeader(ctx, items):
    """项目 | 限量/（mg/kg） ≤"""
    table = Table("限量要求")
    table.tag("items-in-rows", "operator-in-header")
    mark = sign(items[0].op, ctx.style)
    unit = ctx.style.headed(items[0].unit)
    spoken = {"mg/kg": "单位为毫克每千克", "μg/L": "单位为微克每升", "min": "单位为分钟"}
    if ctx.rng.random() < 0.4:
        table.tag("unit-in-caption")
        table.unitNote, unit = spoken[items[0].unit], ""
    head = ctx.rng.choice(["限量", "指标", "限值", "最大允许值"])
    split = ctx.rng.random() < 0.5
    if split:
        table.tag("several-items-in-a-row")
    for side in range(2 if split else 1):
        table.put(0, side * 2, ctx.itemHead, header=True)
        table.put(0, side * 2 + 1, f"{head}{unit}{ctx.rng.choice([' ', '　'])}{mark}" if side == 0 else table.cells[1].text, header=True)
    half = (len(items) + 1) // 2 if split else len(items)
    for place, item in enumerate(items):
        row, side = 1 + place % half, place // half
        value = Value.of(item)
        table.put(row, side * 2, item.name, left=True)
        cell = table.put(row, side * 2 + 1, value.bare(ctx.style))
        table.claim(item, value, mark + cell.text, cell=cell)
    if split and len(items) % 2:
        table.put(half, 2, ctx.style.dash)
        table.put(half, 3, ctx.style.dash)
    table.widths = [4.4, 3.4] * (2 if split else 1)
    return table


def columnsByGrade(ctx, items):
    """Grades in rows; items in columns; under each its sign in the header."""
    table = Table("分等指标")
    table.tag("items-in-columns", "grades-in-rows-three-level-headers", "operator-in-header", "units-in-name")
    table.headerRows = 3
    table.put(0, 0, ctx.gradeHead, rows=3, header=True)
    col = 1
    for parent, run in byParent(items):
        if parent and len(run) > 1:
            table.tag("parents", "two-level-headers")
            sameUnit = len({item.unit for item in run}) == 1
            table.put(0, col, ctx.style.named(parent, run[0].unit) if sameUnit else parent, cols=len(run), header=True)
            for item in run:
                table.put(1, col, item.name if sameUnit else ctx.style.named(item.name, item.unit), header=True)
                table.put(2, col, sign(item.op, ctx.style) or ctx.style.dash, header=True)
                col += 1
        else:
            for item in run:
                name = ctx.style.named((parent + "（" + item.name + "）") if parent else item.name, item.unit)
                if item.op in SIGNS:
                    table.put(0, col, name, rows=2, header=True)
                    table.put(2, col, sign(item.op, ctx.style), header=True)
                else:
                    table.put(0, col, name, rows=3, header=True)
                col += 1
    for rank, grade in enumerate(ctx.grades):
        table.put(3 + rank, 0, grade)
    for place, item in enumerate(items):
        values = gradeValues(item, len(ctx.grades))
        same = len({value.bare(ctx.style) for value in values}) == 1 and len(values) > 1
        mark = sign(item.op, ctx.style)
        if same:
            table.tag("merged-across-grades")
            cell = table.put(3, 1 + place, values[0].bare(ctx.style), rows=len(values))
        for rank, (grade, value) in enumerate(zip(ctx.grades, values)):
            if not same:
                cell = table.put(3 + rank, 1 + place, value.bare(ctx.style))
            table.claim(item, value, mark + cell.text, grade=grade, cell=cell)
    table.widths = [1.8] + [2.0] * len(items)
    return table


def rowsWithUnits(ctx, items):
    """项目 | 单位 | 要求: 优等品 | 一等品 | 合格品"""
    table = Table("技术要求")
    table.tag("items-in-rows", "unit-column", "two-level-headers")
    table.headerRows = 2
    cols = names(table, ctx, items, 2, units=False)
    table.put(0, 0, ctx.itemHead, rows=2, cols=cols, header=True)
    table.put(0, cols, "单位", rows=2, header=True)
    table.put(0, cols + 1, ctx.rng.choice(["要求", "指标", "技术指标"]), cols=len(ctx.grades), header=True)
    for place, grade in enumerate(ctx.grades):
        table.put(1, cols + 1 + place, grade, header=True)
    for row, item in enumerate(items, 2):
        table.put(row, cols, item.unit or ctx.style.dash)
        gradeRow(table, ctx, row, cols + 1, item, ctx.grades, lambda value: value.signed(ctx.style), merge=ctx.rng.random() < 0.8)
    table.widths = ([2.2, 3.6] if cols == 2 else [4.6]) + [2.2] + [2.6] * len(ctx.grades)
    return table


def pairs(ctx, items):
    """项目 | 指标 | 项目 | 指标"""
    table = Table("主要性能")
    table.tag("several-items-in-a-row")
    inName = ctx.rng.random() < 0.5
    if inName:
        table.tag("units-in-name")
    head = ctx.rng.choice(["指标", "要求", "参数"])
    half = (len(items) + 1) // 2
    for side in range(2):
        table.put(0, side * 2, ctx.itemHead, header=True)
        table.put(0, side * 2 + 1, head, header=True)
    order = ctx.rng.random() < 0.5   # down the left half first, or line by line
    for place, item in enumerate(items):
        row, side = (1 + place % half, place // half) if order else (1 + place // 2, place % 2)
        value = Value.of(item)
        name = f"{item.parent}（{item.name}）" if item.parent else item.name
        table.put(row, side * 2, ctx.style.named(name, item.unit) if inName else name, left=True)
        text = value.signed(ctx.style, unit=not inName)
        cell = table.put(row, side * 2 + 1, text)
        table.claim(item, value, text, cell=cell)
    if len(items) % 2:
        row = half
        table.put(row, 2, ctx.style.dash)
        table.put(row, 3, ctx.style.dash)
    table.widths = [4.0, 3.6, 4.0, 3.6]
    return table


def dimensionsByModel(ctx, items):
    """Models in rows, dimensions in columns, 单位为毫米 over the table."""
    table = Table("规格尺寸")
    table.tag("items-in-columns", "by-model", "unit-in-caption")
    table.unitNote = "单位为毫米"
    table.put(0, 0, "型号", header=True)
    for place, item in enumerate(items):
        table.put(0, 1 + place, item.name, header=True)
    for row, model in enumerate(ctx.models, 1):
        table.put(row, 0, model)
    for place, item in enumerate(items):
        for row, model in enumerate(ctx.models, 1):
            value = Value.of(item, rank=0, shift=row - 1)
            if row > 1 and ctx.rng.random() < 0.06:
                table.put(row, 1 + place, ctx.style.dash)
                continue
            text = value.signed(ctx.style)
            cell = table.put(row, 1 + place, text)
            table.claim(item, value, text, segment={"型号": model}, cell=cell)
    table.widths = [3.0] + [2.6] * len(items)
    return table


def performanceByModel(ctx, items):
    """Items in rows with their units, models in columns."""
    table = Table("各型号性能")
    table.tag("items-in-rows", "by-model", "unit-column", "two-level-headers")
    table.headerRows = 2
    cols = names(table, ctx, items, 2, units=False)
    table.put(0, 0, ctx.itemHead, rows=2, cols=cols, header=True)
    table.put(0, cols, "单位", rows=2, header=True)
    table.put(0, cols + 1, "型号", cols=len(ctx.models), header=True)
    for place, model in enumerate(ctx.models):
        table.put(1, cols + 1 + place, model, header=True)
    for row, item in enumerate(items, 2):
        table.put(row, cols, item.unit or ctx.style.dash)
        for place, model in enumerate(ctx.models):
            value = Value.of(item, rank=place)
            text = value.signed(ctx.style)
            cell = table.put(row, cols + 1 + place, text)
            table.claim(item, value, text, segment={"型号": model}, cell=cell)
    table.widths = ([2.0, 3.4] if cols == 2 else [4.2]) + [2.0] + [2.6] * len(ctx.models)
    return table


def gradesBySegment(ctx, items):
    """One item over segments of capacity (rows) and grades (columns)."""
    item = items[0]
    table = Table(f"{item.parent or ''}{item.name}等级指标" if not item.parent else f"{item.parent}等级指标")
    table.tag("by-capacity-segments", "two-level-headers", "operator-in-header", "units-in-name")
    table.headerRows = 2
    attribute, symbol, unit, _ = ctx.field.scale
    table.put(0, 0, ctx.style.named(f"{attribute}（{symbol}）", unit), rows=2, header=True)
    mark = sign(item.op, ctx.style)
    name = f"{item.parent}（{item.name}）" if item.parent else item.name
    table.put(0, 1, ctx.style.named(name, item.unit) + (" " + mark if mark else ""), cols=len(ctx.grades), header=True)
    for place, grade in enumerate(ctx.grades):
        table.put(1, 1 + place, grade, header=True)
    for row, (text, name, bounds) in enumerate(ctx.segments, 2):
        table.put(row, 0, text)
        for place, grade in enumerate(ctx.grades):
            value = Value.of(item, rank=place, shift=row - 2)
            cell = table.put(row, 1 + place, value.bare(ctx.style))
            table.claim(item, value, mark + cell.text, grade=grade, segment={name: text}, bounds={name: bounds}, cell=cell)
    table.widths = [5.0] + [3.0] * len(ctx.grades)
    return table


def itemsBySegment(ctx, items):
    """Segments of capacity in rows, several items in columns, signs in the cells."""
    table = Table("分段性能指标")
    table.tag("by-capacity-segments", "items-in-columns", "units-in-name")
    attribute, symbol, unit, _ = ctx.field.scale
    table.put(0, 0, ctx.style.named(f"{attribute}（{symbol}）", unit), header=True)
    for place, item in enumerate(items):
        name = f"{item.parent}（{item.name}）" if item.parent else item.name
        table.put(0, 1 + place, ctx.style.named(name, item.unit), header=True)
    for row, (text, name, bounds) in enumerate(ctx.segments, 1):
        table.put(row, 0, text)
        for place, item in enumerate(items):
            value = Value.of(item, rank=row - 1)
            printed = value.signed(ctx.style)
            cell = table.put(row, 1 + place, printed)
            table.claim(item, value, printed, segment={name: text}, bounds={name: bounds}, cell=cell)
    table.widths = [4.6] + [2.6] * len(items)
    return table


def bySeason(ctx, items):
    """Two columns of values, one a season; with grades under each where there are few items."""
    table = Table("分季指标")
    table.tag("by-season", "items-in-rows", "units-in-name")
    graded = ctx.rng.random() < 0.5
    grades = ctx.grades[:2]
    cols = names(table, ctx, items, 2 if graded else 1)
    heads = 2 if graded else 1
    table.headerRows = heads
    table.put(0, 0, ctx.itemHead, rows=heads, cols=cols, header=True)
    width = len(grades) if graded else 1
    for place, season in enumerate(ctx.seasons):
        table.put(0, cols + place * width, season, cols=width, header=True)
        if graded:
            for rank, grade in enumerate(grades):
                table.put(1, cols + place * width + rank, grade, header=True)
    if graded:
        table.tag("two-level-headers")
    for row, item in enumerate(items, heads):
        for place, season in enumerate(ctx.seasons):
            for rank in range(width):
                value = Value.of(item, rank=rank, shift=place)
                text = value.signed(ctx.style)
                cell = table.put(row, cols + place * width + rank, text)
                table.claim(item, value, text, grade=grades[rank] if graded else None, segment={"季节": season}, cell=cell)
    table.widths = ([2.0, 4.0] if cols == 2 else [5.0]) + [2.6] * (2 * width)
    return table


def withMethods(ctx, items):
    """序号 | 项目 | 指标 | 试验方法"""
    table = Table("指标与试验方法")
    table.tag("method-column", "items-in-rows")
    unitColumn = ctx.rng.random() < 0.5
    table.tag("unit-column" if unitColumn else "units-in-name")
    # The method may be a standard, or the clause of the same document that tells it.
    table.methodsByClause = ctx.rng.random() < 0.35
    if table.methodsByClause:
        table.tag("method-clauses")
    heads = ["序号", ctx.itemHead] + (["单位"] if unitColumn else []) + ["指标", ctx.rng.choice(["试验方法", "检验方法", "检测依据"])]
    for col, head in enumerate(heads):
        table.put(0, col, head, header=True)
    row = 1
    for order, (parent, run) in enumerate(byParent(items), 1):
        table.put(row, 0, str(order), rows=len(run))
        sameMethod = len(run) > 1 and run[0].methods
        if sameMethod:
            for item in run[1:]:
                item.methods = run[0].methods
        if not run[0].methods and len(run) > 1:
            sameMethod = True
            for item in run[1:]:
                item.methods = []
        for item in run:
            name = f"{item.parent}（{item.name}）" if item.parent else item.name
            table.put(row, 1, name if unitColumn or item.isText else ctx.style.named(name, item.unit), left=True)
            if unitColumn:
                table.put(row, 2, item.unit or ctx.style.dash)
            value = Value.of(item)
            text = value.signed(ctx.style)
            cell = table.put(row, 2 + unitColumn, text)
            table.claim(item, value, text, cell=cell)
            if not sameMethod:
                table.put(row, 3 + unitColumn, "", methodsOf=item)
            elif item is run[0]:
                table.put(row, 3 + unitColumn, "", rows=len(run), methodsOf=item)
            row += 1
    table.widths = [1.2, 4.6] + ([2.2] if unitColumn else []) + [3.0, 4.4]
    return table


def longRows(ctx, items):
    """Many rows over two pages or more."""
    table = Table("技术指标")
    table.tag("items-in-rows", "continued-over-pages")
    graded = ctx.rng.random() < 0.6
    if graded:
        inner = rowsWithUnits(ctx, items) if ctx.rng.random() < 0.5 else rowsWithOperators(ctx, items)
        inner.tag("continued-over-pages")
        inner.caption = "技术指标"
        return over(ctx, inner)
    table.tag("unit-column")
    for col, head in enumerate(["序号", ctx.itemHead, "单位", "指标"]):
        table.put(0, col, head, header=True)
    for row, item in enumerate(items, 1):
        table.put(row, 0, str(row))
        name = f"{item.parent}（{item.name}）" if item.parent else item.name
        table.put(row, 1, name, left=True)
        table.put(row, 2, item.unit or ctx.style.dash)
        value = Value.of(item)
        text = value.signed(ctx.style)
        cell = table.put(row, 3, text)
        table.claim(item, value, text, cell=cell)
    table.widths = [1.4, 6.0, 3.0, 4.0]
    return over(ctx, table)


def over(ctx, table):
    """Lets a table run over the page: under 表n（续） by hand, or by a repeated header row."""
    if ctx.rng.random() < 0.6:
        at = table.rows * 3 // 5
        # A run of merged rows stays on one page.
        while any(one.row < at < one.row + one.rowSpan for one in table.cells):
            at += 1
        if at < table.rows:
            table.breakAt = at
            return table
    table.repeatHeader, table.tall = True, True
    return table


def wide(ctx, items):
    """Segments side by side, grades under each, on a landscape page."""
    table = Table("分段分级指标")
    table.tag("landscape-page", "items-in-rows", "two-level-headers", "by-capacity-segments", "unit-column")
    table.landscape = True
    table.headerRows = 2
    cols = names(table, ctx, items, 2, units=False)
    table.put(0, 0, ctx.itemHead, rows=2, cols=cols, header=True)
    table.put(0, cols, "单位", rows=2, header=True)
    count = len(ctx.grades)
    unit = ctx.field.scale[2]
    for place, (text, name, bounds) in enumerate(ctx.segments):
        table.put(0, cols + 1 + place * count, text + ctx.style.gap + unit, cols=count, header=True)
        for rank, grade in enumerate(ctx.grades):
            table.put(1, cols + 1 + place * count + rank, grade, header=True)
    for row, item in enumerate(items, 2):
        table.put(row, cols, item.unit or ctx.style.dash)
        for place, (text, name, bounds) in enumerate(ctx.segments):
            values = [Value.of(item, rank, shift=place) for rank in range(count)]
            texts = [value.signed(ctx.style) for value in values]
            same = len(set(texts)) == 1
            if same:
                table.tag("merged-across-grades")
            for rank, (grade, value) in enumerate(zip(ctx.grades, values)):
                if rank == 0 or not same:
                    cell = table.put(row, cols + 1 + place * count + rank, texts[rank], cols=count if same else 1)
                table.claim(item, value, texts[rank], grade=grade,
                            segment={name: text + ctx.style.gap + unit}, bounds={name: bounds}, cell=cell)
    table.widths = ([2.2, 3.4] if cols == 2 else [4.0]) + [2.0] + [1.9] * (count * len(ctx.segments))
    return table


def ordinals(ctx, items):
    """Grades of a scale, codes and words."""
    table = Table(ctx.rng.choice(["感官与等级要求", "外观与等级要求"]))
    table.tag("ordinal-and-text", "items-in-rows")
    graded = ctx.rng.random() < 0.5
    if graded:
        table.put(0, 0, ctx.itemHead, header=True)
        for place, grade in enumerate(ctx.grades):
            table.put(0, 1 + place, grade, header=True)
        for row, item in enumerate(items, 1):
            table.put(row, 0, item.name, left=True)
            gradeRow(table, ctx, row, 1, item, ctx.grades, lambda value: value.signed(ctx.style))
        table.widths = [3.6] + [3.8] * len(ctx.grades)
        return table
    table.put(0, 0, ctx.itemHead, header=True)
    table.put(0, 1, "要求", header=True)
    for row, item in enumerate(items, 1):
        value = Value.of(item)
        table.put(row, 0, item.name, left=True)
        cell = table.put(row, 1, value.signed(ctx.style, unit=True))
        table.claim(item, value, cell.text, cell=cell)
    table.widths = [5.0, 8.0]
    return table


LAYOUTS = {
    "rowsWithOperators": rowsWithOperators, "limitsByHeader": limitsByHeader, "columnsByGrade": columnsByGrade,
    "rowsWithUnits": rowsWithUnits, "pairs": pairs, "dimensionsByModel": dimensionsByModel,
    "performanceByModel": performanceByModel, "gradesBySegment": gradesBySegment, "itemsBySegment": itemsBySegment,
    "bySeason": bySeason, "withMethods": withMethods, "longRows": longRows, "wide": wide, "ordinals": ordinals,
}
