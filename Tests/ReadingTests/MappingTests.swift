import Diagnostics
import Quantities
import Standards
import Testing

@testable import Reading

@Suite struct MappingTests {
    /// A mapping whose parts can be replaced.
    static func yaml(_ row: String = "row: standard", indicators: String? = nil, extra: String = "") -> String
    {
        """
        mapping:
          \(row)
          enterprise: {id: "{代码}", idScheme: X-T, name: "{企业}"}
          standard: {number: "{标准}", title: "{企业} {型号}"}
          channel: {name: 平台, declaredAt: {column: 日期, format: yyyy/M/d}}
          offering: {name: 空调, commonName: "{{通用}} 空调", model: "{型号}"}
          attributes:
            - {name: 制冷量, column: 制冷量, unit: W}
            - {name: 变频, column: 变频, values: {Y: 是, N: 否}}
          indicators:
            - \(indicators ?? "{name: 能效, column: APF, operator: \">=\"}")
        \(extra)
        """
    }

    static let header = "代码,企业,标准,型号,日期,制冷量,变频,APF"

    func mapping(_ yaml: String = yaml()) throws -> Mapping {
        let read = Mapping.read(yaml, file: "m.yaml")
        return try #require(read.mapping, "\(read.diagnostics)")
    }

    func read(_ rows: String..., mapping yaml: String = yaml()) throws -> InputResult {
        try CSVInput.read(
            Array(([Self.header] + rows).joined(separator: "\n").utf8), name: "t.csv", mapping: mapping(yaml))
    }

    @Test func aRowBecomesADeclaration() throws {
        let result = try read("A1,甲厂,Q/J 1-2026,K-1,2026/3/1,3500,Y,5.0")
        #expect(result.diagnostics == [])
        let declaration = try #require(result.declarations.first)
        #expect(declaration.enterprise == EnterpriseReference(id: "A1", idScheme: "X-T", name: "甲厂"))
        #expect(declaration.standard == StandardReference(number: "Q/J 1-2026", title: "甲厂 K-1"))
        #expect(
            declaration.channel == Channel(name: "平台", declaredAt: try #require(CalendarDate("2026-03-01"))))
        #expect(
            declaration.offerings == [Offering(kind: .model, name: "空调", commonName: "{通用} 空调", model: "K-1")]
        )
        #expect(declaration.attributes == ["制冷量": "3500 W", "变频": "是"])
        #expect(declaration.indicators.map(\.requirement.text) == ["≥5.0"])
        #expect(declaration.indicators.first?.place?.cell == "2,8")
    }

