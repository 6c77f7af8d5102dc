import Documents
import Quantities
import Standards
import Testing

@testable import StandardReading

@Suite("The structure of a standard")
struct StructureTests {
    private func content(_ blocks: [Block], running: [String] = []) -> StandardContent {
        StandardReader().read(
            Document(form: .docx, blocks: blocks, runningTexts: running.map { Paragraph($0) }))
    }

    private func paragraphs(_ texts: [String]) -> [Block] { texts.map { .paragraph(Paragraph($0)) } }

    private func table(_ rows: [[String]], page: Int? = nil, headerRows: Int? = nil) -> Block {
        let cells = rows.enumerated().flatMap { row, texts in
            texts.enumerated().map { Cell(row: row, column: $0, text: $1, page: page) }
        }
        return .table(
            Table(
                rows: rows.count, columns: rows[0].count, cells: cells, headerRows: headerRows,
                place: BlockPlace(page: page)))
    }

    @Test("A sheet whose name is a table's number has the caption in its first row")
    func sheetCaption() {
        let read = content([
            .paragraph(Paragraph("表1")),
            table([["表1　技术指标", "", ""], ["项目", "单位", "指标"], ["亮度", "lm", "≥ 5"]]),
        ])
        #expect(read.tables.map(\.number) == ["1"])
        #expect(read.tables.map(\.caption) == ["技术指标"])
        #expect(read.tables.map(\.table.rows) == [2])
        #expect(read.indicators.map(\.name) == ["亮度"])
    }

    @Test("Two dates on a line each go by the word behind them")
    func datesOnALine() {
        let cover = content(
            paragraphs(["Q/ABC 001—2026", "新风机", "2026-05-21 发布　　2026-07-20 实施", "前　言", "首次发布。"])
        ).cover
        #expect(cover.published == CalendarDate("2026-05-21"))
        #expect(cover.implemented == CalendarDate("2026-07-20"))
    }

    @Test("A cover gives its facts")
    func cover() {
        let cover = content(
            paragraphs([
                "ICS 67.060", "CCS B 22", "备案号：1234-2020", "江苏省地方标准", "DB32/T 1580—2019",
                "代替 DB32/T 1580—2010",
                "地理标志产品　射阳大米", "Product of geographical indication", "2019-07-11 发布\t2019-08-01 实施",
                "江苏省市场监督管理局\t发布", "前　言", "本标准首次发布。",
            ])
        ).cover
        #expect(cover.number == "DB32/T 1580-2019")
        #expect(cover.replaces == ["DB32/T 1580-2010"])
        #expect(cover.title == "地理标志产品 射阳大米")
        #expect(cover.englishTitle == "Product of geographical indication")
        #expect(cover.published == CalendarDate("2019-07-11"))
        #expect(cover.implemented == CalendarDate("2019-08-01"))
        #expect(cover.issuer == "江苏省市场监督管理局")
        #expect(cover.ics == "67.060")
        #expect(cover.ccs == "B22")
        #expect(cover.recordNumber == "1234-2020")
    }

    @Test("Without a cover the number comes from the head of the pages")
    func running() {
        let content = content(paragraphs(["1 范围", "本标准规定了……"]), running: ["Q/ABC 001—2024", "3"])
        #expect(content.cover.number == "Q/ABC 001-2024")
        #expect(content.cover.title == nil)
    }

