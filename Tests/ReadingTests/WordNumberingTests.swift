import Documents
import Testing

@testable import Reading

@Suite struct WordNumberingTests {
    static func level(_ level: Int, _ format: String, _ text: String, _ more: String = "") -> String {
        #"<w:lvl w:ilvl="\#(level)"><w:start w:val="1"/><w:numFmt w:val="\#(format)"/>\#(more)"#
            + #"<w:lvlText w:val="\#(text)"/></w:lvl>"#
    }

    static func definition(_ id: Int, _ levels: String...) -> String {
        #"<w:abstractNum w:abstractNumId="\#(id)">\#(levels.joined())</w:abstractNum>"#
    }

    static func list(_ id: Int, _ definition: Int, _ overrides: String = "") -> String {
        #"<w:num w:numId="\#(id)"><w:abstractNumId w:val="\#(definition)"/>\#(overrides)</w:num>"#
    }

    static func item(_ text: String, _ list: Int, _ level: Int = 0) -> String {
        TestDocument.paragraph(
            text, #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(list)"/></w:numPr>"#)
    }

    func texts(_ body: String, _ numbering: String, styles: String = "") async throws -> [String] {
        try await TestDocument.read(
            body,
            parts: [("numbering", "numbering", numbering), ("styles", "styles", styles)]
        ).texts
    }

    static let clauses =
        definition(
            1, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"), level(2, "decimal", "%1.%2.%3"),
            level(3, "lowerLetter", "%4)")) + list(1, 1)

    @Test func levelsCountAndBeginAnew() async throws {
        let body = [
            Self.item("范围", 1), Self.item("原料", 1), Self.item("来源", 1, 1), Self.item("甲", 1, 3),
            Self.item("乙", 1, 3), Self.item("水分", 1, 1), Self.item("丙", 1, 3), Self.item("要求", 1),
            Self.item("感官", 1, 1),
        ]
        #expect(
            try await texts(body.joined(), Self.clauses) == [
                "1 范围", "2 原料", "2.1 来源", "a) 甲", "b) 乙", "2.2 水分", "a) 丙", "3 要求", "3.1 感官",
            ])
    }

    @Test func aLevelThatIsPassedOverCountsAsOne() async throws {
        let body = Self.item("甲", 1) + Self.item("乙", 1, 2) + Self.item("丙", 1, 1)
        #expect(try await texts(body, Self.clauses) == ["1 甲", "1.1.1 乙", "1.2 丙"])
    }

    @Test func listsOfOneDefinitionGoOnUnlessTheyStartAnew() async throws {
        let numbering =
            Self.definition(1, Self.level(0, "decimal", "%1.")) + Self.list(1, 1) + Self.list(2, 1)
            + Self.list(3, 1, #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>"#)
        let body = [1, 2, 3, 3, 1].map { Self.item("x", $0) }.joined()
        #expect(try await texts(body, numbering) == ["1. x", "2. x", "5. x", "6. x", "7. x"])
    }

    @Test func aLevelMayGoOnWhenHigherOnesCount() async throws {
        let numbering =
            Self.definition(
                1, Self.level(0, "decimal", "%1"),
                Self.level(1, "decimal", "表%2", #"<w:lvlRestart w:val="0"/>"#)) + Self.list(1, 1)
        let body = [(0, "甲"), (1, "乙"), (0, "丙"), (1, "丁")].map { Self.item($1, 1, $0) }.joined()
        #expect(try await texts(body, numbering) == ["1 甲", "表1 乙", "2 丙", "表2 丁"])
    }

    @Test func overriddenLevelsAndDecimalsOfAllLevels() async throws {
        let numbering =
            Self.definition(
                1, Self.level(0, "upperLetter", "附录%1"),
                Self.level(1, "decimal", "%1.%2"),
                Self.level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")) + Self.list(1, 1)
            + Self.list(
                2, 1, #"<w:lvlOverride w:ilvl="0">\#(Self.level(0, "upperRoman", "%1、"))</w:lvlOverride>"#)
        let body =
            Self.item("甲", 1) + Self.item("乙", 1, 1) + Self.item("丙", 1, 2) + Self.item("丁", 2)
        #expect(try await texts(body, numbering) == ["附录A 甲", "A.1 乙", "1.1.1 丙", "II、 丁"])
    }

    @Test func stylesNumberTheirParagraphs() async throws {
        let styles =
            #"<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="章"/><w:pPr><w:numPr><w:numId "#
            + #"w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>"#
            + #"<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="条"/><w:basedOn w:val="h1"/>"#
            + #"<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>"#
        let numbering =
            Self.definition(
                1, Self.level(0, "decimal", "%1", #"<w:pStyle w:val="h1"/>"#),
                Self.level(1, "decimal", "%1.%2", #"<w:pStyle w:val="h2"/>"#)) + Self.list(1, 1)
        let style = { (id: String, more: String) in #"<w:pStyle w:val="\#(id)"/>\#(more)"# }
        let body =
            TestDocument.paragraph("甲", style("h1", "")) + TestDocument.paragraph("乙", style("h2", ""))
            + TestDocument.paragraph("丙", style("h2", #"<w:numPr><w:numId w:val="0"/></w:numPr>"#))
            + TestDocument.paragraph("丁", style("h2", ""))
        let document = try await TestDocument.read(
            body, parts: [("numbering", "numbering", numbering), ("styles", "styles", styles)])
        #expect(document.texts == ["1 甲", "1.1 乙", "丙", "1.2 丁"])
        #expect(document.paragraphs.map(\.style.headingLevel) == [1, 2, 2, 2])
        #expect(document.paragraphs.first?.style.name == "章")
    }

    @Test func emptyItemsAreNumberedAndBulletsAreSigns() async throws {
        let numbering =
            Self.definition(1, Self.level(0, "decimal", "%1")) + Self.list(1, 1)
            + Self.definition(
                2, Self.level(0, "bullet", "\u{F0B7}", #"<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>"#))
            + Self.list(2, 2)
        let body = Self.item("", 1) + Self.item("甲", 1) + Self.item("乙", 2) + Self.item("", 2)
        #expect(try await texts(body, numbering) == ["1", "2 甲", "• 乙"])
    }

    @Test(arguments: [
        (3, "chineseCounting", "三"), (10, "chineseCounting", "十"), (21, "chineseCounting", "二十一"),
        (105, "chineseCountingThousand", "一百零五"), (110, "chineseCounting", "一百一十"),
        (12, "chineseLegalSimplified", "拾贰"), (2, "ideographTraditional", "乙"),
        (10, "ideographDigital", "一〇"), (28, "upperLetter", "BB"), (26, "lowerLetter", "z"),
        (1994, "upperRoman", "MCMXCIV"), (4, "lowerRoman", "iv"), (7, "decimalZero", "07"),
        (20, "decimalEnclosedCircle", "⑳"), (21, "decimalEnclosedCircle", "21"),
        (3, "decimalEnclosedParen", "⑶"), (12, "decimalFullWidth", "１２"), (22, "ordinal", "22nd"),
        (13, "ordinal", "13th"), (5, "none", ""), (0, "upperRoman", "0"), (-3, "lowerLetter", "-3"),
    ])
    func numbersAreWritten(value: Int, format: String, text: String) {
        #expect(NumberFormat.text(value, format) == text)
    }
}
