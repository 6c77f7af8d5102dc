"""What a document is made of, in reading order."""

from dataclasses import dataclass, field


@dataclass
class Heading:
    level: int      # 1 chapter, 2 clause, 3 …
    number: str
    title: str
    centred: bool = False  # an annex


@dataclass
class Paragraph:
    text: str
    number: str = ""    # of an untitled clause
    indent: bool = True
    bold: bool = False
    small: bool = False  # notes


@dataclass
class Listing:
    items: list


@dataclass
class Formula:
    text: str
    number: str


@dataclass
class Figure:
    caption: str
    labels: list


@dataclass
class TableBlock:
    table: object


@dataclass
class PageBreak:
    pass


@dataclass
class Document:
    name: str
    blocks: list = field(default_factory=list)
    foreword: list = field(default_factory=list)
    truth: dict = field(default_factory=dict)
    cover: dict = field(default_factory=dict)
    contents: bool = False
    fonts: dict = field(default_factory=dict)
    captionGap: str = "　"
    tables: list = field(default_factory=list)