    @Test("Clauses follow each other; a number in a sentence is no clause")
    func clauses() {
        let clauses = content(
            paragraphs([
                "1 范围", "本文件规定了要求。", "2 规范性引用文件", "GB/T 191 包装储运图示标志", "4 要求", "4.1 外观", "5 mm 以下的划痕不计。",
                "4.2 表面应平整，无裂纹。", "4.2.1 尺寸", "7 天后复验。", "附录A（规范性）试验方法", "A.1 总则", "A.2 步骤",
            ])
        ).clauses
        #expect(
            clauses.map { $0.number ?? "" } == ["1", "2", "4", "4.1", "4.2", "4.2.1", "附录A", "A.1", "A.2"])
        #expect(clauses.map(\.title) == ["范围", "规范性引用文件", "要求", "外观", nil, "尺寸", "试验方法", "总则", "步骤"])
        #expect(clauses[4].paragraphs.map(\.paragraph.text) == ["表面应平整，无裂纹。"])
        #expect(clauses[8].kind == .normativeAppendix)
    }

    @Test("The contents are passed over")
    func contents() {
        let clauses = content(
            paragraphs(["目　次", "前言\tⅡ", "1 范围\t1", "2 要求 ………… 2", "前　言", "本标准……", "1 范围", "本标准规定了……", "2 要求"])
        ).clauses
        #expect(clauses.map(\.title) == ["前言", "范围", "要求"])
    }

    @Test("References have numbers, years where they are dated, and titles")
    func references() {
        let references = content(
            paragraphs([
                "1 范围", "本文件规定了……", "2 规范性引用文件", "下列文件对于本文件的应用是必不可少的。", "GB/T 191 包装储运图示标志",
                "NY/T 83—1988 米质测定方法", "Q/ABC 012S-2020 内部规范", "3 术语和定义",
            ])
        ).references
        #expect(
            references.map(\.number) == ["GB/T 191", "NY/T 83-1988", "Q/ABC 0012S-2020"]
                || references.map(\.number) == ["GB/T 191", "NY/T 83-1988", "Q/ABC 012S-2020"])
        #expect(references.map(\.title) == ["包装储运图示标志", "米质测定方法", "内部规范"])
    }

    @Test("Headings at the foot of a page go over the columns of the rows on the next")
    func headingsApart() {
        func part(_ rows: [[(text: String, middle: Double)]], columns: Int, page: Int) -> Block {
            let cells = rows.enumerated().flatMap { row, texts in
                texts.enumerated().map { column, cell in
                    Cell(
                        row: row, column: column, text: cell.text, page: page,
                        box: cell.text.isEmpty
                            ? nil : Box(left: cell.middle - 15, top: 0, right: cell.middle + 15, bottom: 10))
                }
            }
            return .table(
                Table(
                    rows: rows.count, columns: columns, cells: cells, ruling: .bare,
                    place: BlockPlace(page: page, box: Box(left: 100, top: 0, right: 500, bottom: 10))))
        }
        let read = content(
            paragraphs(["1 范围", "……", "2 要求", "技术要求应符合表1的规定。", "表1 技术要求"]) + [
                // 单位 and 优等品 fell into one column.
                part(
                    [[("项目名称", 130), ("单位", 200), ("", 0)], [("", 0), ("优等品", 300), ("一等品", 400)]],
                    columns: 3, page: 1),
                part(
                    [
                        [("吸水率", 130), ("%", 200), ("不大于0.3", 300), ("不大于0.5", 400)],
                        [("白度", 130), ("%", 200), ("不小于82", 300), ("不小于78", 400)],
                    ], columns: 4, page: 2),
            ])
        #expect(read.tables.map(\.table.columns) == [4])
        #expect(
            read.told == [
                "吸水率 [优等品] ≤0.3%", "吸水率 [一等品] ≤0.5%", "白度 [优等品] ≥82%", "白度 [一等品] ≥78%",
            ])
    }

    @Test("References that stand in columns are references")
    func referencesInColumns() {
        let references = content(
            paragraphs(["1 范围", "本文件规定了……", "2 规范性引用文件", "下列文件不可少。"]) + [
                table([["GB/T", "191 包装储运图示标志"], ["QB/T", "1071-2019 停水温升的测定"]])
            ] + paragraphs(["3 术语和定义"])
        ).references
        #expect(references.map(\.number) == ["GB/T 191", "QB/T 1071-2019"])
        #expect(references.map(\.title) == ["包装储运图示标志", "停水温升的测定"])
    }

    @Test("Terms have names in two languages and a definition")
    func terms() {
        let terms = content(
            paragraphs([
                "1 范围", "……", "2 规范性引用文件", "本文件没有规范性引用文件。", "3 术语和定义", "3.1", "射阳大米 sheyang rice",
                "以南粳系列加工而成的大米。", "4 要求",
            ])
        ).terms
        #expect(terms.map(\.name) == ["射阳大米"])
        #expect(terms.map(\.englishName) == ["sheyang rice"])
        #expect(terms.map(\.definition) == ["以南粳系列加工而成的大米。"])
    }

    @Test(
        "Numbers are found in sentences",
        arguments: [
            ("按GB/T 5496或GB/T 35881规定的方法执行", ["GB/T 5496", "GB/T 35881"]),
            ("符合GB 5084规定的一级", ["GB 5084"]), ("按 DB11/T 1234—2020 的 5.2 进行", ["DB11/T 1234-2020"]),
            ("见 ISO 9001:2015", ["ISO 9001:2015"]), ("温度为 20 ℃，pH 7.8", []), ("型号 KF-23", []),
        ])
    func numbers(_ text: String, _ expected: [String]) {
        #expect(NumberScan.numbers(in: text).map(\.number.normalized) == expected)
    }

    @Test("A table has its caption, unit, notes and footnotes")
    func tables() throws {
        let content = content(
            paragraphs(["1 范围", "……", "2 要求", "应符合表1。", "表1 尺寸", "单位为毫米"])
                + [table([["项目", "指标"], ["长度", "≤20a"], ["a 仅适用于甲型。", ""]])]
                + paragraphs(["注：室温下。", "a 仅适用于甲型。", "3 方法"]))
        let table = try #require(content.tables.first)
        #expect(table.number == "1")
        #expect(table.caption == "尺寸")
        #expect(table.unit == "毫米")
        #expect(table.notes == ["注：室温下。"])
        #expect(table.footnotes == ["a": "仅适用于甲型。"])
        #expect(table.clause == "2")
        #expect(content.clauses.first { $0.number == "2" }?.tables == [0])
    }

    @Test("A sheet with headings of requirements is sure without a clause; its foot is no row of values")
    func sheetAlone() throws {
        let read = content([
            table([
                ["项目", "单位", "指标"], ["洁净空气量", "m³/h", "≥ 220a"], ["待机功率", "W", "≤ 0.40"],
                ["a 两次测定的平均值。", "", ""],
            ])
        ])
        let table = try #require(read.tables.first)
        #expect(table.footnotes == ["a": "两次测定的平均值。"])
        #expect(table.table.rows == 3)
        #expect(read.told == ["洁净空气量 ≥220 m³/h", "待机功率 ≤0.40 W"])
        #expect(read.indicators.map(\.confidence).filter { $0 < 0.9 } == [])
    }

    @Test("A last row that is no note stays, and so does one that starts with a letter which no cell bears")
    func foot() throws {
        for last in ["功率因数", "a 类产品"] {
            let read = content([table([["项目", "指标"], ["长度", "≤20"], [last, ""]])])
            #expect(read.tables.first?.table.rows == 3)
            #expect(read.tables.first?.footnotes == [:])
        }
    }

    @Test("A table that runs over pages is one; its repeated head is there once")
    func continued() throws {
        let first = table([["项目", "指标"], ["长度", "1"]], page: 1)
        let next = table([["项目", "指标"], ["宽度", "2"]], page: 2)
        let content = content(
            paragraphs(["1 范围", "……", "2 要求", "表1 尺寸"]) + [first] + paragraphs(["表1（续）"]) + [next]
                + paragraphs(["3 方法"]))
        let table = try #require(content.tables.first)
        #expect(content.tables.count == 1)
        #expect(table.table.rows == 3)
        #expect(table.table.cells.map(\.text) == ["项目", "指标", "长度", "1", "宽度", "2"])
        #expect(table.table.cells.last?.page == 2)
    }

    @Test("Parts of a ruled table are put together by the lines that they share")
    func aligned() throws {
        func cell(_ row: Int, _ column: Int, _ span: Int, _ text: String, _ left: Double, _ right: Double)
            -> Cell
        {
            Cell(
                row: row, column: column, columnSpan: span, text: text,
                box: Box(left: left, top: 0, right: right, bottom: 1))
        }
        let first = Table(
            rows: 1, columns: 3,
            cells: [cell(0, 0, 1, "杂质", 0, 50), cell(0, 1, 1, "总量", 50, 100), cell(0, 2, 1, "1", 100, 200)],
            place: BlockPlace(page: 1, box: Box(left: 0, top: 0, right: 200, bottom: 1)))
        let next = Table(
            rows: 1, columns: 2, cells: [cell(0, 0, 1, "水分", 0, 100), cell(0, 1, 1, "2", 100, 200)],
            place: BlockPlace(page: 2, box: Box(left: 0, top: 0, right: 200, bottom: 1)))
        #expect(TableParts.goesOn(first, next))
        let whole = TableParts.joined(StandardTable(table: first), StandardTable(table: next)).table
        #expect(whole.columns == 3 && whole.rows == 2)
        #expect(whole.cells.map(\.column) == [0, 1, 2, 0, 2])
        #expect(whole.cells.map(\.columnSpan) == [1, 1, 1, 2, 1])
    }

    @Test("Parts without lines are put together by where their texts stand, whichever lacks a column")
    func alignedByTexts() throws {
        func table(_ page: Int, _ texts: [(text: String, left: Double)]) -> Table {
            let cells = texts.enumerated().map { column, cell in
                Cell(
                    row: 0, column: column, text: cell.text,
                    box: Box(left: cell.left, top: 0, right: cell.left + 20, bottom: 1))
            }
            return Table(
                rows: 1, columns: texts.count, cells: cells, ruling: .halfRuled,
                place: BlockPlace(page: page, box: Box(left: 0, top: 0, right: 220, bottom: 1)))
        }
        let wide = [("灰分", 0.0), ("总量", 50.0), ("≤", 100.0), ("6.5", 200.0)]
        let narrow = [("水分", 0.0), ("≤", 101.0), ("7.0", 198.0)]
        for (first, next, columns) in [
            (wide, narrow, [0, 1, 2, 3, 0, 2, 3]), (narrow, wide, [0, 2, 3, 0, 1, 2, 3]),
        ] {
            let one = table(1, first)
            let other = table(2, next)
            #expect(TableParts.goesOn(one, other))
            let whole = TableParts.joined(StandardTable(table: one), StandardTable(table: other)).table
            #expect(whole.columns == 4)
            #expect(whole.cells.map(\.column) == columns)
            #expect(whole.cells.first { $0.text == "水分" }?.columnSpan == 2)
        }
        #expect(!TableParts.goesOn(table(1, wide), table(2, [("a", 20), ("b", 70), ("c", 150)])))
    }
}

