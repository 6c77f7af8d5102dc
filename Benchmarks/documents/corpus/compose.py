"""Makes a whole standard, and what is true of it, from a seed."""

import copy
import hashlib
import random
from datetime import date, timedelta

from . import standards
from .blocks import Document, Figure, Formula, Heading, Listing, PageBreak, Paragraph, TableBlock
from .fields import TABLE
from .tables import LAYOUTS, Context, Table, byParent
from .units import CODES
from .values import Style, Value, number

FIELDS = list(TABLE)
ORDER = ["rowsWithOperators", "gradesBySegment", "withMethods", "columnsByGrade", "pairs", "longRows", "dimensionsByModel",
         "rowsWithUnits", "bySeason", "ordinals", "limitsByHeader", "wide", "performanceByModel", "itemsBySegment"]
RULES = ["full", "three-line", "light", "open-sides", "no-rules"]
MAKERS = ["清源", "远山", "北辰", "同和", "瑞禾", "启明", "长风", "安澜", "云帆", "华岭", "青禾", "鼎新", "沐川", "晨曦", "万象", "立恒"]
PLACES = ["北京", "河北", "江苏", "浙江", "四川", "山东", "广东", "辽宁"]
PEOPLE = ["赵一宁", "钱立新", "孙望舒", "李知远", "周伯言", "吴清越", "郑思齐", "王怀瑾", "冯子衿", "陈若谷", "褚明达", "卫长青"]
LETTERS = "ABCDEFGHJKLMNPQRSTWXYZ"


def names(count):
    return [f"{FIELDS[place % len(FIELDS)]}-{place // len(FIELDS) + 1}" for place in range(count)]


def split(name):
    return "tune" if hashlib.sha256(name.encode()).digest()[0] % 2 else "held"