    @Test func emptyCellsSayNothingUnlessTheyMust() throws {
        let result = try read("A1,甲厂,Q/J 1,K-1,2026/3/1,,,", ",甲厂,,K-1,2026/3/1,,,")
        #expect(result.declarations.first?.attributes == [:])
        #expect(result.declarations.first?.indicators == [])
        #expect(
            result.diagnostics.map(\.place) == [
                .row(file: "t.csv", row: 3, column: "代码"), .row(file: "t.csv", row: 3, column: "标准"),
            ])
        #expect(result.rejects.map(\.column) == ["代码"])
        let must = Self.yaml(indicators: "{name: 能效, column: APF, required: true}")
        #expect(try read("A1,甲厂,Q/J 1,K-1,2026/3/1,,,", mapping: must).rejects.map(\.column) == ["APF"])
    }

    @Test(arguments: [
        ("A1,甲,Q/J 1,K,2026-03-01,1,Y,1", "wrong-date", "日期"),
        ("A1,甲,Q/J 1,K,2026/2/30,1,Y,1", "wrong-date", "日期"),
        ("A1,甲,Q/J 1,K,2026/3/1,12abc,Y,1", "bad-number", "制冷量"),
        ("A1,甲,Q/J 1,K,2026/3/1,1,Yes,1", "unknown-value", "变频"),
        ("A1,甲,Q/J 1,K,2026/3/1,1,Y,1e999", "bad-number", "APF"),
        ("A1,甲,Q/J 1,K,2026/3/1,1,Y,NaN", "bad-number", "APF"),
        ("A1,甲,Q/J 1,K,2026/3/1,1,Y,0x10", "bad-number", "APF"),
        ("A1,甲,Q/J 1,K,2026/3/1,1,Y,--5", "bad-number", "APF"),
    ])
    func aWrongCellIsRefusedWithItsColumn(row: String, code: String, column: String) throws {
        let result = try read("A0,甲,Q/J 0,K,2026/3/1,1,Y,1", row)
        #expect(result.declarations.map(\.enterprise.id) == ["A0"])
        #expect(result.rejects.map(\.code) == [code])
        #expect(result.rejects.map(\.column) == [column])
        #expect(result.rejects.map(\.row) == [3])
        #expect(result.rejects.map(\.raw) == [row])
    }

    @Test func wrongRowsOfTheTableAreRefused() throws {
        let result = try read("A1,甲,Q/J 1,K,2026/3/1,1,Y,1,9", "\"x\"y", "", "A2,甲,Q/J 2,K,2026/3/1,1,Y,1,,")
        #expect(result.rejects.map(\.code) == ["too-many-cells", "text-after-quote"])
        #expect(result.rejects.map(\.row) == [2, 3])
        #expect(result.declarations.map(\.enterprise.id) == ["A2"])
        #expect(result.counts.rows == 3)
    }

    @Test func modelsOfOneStandardBecomeItsOfferings() throws {
        let yaml = Self.yaml("row: model\n  key: [代码, 标准]\n  filter: [{column: 变频, noneOf: [X]}]")
            .replacing("title: \"{企业} {型号}\"", with: "title: 空调")
        let result = try read(
            "A1,甲,Q/J 1,K-1,2026/3/1,2600,Y,5.0", "A1,甲,Q/J 2,K-9,2026/3/1,2600,N,4.0",
            "A1,甲,Q/J 1,K-2,2026/3/1,3500,Y,4.5", "A1,甲,Q/J 1,K-3,2026/3/1,3500,X,4.5",
            "A1,甲,Q/J 1,K-1,2026/3/1,2600,Y,5.0", "A1,甲,Q/J 1,K-1,2026/3/1,2600,Y,5.1",
            "A1,乙,Q/J 1,K-4,2026/3/1,2600,Y,5.1", mapping: yaml)
        #expect(result.declarations.count == 2)
        let first = result.declarations[0]
        #expect(first.offerings.map(\.model) == ["K-1", "K-2"])
        #expect(first.attributes == ["变频": "是"])
        #expect(
            first.indicators.map(\.segment) == [
                ["型号": "K-1", "制冷量": "2600 W"], ["型号": "K-2", "制冷量": "3500 W"],
            ])
        #expect(first.indicators.map(\.requirement.text) == ["≥5.0", "≥4.5"])
        let second = result.declarations[1]
        #expect(second.attributes == ["制冷量": "2600 W", "变频": "否"])
        #expect(second.indicators.map(\.segment) == [nil])
        #expect(result.counts.filtered == 1 && result.counts.merged == 1)
        #expect(result.rejects.map(\.code) == ["repeated-model", "conflicting-rows"])
        #expect(result.rejects.map(\.row) == [7, 8])
    }

    @Test func theSameKeyTwiceIsMergedOrRefused() throws {
        let row = "A1,甲,Q/J 1,K,2026/3/1,1,Y,1"
        let same = try read(row, row)
        #expect(same.declarations.count == 1 && same.counts.merged == 1)
        let other = try read(row, "A1,甲,Q/J 1,K,2026/3/1,1,Y,2")
        #expect(other.rejects.map(\.code) == ["conflicting-declaration"])
        let key = try read(row, "A1,甲,Q/J 2,K,2026/3/1,1,Y,1", mapping: Self.yaml("row: standard\n  key: 代码"))
        #expect(key.rejects.map(\.code) == ["conflicting-declaration"])
        #expect(key.rejects.map(\.column) == ["代码"])
    }

    @Test func aColumnThatTheTableLacksIsToldAtItsPlaceInTheMapping() throws {
        let mapping = try mapping(Self.yaml(indicators: "{name: 能效, column: APE}"))
        let failure = #expect(throws: InputFailure.self) {
            try CSVInput.read(Array("\(Self.header)\n".utf8), name: "t.csv", mapping: mapping)
        }
        #expect(failure?.diagnostics.map(\.code) == ["unknown-column"])
        #expect(failure?.diagnostics.first?.place == .text(file: "m.yaml", line: 11, column: 26, length: 3))
        #expect(failure?.diagnostics.first?.mend?.en == "did you mean ‘APF’?")
        let twice = #expect(throws: InputFailure.self) {
            try CSVInput.read(Array("\(Self.header),APF\n".utf8), name: "t.csv", mapping: try self.mapping())
        }
        #expect(twice?.diagnostics.map(\.code) == ["repeated-column"])
    }

    @Test(arguments: [
        ("mapping:\n  rows: model", "unknown-key", 2, 3), ("mapping: [", "invalid-yaml", 2, 1),
        ("", "empty-input", 0, 0),
        ("a: 1", "unknown-key", 1, 1), ("mapping: 7", "wrong-type", 1, 10),
    ])
    func aWrongMappingIsToldWithItsPlace(yaml: String, code: String, line: Int, column: Int) {
        let read = Mapping.read(yaml, file: "m.yaml")
        #expect(read.mapping == nil)
        let first = read.diagnostics.first
        #expect(first?.code == code)
        if line == 0 {
            #expect(first?.place == .file("m.yaml"))
        } else if case .text(_, let foundLine, let foundColumn, _) = first?.place {
            #expect(foundLine == line && foundColumn == column)
        } else {
            Issue.record("no place: \(read.diagnostics)")
        }
    }

    @Test(arguments: [
        ("{name: 能效, column: APF, unit: zzz}", "unknown-unit"),
        ("{name: 能效, column: APF, operator: =>}", "wrong-value"),
        ("{name: 能效}", "missing-key"), ("{column: APF}", "missing-key"),
        ("{name: 能效, template: \"{APF\"}", "wrong-template"),
        ("{name: 能效, column: APF, uint: W}", "unknown-key"), ("7", "wrong-type"),
        ("{name: 能效, column: APF, required: maybe}", "wrong-value"),
    ])
    func aWrongRuleOfAMappingIsTold(indicator: String, code: String) {
        let read = Mapping.read(Self.yaml(indicators: indicator), file: "m.yaml")
        #expect(read.mapping == nil)
        #expect(read.diagnostics.first?.code == code)
    }

    @Test(arguments: [
        "row: modle", "row: model", "row: standard\n  encoding: latin", "row: standard\n  header: 0",
    ])
    func aWrongHeadOfAMappingIsTold(head: String) {
        let read = Mapping.read(Self.yaml(head), file: "m.yaml")
        #expect(read.mapping == nil && read.diagnostics.hasErrors)
    }

    @Test(arguments: [
        ("", ""), (" ", ""), ("a", "a"), (" a ", "a"), ("中", "中"), ("　中　", "中"), ("a\u{A0}", "a"),
        ("\u{2028}中a", "中a"),
        ("中 \r\n", "中"), ("a\u{301}", "a\u{301}"), ("é ", "é"), ("𠮷", "𠮷"), ("≥ 5\t", "≥ 5"),
        ("\u{200B}a", "\u{200B}a"),
    ])
    func whiteSpaceRoundCellsIsDropped(text: String, trimmed: String) {
        #expect(text.trimmed == trimmed)
    }

    @Test func aMissingHeaderIsTold() throws {
        let failure = #expect(throws: InputFailure.self) {
            try CSVInput.read([0x0A], name: "t.csv", mapping: try mapping())
        }
        #expect(failure?.diagnostics.first?.code == "unknown-column")
        let second = #expect(throws: InputFailure.self) {
            try CSVInput.read(
                [0x0A], name: "t.csv", mapping: try mapping(Self.yaml("row: standard\n  header: 5")))
        }
        #expect(second?.diagnostics.first?.code == "no-header")
        #expect(try read().diagnostics.map(\.code) == ["empty-input"])
    }
}