extension StructureTests {
    @Test("A head that was not read is told by the clauses below it")
    func missingHead() {
        let texts = ["1 范围", "……", "2 规范性引用文件", "3 术语和定义", "4.1 外观", "应平整。", "4.2 尺寸", "5 试验方法"]
        let document = Document(form: .pdf, blocks: texts.map { .paragraph(Paragraph($0)) })
        #expect(
            StandardReader().read(document).clauses.map { $0.number ?? "" } == [
                "1", "2", "3", "4", "4.1", "4.2", "5",
            ])
    }

    @Test("Two values for the same thing are both unsure")
    func contradictions() {
        let cells = [["项目", "指标"], ["长度/mm", "≤20"], ["长度/mm", "≤30"], ["宽度/mm", "≤5"]].enumerated().flatMap {
            row, texts in texts.enumerated().map { Cell(row: row, column: $0, text: $1) }
        }
        let blocks: [Block] =
            ["1 范围", "……", "2 要求", "应符合表1的规定。", "表1 技术指标"].map { .paragraph(Paragraph($0)) }
            + [.table(Table(rows: 4, columns: 2, cells: cells))]
        let indicators = StandardReader().read(Document(form: .docx, blocks: blocks)).indicators
        #expect(indicators.filter { $0.name == "长度" }.map { $0.confidence < 0.9 } == [true, true])
        #expect(indicators.filter { $0.name == "宽度" }.map { $0.confidence >= 0.9 } == [true])
    }
}