class Composer:
    def __init__(self, name, place, seed):
        self.place = place
        self.rng = random.Random(f"{seed}/{name}")
        self.document = Document(name)
        self.field = TABLE[name.split("-")[0]]
        self.variant = int(name.split("-")[1]) - 1
        self.clauses, self.terms, self.references, self.indicators = [], [], {}, []
        self.blocks = self.document.blocks
        self.count = [0, 0, 0]
        self.tested = []
        self.segmented = False

    # Small helpers

    def chance(self, share):
        return self.rng.random() < share

    def head(self, level, title):
        self.count[level - 1] += 1
        for deeper in range(level, 3):
            self.count[deeper] = 0
        number = ".".join(str(one) for one in self.count[:level])
        self.blocks.append(Heading(level, number, title))
        self.clauses.append({"number": number, "title": title})
        return number

    def clause(self, level, text):
        self.count[level - 1] += 1
        for deeper in range(level, 3):
            self.count[deeper] = 0
        number = ".".join(str(one) for one in self.count[:level])
        self.blocks.append(Paragraph(text, number=number, indent=False))
        return number

    def say(self, text, **more):
        self.blocks.append(Paragraph(text, **more))

    def cite(self, base, title):
        """A standard as this document writes it: with or without its year, and in the list."""
        if base not in self.references:
            year = 2003 + standards.digest(base) % 20
            dated = base in self.dated or self.chance(0.22)
            self.references[base] = (f"{base}{self.hyphen}{year}" if dated else base, title)
        return self.references[base][0]

    # The document

    def make(self):
        self.choose()
        self.cover()
        if self.chance(0.55):
            self.document.contents = True
        self.plan()
        self.scope()
        self.head(1, "规范性引用文件")
        place = len(self.blocks)
        self.definitions()
        if not self.field.service and self.chance(0.5):
            self.classes()
        self.requirements()
        self.tests()
        self.inspection()
        if not self.field.service:
            self.packing()
        else:
            self.improvement()
        self.annexes()
        self.blocks[place:place] = self.referenceBlocks()
        self.foreword()
        self.finish()
        return self.document

    def choose(self):
        rng = self.rng
        self.recent = rng.random() < 0.6
        self.this = "本文件" if self.recent else "本标准"
        self.hyphen = rng.choice(["—", "—", "—", "-"])
        self.dated = set()
        self.unreferenced = self.place % 20 == 13
        gap = rng.choice([" ", " ", ""])
        self.style = Style(
            unit=rng.choice(["/{}", "/{}", "（{}）", "/（{}）", "，{}"]), tilde=rng.choice(["～", "～", "~"]), gap=gap,
            operatorGap=rng.choice(["", "", " "]), thousands=rng.choice([" ", ""]), brackets=rng.choice(["（）", "()"]),
            dash=rng.choice(["—", "—", "-"]), words=self.place % 9 == 4,
            powers=rng.random() < 0.5, signs="≦≧" if rng.random() < 0.1 else "≤≥")
        self.spaced = rng.choice([True, True, False])  # a space round Latin text
        serif = rng.choice(["Noto Serif CJK SC", "Noto Serif CJK SC", "AR PL UMing CN", "AR PL UKai CN", "Noto Sans CJK SC", "WenQuanYi Zen Hei"])
        self.document.fonts = {
            "body": serif, "head": rng.choice(["Noto Sans CJK SC", "WenQuanYi Zen Hei", "Noto Sans CJK SC"]),
            "latin": rng.choice(["Liberation Serif", "Liberation Serif", serif]), "size": rng.choice([10.5, 10.5, 10.5, 9.5, 12]),
            "headSide": rng.choice(["right", "right", "left", "centre"]), "padding": rng.choice([0.5, 1, 2, 3])}
        self.document.captionGap = rng.choice(["　", " ", "　"])
        self.captionWord = rng.choice(["表", "表", "表 "])
        count = rng.choice([3, 3, 4])
        field = self.field
        grades = list(field.grades)[: rng.choice([2, 3, 3])]
        attribute, symbol, unit, limits = field.scale
        words = rng.random() < 0.35
        segments = []
        edges = [None] + limits + [None]
        for low, high in zip(edges, edges[1:]):
            n = lambda value: number(str(value), self.style)
            if words:
                text = f"不大于{n(high)}" if low is None else f"大于{n(low)}" if high is None else f"大于{n(low)}且不大于{n(high)}"
            else:
                text = f"{symbol}≤{n(high)}" if low is None else f"{symbol}＞{n(low)}" if high is None else f"{n(low)}＜{symbol}≤{n(high)}"
            bounds = {"lower": None if low is None else str(low), "upper": None if high is None else str(high),
                      "lowerClosed": None if low is None else False, "upperClosed": None if high is None else True,
                      "unit": CODES[unit]}
            segments.append((text, attribute, bounds))
        base = rng.randrange(2, 9) * 10
        models = [f"{field.models}-{base + place * 5}{rng.choice(['', 'G', 'A'])}" for place in range(rng.choice([3, 3, 4]))]
        self.ctx = Context(rng, field, self.style, grades, segments, models, field.seasons,
                           rng.choice(["项目", "项　　目", "项目名称", "检验项目", "指标名称"] if not field.service else ["项目", "评价项目", "服务项目"]),
                           rng.choice(["等级", "项目", "质量等级"]))
        step = [self.place, self.place + 5, self.place + 9, self.place + 2][:count]
        shift = self.place // len(ORDER)
        self.layouts = [ORDER[(one + shift * 3) % len(ORDER)] for one in step]

    def cover(self):
        rng, field = self.rng, self.field
        title, english = field.products[self.variant % len(field.products)]
        kind = ["Q", "Q", "T", "Q", "DB", "Q", "T", "GB", "Q", "HY"][(self.place + self.variant) % 10]
        year = rng.randrange(2021, 2026) if self.recent else rng.randrange(2011, 2020)
        letters = "".join(rng.sample(LETTERS, rng.choice([3, 3, 4])))
        maker, town = rng.choice(MAKERS), rng.choice(PLACES)
        company = f"{town}{maker}{field.area if len(field.area) < 5 else '科技'}有限公司"
        serial = rng.randrange(1, 160)
        if kind == "Q":
            food = field.key in ("rice", "tea", "water") and rng.random() < 0.6
            stem = f"Q/{letters} {serial:04d}S" if food else f"Q/{letters} {serial:03d}"
            issuer, banner, logo = company, "企业标准" if rng.random() < 0.4 else f"{company}企业标准", f"Q/{letters}"
        elif kind == "T":
            stem, issuer, banner, logo = f"T/{letters} {serial}", f"{town}市{field.area}行业协会".replace("省市", "省"), "团体标准", "T"
            issuer = f"{town}{field.area}协会"
        elif kind == "DB":
            code = rng.choice([("11", "北京市"), ("32", "江苏省"), ("37", "山东省"), ("51", "四川省")])
            stem, issuer, banner, logo = f"DB{code[0]}/T {serial + 1200}", f"{code[1]}市场监督管理局", f"{code[1]}地方标准", f"DB{code[0]}"
        elif kind == "GB":
            stem, issuer, banner, logo = f"GB/T {40000 + serial * 13}", "国家市场监督管理总局　国家标准化管理委员会", "中华人民共和国国家标准", "GB"
        else:
            code = standards.TRADES.get(field.area, ("GB/T", "QB/T"))[1]
            code = "QB/T" if code == "GB/T" else code
            trade = {"QB/T": "轻工", "NY/T": "农业", "LS/T": "粮食", "HG/T": "化工", "FZ/T": "纺织", "JB/T": "机械", "YZ/T": "邮政", "SB/T": "国内贸易"}[code]
            stem, issuer, banner, logo = f"{code} {5000 + serial}", f"中华人民共和国{trade}主管部门", f"中华人民共和国{trade}行业标准", code.split("/")[0]
        number = f"{stem}{self.hyphen}{year}"
        replaces = []
        if rng.random() < 0.4:
            replaces.append(f"{stem}{self.hyphen}{year - rng.randrange(3, 8)}")
            if rng.random() < 0.25:
                replaces.append(f"{stem.split()[0]} {serial + 7:03d}{self.hyphen}{year - rng.randrange(8, 12)}")
        published = date(year, rng.randrange(1, 13), rng.randrange(1, 28))
        implemented = published + timedelta(days=rng.choice([30, 31, 60, 90, 180]))
        parts = [title]
        if rng.random() < 0.35:
            parts = [field.area if field.area not in title else "质量分级", title] if field.area not in title else [title, "技术要求"]
        if field.service and len(parts) == 1 and rng.random() < 0.6:
            parts = [title + "规范"]
        self.product, self.english, self.company, self.issuer = title, english, company, issuer
        self.document.cover = {
            "ics": field.ics, "ccs": field.ccs, "record": f"备案号：{rng.randrange(20000, 89999)}—{year}" if rng.random() < 0.3 else "",
            "logo": logo, "banner": banner, "number": number, "replaces": replaces, "parts": parts, "english": english,
            "published": published.isoformat(), "implemented": implemented.isoformat(), "issuer": issuer, "recent": self.recent,
            "dates": rng.choice(["{}-{}-{}", "{}-{}-{}", "{} - {} - {}", "{}年{}月{}日"]), "framed": rng.random() < 0.5}

    # Which indicator stands where

    def take(self, count):
        """The next runs of items from the pool, about `count` items."""
        taken = []
        while self.pool and len(taken) < count:
            taken += self.pool.pop(0)
        return taken

    def plan(self):
        rng, field = self.rng, self.field
        seen, pool = set(), []
        for item in copy.deepcopy(field.items):
            if (item.parent, item.name) not in seen:
                seen.add((item.parent, item.name))
                pool.append(item)
        runs = [run for _, run in byParent(pool)]
        self.pool = runs[:]
        if rng.random() < 0.5:
            rng.shuffle(self.pool)
        limits = copy.deepcopy(field.limits)
        for item in pool + limits:
            self.assign(item)
        wanted = {"rowsWithOperators": 8, "columnsByGrade": 5, "rowsWithUnits": 6, "pairs": 7, "performanceByModel": 5,
                  "gradesBySegment": 1, "itemsBySegment": 3, "bySeason": 4, "withMethods": 6, "wide": 4}
        chosen = {}
        # Layouts that want whole runs or a single graded item go first.
        for key in sorted(self.layouts, key=lambda key: ("longRows", "columnsByGrade", "rowsWithOperators").index(key)
                          if key in ("longRows", "columnsByGrade", "rowsWithOperators") else 9):
            if key == "limitsByHeader":
                chosen[key] = rng.sample(limits, rng.choice([7, 8, 9, 10]))
                chosen[key].sort(key=limits.index)
            elif key in ("dimensionsByModel", "ordinals"):
                chosen[key] = self.ready(key)
            elif key == "longRows":
                chosen[key] = self.take(10) + (limits if "limitsByHeader" not in self.layouts else [])
                if len(chosen[key]) < 18:
                    chosen[key] = self.take(8) + chosen[key]
            elif key == "gradesBySegment":
                place = next((at for at, run in enumerate(self.pool) if run[0].op in ("<=", ">=") and run[0].step), None)
                chosen[key] = [self.pool.pop(place)[0]] if place is not None else []
            else:
                chosen[key] = self.take(wanted[key])
        # Where too few are left for a table, other things of the product are told in its place.
        self.chosen = []
        for key in self.layouts:
            if len(chosen[key]) >= (1 if key == "gradesBySegment" else 3):
                self.chosen.append((key, chosen[key]))
                continue
            self.pool.insert(0, chosen[key]) if chosen[key] else None
            other = "ordinals" if "ordinals" not in self.layouts else "dimensionsByModel"
            if other not in [one for one, _ in self.chosen] and other not in self.layouts:
                self.chosen.append((other, self.ready(other)))
        spoken = copy.deepcopy(field.sentences)
        for item in spoken:
            self.assign(item)
        rng.shuffle(spoken)
        self.spoken = spoken[: rng.choice([3, 4, 5])] + [item for run in self.pool[:2] for item in run if not item.parent]

    def ready(self, key):
        """The items that only one layout takes."""
        if key == "dimensionsByModel":
            return [item for item in copy.deepcopy(self.field.dims) if item.unit == "mm"]
        items = copy.deepcopy(self.field.texts)
        for item in items:
            self.assign(item)
        return items

    def assign(self, item):
        """Methods of an item: mostly one standard, sometimes either of two, sometimes none."""
        if self.unreferenced:
            return
        name = item.parent or item.name
        turn = self.rng.random()
        if item.parent and item.parent in getattr(self, "shared", {}):
            item.methods = list(self.shared[item.parent])
            return
        if turn < 0.1:
            item.methods = []
        else:
            item.methods = [standards.number(self.field.area, name)]
            if turn > 0.84:
                item.methods.append(standards.number(self.field.area, name, 1))
            if len(set(item.methods)) == 1:
                item.methods = item.methods[:1]
        if item.parent:
            self.shared = getattr(self, "shared", {})
            self.shared[item.parent] = list(item.methods)

    def cited(self, item):
        titles = [standards.title(self.field.area, (item.parent or item.name) + ("（仪器法）" if turn else ""), base)
                  for turn, base in enumerate(item.methods)]
        return [self.cite(base, title) for base, title in zip(item.methods, titles)]

    # Chapters

    def scope(self):
        self.document.title = "　".join(self.document.cover["parts"])
        self.head(1, "范围")
        subject = "、".join(["术语和定义"] + (["服务要求", "评价与改进"] if self.field.service else ["要求", "试验方法", "检验规则", "标志、包装、运输和贮存"]))
        verb = "规定了" if self.chance(0.7) else "给出了"
        self.say(f"{self.this}{verb}{self.product}的{subject}。")
        use = "组织实施与评价" if self.field.service else "生产、检验与销售"
        self.say(f"{self.this}适用于{self.product}的{use}。")

    def referenceBlocks(self):
        if self.unreferenced:
            return [Paragraph(f"{self.this}没有规范性引用文件。")]
        lead = ("下列文件经本文件规范性引用，即属于本文件的内容。注日期的，只用该日期的版本；不注日期的，用其最新版本（连同修改单）。"
                if self.recent else "应用本标准时离不开下列文件。写明日期的，只认该版；未写日期的，以最新版（包括修改单）为准。")
        listed = sorted(self.references.values(), key=lambda pair: standards.order(pair[0].replace("-", "—")))
        return [Paragraph(lead)] + [Paragraph(f"{number}　{title}" if self.document.captionGap == "　" else f"{number}  {title}")
                                    for number, title in listed]

    def definitions(self):
        self.head(1, "术语和定义")
        base = "GB/T 19000"
        if not self.unreferenced and self.chance(0.5):
            self.say(f"{self.cite(base, standards.COMMON[base])} 给出的以及下列术语和定义适用于{self.this}。")
        else:
            self.say(f"下列术语和定义适用于{self.this}。")
        pairs = [(self.product, self.english.lower(), f"用{self.this}规定的工艺与控制方法得到、供消费者直接使用的{self.field.area}类产品。"
                  if not self.field.service else f"由经过培训的人员按{self.this}的约定向顾客提供的{self.field.area}活动。")]
        attribute = self.field.scale[0]
        pairs.append((attribute, f"rated quantity {self.field.scale[1]}", f"由制造单位声明、用来划分规格的{attribute}数值。"
                      if not self.field.service else f"由服务单位声明、用来划分服务规格的{attribute}数值。"))
        if self.chance(0.4):
            pairs.append(("批次", "lot", "同一条件下连续完成、一次交付检验的单位产品或服务的集合。"))
        for term, english, meaning in pairs:
            self.count[1] += 1
            number = f"{self.count[0]}.{self.count[1]}"
            self.blocks.append(Paragraph("", number=number, indent=False, bold=True))
            self.blocks.append(Paragraph(f"{term}　{english}", bold=True))
            self.say(meaning)
            self.terms.append({"number": number, "term": term, "english": english})
        if self.chance(0.4):
            self.say("注：术语的英文只为对照而列出。", small=True)

    def classes(self):
        self.head(1, "分类与型号")
        self.head(2, "分类")
        self.blocks.append(Listing([f"按{self.field.scale[0]}分为 {len(self.ctx.segments)} 段；", f"按质量分为{'、'.join(self.ctx.grades)}。"]))
        self.head(2, "型号")
        self.say(f"型号由代号 {self.field.models} 和规格数字组成，其含义见图1。")
        self.figure("型号的组成", [self.field.models, "规格", "改进号"])
        if self.chance(0.6):
            table = Table("型号与适用场合", role="other")
            for col, text in enumerate(["型号", "类别", "适用场合"]):
                table.put(0, col, text, header=True)
            for row, model in enumerate(self.ctx.models, 1):
                table.put(row, 0, model)
                table.put(row, 1, ["标准型", "增强型", "轻便型", "专用型"][row % 4])
                table.put(row, 2, ["家庭", "商用", "公共场所", "户外"][row % 4], left=True)
            table.widths = [3.5, 3.5, 6]
            self.say(self.referring("型号与适用场合见{}。", table))
            self.add(table)

    def figure(self, caption, labels):
        self.figures = getattr(self, "figures", 0) + 1
        self.blocks.append(Figure(f"图{self.figures}{self.document.captionGap}{caption}", labels))

    def referring(self, text, *tables):
        """A sentence that names tables which are added next."""
        start = len(self.document.tables) + 1
        return text.format(*[f"{self.captionWord.strip()}{start + place}" for place in range(len(tables))])

    def add(self, table, number=None):
        table.number = number or str(1 + sum(1 for one in self.document.tables if one.number.isdigit()))
        self.document.tables.append(table)
        self.blocks.append(TableBlock(table))

    def requirements(self):
        service = self.field.service
        self.requirementChapter = self.head(1, "服务要求" if service else self.rng.choice(["要求", "技术要求"]))
        self.head(2, "基本要求")
        if service:
            self.say("服务单位应有固定的经营场所、公开的价目和可追溯的服务记录。")
        else:
            self.say(f"所用原料和零部件应有合格证明，工艺文件应经批准。{self.product}在正常条件下应能安全使用。")
            if not self.unreferenced and self.chance(0.4):
                base = "GB/T 8170"
                self.say(f"数值修约按 {self.cite(base, standards.COMMON[base])} 的规定进行。")
        spoken = self.spoken[:]
        half = self.rng.choice([0, len(spoken) // 2, len(spoken)])
        if half:
            self.sentences(spoken[:half])
        for place, (key, chosen) in enumerate(self.chosen):
            self.tableClause(key, chosen, place)
        if half < len(spoken):
            self.sentences(spoken[half:])

    def tableClause(self, key, chosen, place):
        table = LAYOUTS[key](self.ctx, chosen)
        table.rules = RULES[(self.place + 2 * place + self.place // 5) % len(RULES)]
        if table.rules in ("three-line", "no-rules"):
            table.tag(table.rules)
        title = table.caption
        self.head(2, title)
        verb = self.rng.choice(["应符合{}的规定。", "应符合{}的要求。", "见{}。"])
        self.say(f"{title}" + self.referring(verb, table))
        if self.chance(0.38):
            self.mark(table)
        self.add(table)
        if self.chance(0.2) and not table.landscape:
            self.say("注：表中各值均指出厂状态。", small=True)
        if key != "dimensionsByModel" and (key != "withMethods" or table.methodsByClause):
            self.tested += chosen

    def mark(self, table):
        """Raised letters behind one or two values, explained under the table."""
        candidates = []
        for entry in table.indicators:
            cell = entry["cell"]
            if entry["kind"] == "interval" and cell not in candidates:
                candidates.append(cell)
        if not candidates:
            return
        notes = ["只对出厂满 3 个月以内的产品考核。", "供需双方另有书面约定的除外。", "按 2 次平行测定的平均值判定。", "首批样品加严考核。"]
        if self.field.service:
            notes = ["法定节假日除外。", "顾客另有书面约定的除外。", "按自然月统计。", "自试运行满 3 个月起考核。"]
        self.rng.shuffle(notes)
        for letter, cell in zip("ab", self.rng.sample(candidates, min(len(candidates), self.rng.choice([1, 2])))):
            cell.mark = letter
            table.footnotes.append((letter, notes.pop()))
        # Letters follow the order of reading.
        marked = sorted((cell for cell in candidates if cell.mark), key=lambda cell: (cell.row, cell.col))
        for letter, cell in zip("ab", marked):
            cell.mark = letter
        table.footnotesInside = self.chance(0.5) and table.rules in ("full", "light")
        table.tag("footnoted-values")

    def phrase(self, item, value, subject):
        """A requirement as a sentence without its full stop, and the part that states it."""
        style, rng = self.style, self.rng
        text, unit = value.bare(style), value.unit
        tail = (style.gap if unit not in ("%", "‰", "°") else "") + unit
        op = value.op
        if op == "%>=":
            part = f"不小于额定值的{text}%"
            return f"{subject}应{part}", part
        if op == "<=":
            form = rng.choice(["应不大于{}", "不应大于{}", "应不超过{}", "不应超过{}"])
        elif op == ">=":
            form = rng.choice(["应不小于{}", "不应小于{}", "应不低于{}", "不应低于{}"])
        elif op == "<":
            form = "应小于{}"
        elif op == ">":
            form = "应大于{}"
        elif op == "..":
            form = rng.choice(["应为{}", "应在{}之间", "应在{}范围内"])
            if unit == "%":
                text, tail = f"{number(value.low, style)}%{style.tilde}{number(value.high, style)}%", ""
            elif unit and rng.random() < 0.4:
                text = f"{number(value.low, style)}{style.gap}{unit}{style.tilde}{number(value.high, style)}"
        else:
            form = "应为{}"
            if unit:
                text = style.brackets[0] + text + style.brackets[1]
        part = form.format(text + tail)
        return f"{subject}{part}", part.replace("应", "", 1) if part.startswith("应") else part.replace("不应", "不", 1)

    def speak(self, item, value, part, segment=None, bounds=None, also=()):
        entry = {"table": None, "name": item.name, "parents": [], "grade": None, "segment": segment, "segmentBounds": bounds,
                 **value.truth(part), "item": item, "cell": None}
        if value.op == "%>=":
            entry["relativeTo"] = "额定值"
        if also:
            entry["otherNames"] = list(also)
        self.indicators.append(entry)

    def sentences(self, spoken):
        form = self.rng.choice(["titled", "numbered", "list", "paired"])
        self.head(2, self.rng.choice(["其他要求", "使用性能", "运行要求"] if not self.field.service else ["过程要求", "资源要求"])
                  if form != "titled" or len(spoken) > 1 else spoken[0].name)
        if form == "list":
            # A list states each demand in a line of its own.
            lines = []
            for place, item in enumerate(spoken):
                value = Value.of(item)
                text, part = self.phrase(item, value, item.name)
                lines.append(text + ("；" if place < len(spoken) - 1 else "。"))
                self.speak(item, value, part)
            self.say(f"{self.product}还应达到以下要求：")
            self.blocks.append(Listing(lines))
        elif form == "paired":
            while spoken:
                pair, spoken = spoken[:2], spoken[2:]
                texts = []
                for item in pair:
                    value = Value.of(item)
                    text, part = self.phrase(item, value, item.name)
                    texts.append(text)
                    self.speak(item, value, part)
                    self.tested.append(item)
                self.clause(3, "，".join(texts) + "。")
            return
        else:
            for item in spoken:
                value = Value.of(item)
                if form == "numbered":
                    text, part = self.phrase(item, value, item.name)
                    self.clause(3, text + "。")
                    self.speak(item, value, part)
                else:
                    subject = self.rng.choice([item.name, f"{self.product}的{item.name}", ""])
                    if len(spoken) > 1:
                        self.head(3, item.name)
                    if item.op in ("<=", ">=") and item.step and not self.segmented and self.chance(0.7):
                        self.bySize(item)
                        self.segmented = True
                        continue
                    text, part = self.phrase(item, value, subject)
                    lead = self.rng.choice(["", "", "在额定条件下，", "按规定方法试验时，"])
                    self.say(lead + text + "。")
                    self.speak(item, value, part, also=[subject] if subject not in ("", item.name) else [])
        self.tested += spoken

    def bySize(self, item):
        """A demand that depends on the size of the product, told in one sentence."""
        attribute, _, unit, limits = self.field.scale
        edge = limits[0]
        texts = []
        for rank, (words, sign) in enumerate([("不大于", "upper"), ("大于", "lower")]):
            value = Value.of(item, rank=rank)
            text, part = self.phrase(item, value, "")
            printed = f"{words}{number(str(edge), self.style)}{self.style.gap}{unit}"
            bounds = {"lower": None, "upper": None, "lowerClosed": None, "upperClosed": None, "unit": CODES[unit]}
            bounds[sign], bounds[sign + "Closed"] = str(edge), sign == "upper"
            texts.append(f"{attribute}{printed}的，{text}")
            self.speak(item, value, part, segment={attribute: printed}, bounds={attribute: bounds})
        self.say("；".join(texts) + "。")
        self.document.truth.setdefault("extra", []).append("segmented-sentences")

    def tests(self):
        service = self.field.service
        self.head(1, "评价方法" if service else self.rng.choice(["试验方法", "检验方法"]))
        if not service:
            self.head(2, "试验条件")
            self.say(f"除另有说明外，试验在温度（23±2）℃、相对湿度（50±5）%的环境中进行，样品先放置 24 h。")
            if self.chance(0.3):
                table = Table("试验条件", role="conditions")
                for row, cells in enumerate([("参数", "条件"), ("环境温度", "（23±2）℃"), ("大气压力", "86 kPa～106 kPa"), ("供电电压", "220 V±1%")]):
                    table.put(row, 0, cells[0], header=row == 0)
                    table.put(row, 1, cells[1], header=row == 0)
                table.widths = [5, 6]
                self.say(self.referring("仪器核查时的条件见{}。", table))
                self.add(table)
        suffix = self.rng.choice(["", "", "的测定", "检验", "试验"] if not service else ["", "的评价", ""])
        level = 2
        if self.chance(0.5):
            self.head(2, "质量指标" if not service else "服务指标")
            level = 3
        untitled = self.chance(0.25)
        where = {}
        groups, seen = [], set()
        for item in self.tested:
            key = item.parent or item.name
            if key in seen:
                continue
            seen.add(key)
            if groups and self.chance(0.12) and groups[-1][0].methods and not item.parent and not groups[-1][0].parent:
                item.methods = list(groups[-1][0].methods)
                groups[-1].append(item)
            else:
                groups.append([item])
        for group in groups:
            title = "、".join(item.parent or item.name for item in group) + suffix
            numbers = self.cited(group[0])
            if len(group) > 1:
                # One clause for several indicators: what the others were given gives way.
                for item in group[1:]:
                    item.methods = list(group[0].methods)
            text = self.methodText(numbers, group[0])
            if untitled and numbers:
                place = self.clause(level, f"{title}{text}")
            else:
                place = self.head(level, title)
                self.say(text)
            for item in group:
                where[item.parent or item.name] = place
        for item in self.tested:
            # All that stand under one parent are tested by one clause.
            key = item.parent or item.name
            owner = next((one for group in groups for one in group if (one.parent or one.name) == key), None)
            if owner is not None:
                item.methods = list(owner.methods)
        self.where = where
        for table in self.document.tables:
            for cell in table.cells:
                if cell.methodsOf is not None and table.methodsByClause:
                    cell.text = where[cell.methodsOf.parent or cell.methodsOf.name]
                elif cell.methodsOf is not None:
                    numbers = self.cited(cell.methodsOf)
                    cell.text = "或".join(numbers) if len(numbers) > 1 and self.chance(0.5) else "、".join(numbers) or "目测或量具测量"

    def methodText(self, numbers, item):
        rng = self.rng
        if not numbers:
            if self.field.service:
                return rng.choice(["抽取最近 3 个月的记录统计计算。", "随机走访 30 名顾客后计算。", "由 2 名评价人员现场核对，取较差的结果。"])
            return rng.choice(["用分度值为 0.02 mm 的量具在 3 处测量，取平均值。", "取 5 件样品逐件观察，记录结果。",
                               "在额定工况下运行 30 min 后读数，重复 2 次取平均值。", "称取样品 50 g，平行测定 2 次，结果相差不得超过 5%。"])
        gap = " " if self.spaced else ""
        joined = f"{gap}或{gap}".join(numbers)
        forms = ["按{g}{n}{g}规定的方法测定。", "按{g}{n}{g}的规定进行。", "按照{g}{n}{g}执行。", "采用{g}{n}{g}给出的方法。"]
        if len(numbers) == 1 and self.hyphen in numbers[0] and rng.random() < 0.5:
            forms = ["按{g}{n}{g}中第一法测定。", "按{g}{n}中 5.2 的规定进行。"]
        text = rng.choice(forms).format(g=gap, n=joined)
        if len(numbers) > 1 and rng.random() < 0.5:
            text += f"有争议时以{gap}{numbers[0]}{gap}为准。"
        if rng.random() < 0.15:
            text += "样品数为 3 个。"
        return text

    def inspection(self):
        service = self.field.service
        self.head(1, "服务评价规则" if service else "检验规则")
        if service:
            self.head(2, "评价周期")
            self.say("服务单位每 6 个月自评一次，每 12 个月接受一次外部评价。")
            self.head(2, "结果判定")
            self.say("各项均达到要求的，判为符合；有 1 项不达到的，应在 30 d 内改进后复评。")
            return
        self.head(2, "组批与抽样")
        base = "GB/T 2828.1"
        text = "同一班次、同一规格的产品为一批。"
        if not self.unreferenced:
            text += f"抽样按 {self.cite(base, standards.COMMON[base])} 进行。"
        self.say(text)
        if self.chance(0.35):
            table = Table("抽样方案", role="other")
            for row, cells in enumerate([("批量", "样本量", "接收数Ac", "拒收数Re"), ("≤150", "8", "0", "1"), ("151～1200", "20", "1", "2"), ("＞1200", "32", "2", "3")]):
                for col, text in enumerate(cells):
                    table.put(row, col, text, header=row == 0)
            table.widths = [3.5] * 4
            self.say(self.referring("样本量与判定数见{}。", table))
            self.add(table)
        self.head(2, "出厂检验")
        self.say("每批产品经本单位检验合格并附合格证后出厂。")
        self.head(2, "型式检验")
        self.say("有下列情形之一的，进行型式检验：")
        self.blocks.append(Listing(["新产品定型或转厂生产时；", "结构、材料、工艺有较大变动时；", "正常生产满 12 个月时；", "停产 6 个月以上恢复生产时。"]))
        if self.chance(0.5) and self.where:
            table = Table("检验项目", role="other")
            for col, text in enumerate(["序号", "检验项目", "要求", "试验方法", "出厂检验", "型式检验"]):
                table.put(0, col, text, header=True)
            for row, (name, place) in enumerate(list(self.where.items())[:9], 1):
                for col, text in enumerate([str(row), name, f"{self.requirementChapter}.{self.rng.randrange(1, 5)}", place, self.rng.choice(["√", "—"]), "√"]):
                    table.put(row, col, text, left=col == 1)
            table.widths = [1.4, 4.5, 2.2, 2.4, 2.2, 2.2]
            self.say(self.referring("检验项目见{}。", table))
            self.add(table)
        self.head(2, "判定规则")
        self.say("检验结果全部符合要求的，判该批合格；有不合格项的，加倍抽样复检，以复检结果为准。")

    def packing(self):
        self.head(1, "标志、包装、运输和贮存")
        self.head(2, "标志")
        text = "产品上应标明名称、型号或规格、执行的标准编号、生产日期和生产单位。"
        if not self.unreferenced:
            text += f"包装图示标志应符合 {self.cite('GB/T 191', standards.COMMON['GB/T 191'])} 的规定。"
        self.say(text)
        self.head(2, "包装")
        self.say("包装应牢固、清洁、防潮，附有合格证和使用说明。")
        self.head(2, "运输和贮存")
        self.say("运输中应防雨、防晒、防撞击。产品应存放在通风干燥处，离地 10 cm 以上，堆码不超过 8 层。")

    def improvement(self):
        self.head(1, "改进")
        self.say("服务单位应汇总顾客意见，查明原因，落实改进，并把结果告知顾客。")

    def annexes(self):
        letters = iter("AB")
        gap = self.document.captionGap
        if self.chance(0.6):
            letter = next(letters)
            item = self.tested[0]
            title = f"{item.parent or item.name}的计算"
            self.blocks.append(PageBreak())
            self.blocks.append(Heading(1, f"附录{letter}（规范性）", title, centred=True))
            self.clauses.append({"number": f"附录{letter}", "title": title})
            self.blocks.append(Heading(2, f"{letter}.1", "步骤"))
            self.clauses.append({"number": f"{letter}.1", "title": "步骤"})
            self.blocks.append(Listing(["取 3 份样品，编号；", "分别记录初值 m0 和终值 m1；", "重复 2 次，两次结果之差不超过 2%。"]))
            self.blocks.append(Heading(2, f"{letter}.2", "结果计算"))
            self.clauses.append({"number": f"{letter}.2", "title": "结果计算"})
            self.say(f"结果按式（{letter}.1）计算：")
            self.blocks.append(Formula("X = (m1 − m0) / m0 × 100", f"（{letter}.1）"))
            self.say("式中：X——结果，%；m0——初值；m1——终值。")
            self.say("计算结果保留到小数点后一位。")
            if self.chance(0.5):
                self.figure("测量布置示意", ["样品", "传感器", "记录仪"])
        if self.chance(0.55):
            letter = next(letters)
            self.blocks.append(PageBreak())
            self.blocks.append(Heading(1, f"附录{letter}（资料性）", "记录表示例", centred=True))
            self.clauses.append({"number": f"附录{letter}", "title": "记录表示例"})
            table = Table("检测记录示例" if not self.field.service else "服务记录示例", role="other")
            for row, cells in enumerate([("编号", "日期", "结果", "记录人"), ("1", "", "", ""), ("2", "", "", ""), ("3", "", "", "")]):
                for col, text in enumerate(cells):
                    table.put(row, col, text, header=row == 0)
            table.widths = [3, 4, 4, 3]
            self.say(f"记录的格式可采用表{letter}.1。")
            self.add(table, number=f"{letter}.1")
        self.blocks.append(Paragraph("_" * 24, indent=False))

    def foreword(self):
        rng, say = self.rng, self.document.foreword.append
        cover = self.document.cover
        if self.recent:
            say("本文件依照 GB/T 1.1—2020 给出的规则编写。")
        else:
            say("本标准依照 GB/T 1.1—2009 给出的规则编写。")
        if cover["replaces"]:
            say(f"{self.this}代替 {'、'.join(cover['replaces'])}，与前一版相比，除编辑性改动外主要变化如下：")
            say("——调整了部分指标的限值；")
            say("——增加了检验项目和对应的试验方法；")
            say("——修改了标志和贮存的内容。")
        if rng.random() < 0.5:
            say("请注意本文的某些内容可能涉及专利，发布单位不负责识别。")
        say(f"{self.this}由{self.company}提出并归口。")
        say(f"{self.this}起草单位：{self.company}、{rng.choice(PLACES)}{rng.choice(MAKERS)}检测有限公司。")
        say(f"{self.this}主要起草人：{'、'.join(rng.sample(PEOPLE, 4))}。")
        if not cover["replaces"]:
            say(f"{self.this}为首次发布。")

    def finish(self):
        """Numbers, captions and truth, now that all is in place."""
        document, cover = self.document, self.document.cover
        for table in document.tables:
            table.caption = f"{self.captionWord if table.number.isdigit() else '表'}{table.number}{document.captionGap}{table.caption}"
            for entry in table.indicators:
                entry["table"] = table.number
            self.indicators = self.indicators + table.indicators
        order = {block.table.number: place for place, block in enumerate(document.blocks) if isinstance(block, TableBlock)}
        tables, indicators = [], []
        for table in sorted(document.tables, key=lambda table: order[table.number]):
            tables.append({
                "number": table.number, "caption": table.caption, "layouts": table.layouts, "role": table.role, "rules": table.rules,
                "unitNote": table.unitNote or None, "headerRows": table.headerRows, "continuedAtRow": table.breakAt,
                "repeatedHeader": table.repeatHeader or table.breakAt is not None, "landscape": table.landscape,
                "footnotes": [{"mark": mark, "text": text} for mark, text in table.footnotes],
                "cells": [{"row": cell.row, "column": cell.col, "rowSpan": cell.rowSpan, "columnSpan": cell.colSpan, "text": cell.text,
                           "mark": cell.mark or None, "header": cell.header}
                          for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.col))]})
        for entry in self.indicators:
            item = entry.pop("item")
            cell = entry.pop("cell")
            if cell is not None:
                entry["cell"] = [cell.row, cell.col]
            entry["methods"] = [self.references[base][0] for base in item.methods if base in self.references]
            indicators.append(entry)
        layouts = sorted({name for table in document.tables for name in table.layouts}
                         | ({"sentences"} if any(entry["table"] is None for entry in indicators) else set())
                         | set(document.truth.pop("extra", [])))
        listed = sorted(self.references.values(), key=lambda pair: standards.order(pair[0].replace("-", "—")))
        document.truth = {
            "name": document.name, "split": split(document.name), "field": self.field.key, "layouts": layouts,
            "number": cover["number"], "title": "　".join(cover["parts"]), "englishTitle": cover["english"],
            "replaces": cover["replaces"], "published": cover["published"], "implemented": cover["implemented"],
            "issuer": cover["issuer"], "ics": cover["ics"], "ccs": cover["ccs"], "record": cover["record"] or None,
            "references": [{"number": number, "title": title} for number, title in listed],
            "clauses": self.clauses, "terms": self.terms, "tables": tables, "indicators": indicators, "hidden": []}


def compose(name, place, seed):
    return Composer(name, place, seed).make()
