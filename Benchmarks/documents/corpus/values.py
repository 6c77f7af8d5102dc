"""A figure, the ways to print it, and what is true of it."""

import re
from dataclasses import dataclass
from decimal import Decimal

from .units import CODES


@dataclass
class Style:
    """How one document writes numbers, units, ranges and signs."""

    unit: str        # how a unit follows a name: "/{}", "（{}）", "，{}", "/（{}）"
    tilde: str
    gap: str         # between number and unit
    operatorGap: str  # between ≤ and number
    thousands: str
    brackets: str    # pair round 20±2
    dash: str        # in an empty cell
    words: bool      # 不大于 for ≤ in cells
    powers: bool = False  # 8×10² for counts of colonies
    signs: str = "≤≥"     # or ≦≧

    def named(self, name, unit):
        if not unit:
            return name
        if self.unit == "/{}" and "/" in unit:
            return f"{name}/（{unit}）"
        return name + self.unit.format(unit)

    def headed(self, unit):
        return self.named("", unit).lstrip("，")


def number(text, style):
    """Digits with the gap after each three that the document uses."""
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, point, rest = digits.partition(".")
    if style.thousands and len(whole) > 3:
        groups = []
        while whole:
            groups.insert(0, whole[-3:])
            whole = whole[:-3]
        whole = style.thousands.join(groups)
    return ("−" if sign and style.dash == "—" else sign) + whole + point + rest


SIGNS = {"<=": "≤", "<": "<", ">=": "≥", ">": ">", "%>=": "≥"}


def sign(op, style):
    """The sign of an operator as the document prints it; nothing where it has none."""
    return SIGNS.get(op, "").replace("≤", style.signs[0]).replace("≥", style.signs[1])


WORDS = {"<=": "不大于", ">=": "不小于", "<": "小于", ">": "大于"}


@dataclass
class Value:
    """What an item demands at one grade, segment or model."""

    op: str
    low: str | None
    high: str | None
    nominal: str | None
    unit: str
    word: str = ""

    @classmethod
    def of(cls, item, rank=0, shift=0):
        """The value of `item`, `rank` steps worse than its best and moved by `shift` steps where that shows no order."""
        if item.isText:
            return cls("text", None, None, None, "", item.texts[min(rank, len(item.texts) - 1)])
        if item.op == "..":
            low, high = item.best.split("~")
            return cls(item.op, low, high, None, item.unit)
        if item.op == "+-":
            middle, around = item.best.split("±")
            low, high = Decimal(middle) - Decimal(around), Decimal(middle) + Decimal(around)
            return cls(item.op, str(low), str(high), middle + "±" + around, item.unit)
        upward = item.op in ("<=", "<", "=")
        value = Decimal(item.best) + (item.step if upward else -item.step) * (rank + shift)
        places = max(-Decimal(item.best).as_tuple().exponent, -item.step.as_tuple().exponent if item.step else 0, 0)
        if value <= 0 < Decimal(item.best):
            value = Decimal(item.best)
        if item.unit in ("%", "‰") and value > 100:
            value = Decimal(item.best)
        text = f"{value:.{places}f}"
        if item.op == "=":
            return cls("=", text, text, None, item.unit)
        if upward:
            return cls(item.op, None, text, None, item.unit)
        return cls(item.op, text, None, None, item.unit)

    @property
    def bound(self):
        return self.high if self.op in ("<=", "<") else self.low

    def bare(self, style):
        """The number alone, its sign standing elsewhere."""
        if self.op == "text":
            return self.word
        if self.op == "..":
            return f"{number(self.low, style)}{style.tilde}{number(self.high, style)}"
        if self.op == "+-":
            middle, around = self.nominal.split("±")
            return f"±{number(around, style)}" if middle == "0" else f"{number(middle, style)}±{number(around, style)}"
        value = self.bound if self.op != "=" else self.low
        if style.powers and self.unit.startswith("CFU") and re.fullmatch(r"[1-9]\d00+|[1-9]00+", value):
            exponent = len(value) - 1
            mantissa = value[0] + ("." + value[1] if value[1] != "0" else "")
            return f"{mantissa}×10{'⁰¹²³⁴⁵⁶'[exponent]}"
        return number(value, style)

    def signed(self, style, unit=False):
        """The whole requirement of a cell."""
        text = self.bare(style)
        if self.op in SIGNS:
            if style.words and self.op in WORDS:
                text = WORDS[self.op] + text
            else:
                text = sign(self.op, style) + style.operatorGap + text
        if unit and self.unit:
            if self.op == "+-" and not text.startswith("±"):
                text = style.brackets[0] + text + style.brackets[1]
            if self.op == ".." and self.unit == "%":
                text = f"{number(self.low, style)}%{style.tilde}{number(self.high, style)}"
            text += ("" if self.unit in ("%", "‰", "°") else style.gap) + self.unit
        return text

    def truth(self, printed):
        """Its fields in an indicator of the truth; `printed` is what the document shows of it."""
        fields = {"kind": "interval", "lower": None, "upper": None, "lowerClosed": None, "upperClosed": None,
                  "nominal": None, "unit": CODES[self.unit], "unitText": self.unit or None, "relativeTo": None,
                  "ordinal": None, "text": printed}
        if self.op == "text":
            fields["kind"], fields["unit"], fields["unitText"] = "text", None, None
            if self.word == "不得检出":
                fields["kind"] = "absence"
            elif found := re.fullmatch(r"(≥|≤)?(\d-\d|\d+|[A-Z]\d?|RG\d|d\d) 级", self.word):
                sign, level = found.groups()
                first, _, last = level.partition("-")
                fields["kind"] = "ordinal"
                fields["ordinal"] = {"scale": "级", "from": None if sign == "≤" else first if not sign else level,
                                     "to": None if sign == "≥" else last or first}
            elif self.word.startswith("IP") or self.word.startswith("IK"):
                fields["kind"] = "ordinal"
                fields["ordinal"] = {"scale": self.word[:2], "from": self.word[2:], "to": self.word[2:]}
            return fields
        if self.op == "=":
            fields["kind"] = "value"
        if self.nominal:
            fields["nominal"] = self.nominal.split("±")[0]
        fields["lower"], fields["upper"] = self.low, self.high
        fields["lowerClosed"] = None if self.low is None else self.op != ">"
        fields["upperClosed"] = None if self.high is None else self.op != "<"
        return fields
