import Diagnostics
import Quantities
import Standards
import TestSupport
import Testing

@testable import Reading

@Suite struct DeclarationReaderTests {
    /// A declaration with every key, as one line; parts can be replaced.
    static func line(
        enterprise: String = #"{"id":"X1","idScheme":"X-TEST","name":"示例冰箱厂","division":"110108"}"#,
        number: String = "Q/SL 001-2026", extra: String = "",
        indicators: String = #"[{"name":"耗电量","requirement":"≤ 0.50 kW·h/24h"}]"#
    ) -> String {
        """
        {"enterprise":\(enterprise),"standard":{"number":"\(number)","title":"电冰箱","kind":"product"},\
        "channel":{"name":"平台","address":"https://example.invalid/1","declaredAt":"2026-03-01"},\
        "disclosure":"fullText",\(extra)"offerings":[{"kind":"model","name":"冰箱","model":"BCD-1","barcode":690}],\
        "attributes":{"容积":"258 L","层数":3},"indicators":\(indicators)}
        """
    }

    func read(_ lines: String..., chunkBytes: Int = 64) -> InputResult {
        DeclarationReader(file: "in.jsonl", chunkBytes: chunkBytes)
            .read(Array(lines.joined(separator: "\n").utf8))
    }

    @Test func aDeclarationComesInWhole() throws {
        let result = read(Self.line(extra: #""version":2,"replaces":1,"#))
        #expect(result.diagnostics == [])
        let declaration = try #require(result.declarations.first)
        #expect(
            declaration.enterprise
                == EnterpriseReference(id: "X1", idScheme: "X-TEST", name: "示例冰箱厂", division: "110108"))
        #expect(declaration.standard == StandardReference(number: "Q/SL 001-2026", title: "电冰箱"))
        #expect(declaration.channel?.declaredAt == CalendarDate("2026-03-01"))
        #expect(declaration.disclosure == .fullText)
        #expect(declaration.version == 2 && declaration.replaces == 1)
        #expect(
            declaration.offerings == [Offering(kind: .model, name: "冰箱", barcode: "690", model: "BCD-1")])
        #expect(declaration.attributes == ["容积": "258 L", "层数": "3"])
        #expect(declaration.indicators.map(\.requirement.text) == ["≤ 0.50 kW·h/24h"])
        #expect(result.counts.rows == 1 && result.counts.declarations == 1)
    }

    @Test func whatIsNotSaidHasTheDocumentedDefault() throws {
        let result = read(
            #"{"enterprise":{"id":"X1","idScheme":"X-T","name":"厂"},"#
                + #""standard":{"number":"Q/A 1","title":"t"}}"#)
        let declaration = try #require(result.declarations.first)
        #expect(result.diagnostics == [])
        #expect(declaration.disclosure == .table)
        #expect(declaration.version == 1 && declaration.replaces == nil && declaration.channel == nil)
        #expect(declaration.standard.kind == "product")
    }

    @Test func whatIsWrittenIsReadBackTheSame() throws {
        let objects = #"""
            [{"name":"耗电量","parents":["能耗"],"grade":"特等","segment":{"型号":"B"},"requirement":{"text":"≤ 0.50",
            "unit":"kW.h"},"methods":["GB/T 8059"],"place":{"page":3,"table":"2","cell":"1,2","box":[1,2.5,3,4]},
            "confidence":0.8},{"name":"噪声","requirement":"38"}]
            """#.replacing("\n", with: "")
        let first = read(Self.line(indicators: objects), Self.line(number: "Q/\\\"\\n 中"))
        #expect(first.declarations.count == 2 && !first.diagnostics.hasErrors)
        for style in [DeclarationWriter.Requirements.full, .brief] {
            let bytes = DeclarationWriter.jsonLines(first.declarations, requirements: style)
            let second = DeclarationReader(file: "out.jsonl").read(bytes)
            #expect(second.declarations == first.declarations)
            #expect(second.diagnostics == [])
            #expect(DeclarationWriter.jsonLines(second.declarations, requirements: style) == bytes)
        }
    }

    @Test func goodRowsGoInAndWrongOnesAreRejectedWithTheirPlace() throws {
        let wrong = #"{"enterprise":{"id":"X1","idScheme":"X-T"},"standard":{"number":7,"title":["x"]}}"#
        let result = read(Self.line(), "", wrong, Self.line(number: "Q/B 2"), "{\"enterprise\": 中")
        #expect(result.declarations.map(\.standard.number) == ["Q/SL 001-2026", "Q/B 2"])
        #expect(result.rejects.map(\.row) == [3, 5])
        #expect(result.rejects.map(\.column) == ["enterprise.name", nil])
        #expect(result.rejects.map(\.code) == ["missing-key", "invalid-json"])
        #expect(result.rejects[0].raw == wrong)
        #expect(
            result.diagnostics.map(\.place) == [
                .row(file: "in.jsonl", row: 3, column: "enterprise.name"),
                .row(file: "in.jsonl", row: 3, column: "standard.title"),
                .text(file: "in.jsonl", line: 5, column: 16, length: 1),
            ])
        #expect(result.counts.rows == 4 && result.counts.rejected == 2 && result.counts.declarations == 2)
        #expect(
            result.rejects[0].jsonLine.hasPrefix(#"{"file":"in.jsonl","row":3,"column":"enterprise.name","#))
        var json = RawJSON(Array(result.rejects[0].jsonLine.utf8))
        try json.parse(0..<json.bytes.count)
        #expect(json.value("raw", in: 0).map(json.text) == wrong)
    }

    @Test(arguments: [
        (#"{"name":"厂"}"#, "missing-key", "enterprise.id"),
        (#"{"id":"","idScheme":"X-T","name":"厂"}"#, "empty-text", "enterprise.id"),
        (#"{"id":"1","idScheme":"Y","name":"厂"}"#, "wrong-id-scheme", "enterprise.idScheme"),
        (#"{"id":"91110000000000000X","name":"厂"}"#, "wrong-credit-code", "enterprise.id"),
        (#"{"id":"1","id":"2","idScheme":"X-T","name":"厂"}"#, "repeated-key", "enterprise.id"),
        ("[1]", "wrong-type", "enterprise"),
    ])
    func aWrongEnterpriseIsRefused(enterprise: String, code: String, path: String) {
        let result = read(Self.line(enterprise: enterprise))
        #expect(result.declarations.isEmpty)
        #expect(result.rejects.first?.code == code)
        #expect(result.rejects.first?.column == path)
    }

    @Test(arguments: [
        (#"[{"name":"a"}]"#, "missing-key", "indicators[0].requirement"),
        (#"[{"name":"a","requirement":"1"},7]"#, "wrong-type", "indicators[1]"),
        (#"[{"name":"a","requirement":{"kind":"text"}}]"#, "missing-key", "indicators[0].requirement.text"),
        (
            #"[{"name":"a","requirement":{"text":"x","upper":{"value":1e999,"closed":true}}}]"#, "bad-number",
            "indicators[0].requirement.upper.value"
        ),
        (#"[{"name":"a","requirement":"x","confidence":2}]"#, "wrong-value", "indicators[0].confidence"),
        (#"[{"name":"a","requirement":"x","place":{"box":[1]}}]"#, "wrong-value", "indicators[0].place.box"),
        (#"{"name":"a"}"#, "wrong-type", "indicators"),
    ])
    func aWrongIndicatorIsRefused(indicators: String, code: String, path: String) {
        let result = read(Self.line(indicators: indicators))
        #expect(result.declarations.isEmpty)
        #expect(result.rejects.first?.code == code)
        #expect(result.rejects.first?.column == path)
    }

    @Test func unknownKeysAreWarnedOfWithTheNearestName() throws {
        let result = read(Self.line(extra: #""verison":2,"#))
        #expect(result.declarations.count == 1)
        let warning = try #require(result.diagnostics.first)
        #expect(warning.severity == .warning && warning.code == "unknown-key")
        #expect(warning.mend?.en == "did you mean version?")
    }

    @Test func theSameKeyIsMergedRefusedOrReplaced() {
        let other = #"[{"name":"耗电量","requirement":"≤ 0.6 kW·h/24h"}]"#
        let same = read(Self.line(), Self.line())
        #expect(same.declarations.count == 1 && same.counts.merged == 1)
        #expect(same.diagnostics.map(\.code) == ["same-declaration"])
        let conflict = read(Self.line(), Self.line(indicators: other))
        #expect(conflict.declarations.count == 1)
        #expect(conflict.rejects.map(\.code) == ["conflicting-declaration"])
        #expect(conflict.counts.rejected == 1)
        let replaced = read(Self.line(), Self.line(extra: #""replaces":1,"#, indicators: other))
        #expect(replaced.declarations.map(\.version) == [1, 2])
        #expect(replaced.diagnostics == [])
        let raised = read(Self.line(), Self.line(extra: #""version":1,"replaces":1,"#, indicators: other))
        #expect(raised.declarations.map(\.version) == [1, 2])
        #expect(raised.diagnostics.map(\.code) == ["version-raised"])
    }

    @Test func theResultDoesNotDependOnTheChunks() {
        var lines = (0..<200).map { Self.line(number: "Q/SL \($0)-2026") }
        lines[17] = "{"
        lines[150] = lines[3]
        let bytes = Array(lines.joined(separator: "\r\n").utf8)
        let whole = DeclarationReader(file: "f", chunkBytes: 1 << 30).read(bytes)
        #expect(whole.rejects.map(\.row) == [18])
        for chunkBytes in [1, 100, 5_000] {
            let parts = DeclarationReader(file: "f", chunkBytes: chunkBytes).read(bytes)
            #expect(parts.declarations == whole.declarations)
            #expect(parts.diagnostics == whole.diagnostics)
            #expect(parts.rejects == whole.rejects)
        }
    }

    @Test func anEmptyFileIsAnError() {
        for text in ["", "\n\n", "\u{FEFF}"] {
            #expect(read(text).diagnostics.map(\.code) == ["empty-input"])
        }
        #expect(read("\u{FEFF}" + Self.line()).declarations.count == 1)
    }

    @Test func aListOfDeclarationsIsNotALine() {
        #expect(read("[\(Self.line())]").rejects.map(\.code) == ["wrong-type"])
    }

    @Test func noTruncationAndNoRandomBytesDoHarm() {
        var random = SeededBytes(seed: 11)
        let text = Array(Self.line(extra: #""version":2,"replaces":1,"#).utf8)
        for length in stride(from: 0, to: text.count, by: 3) {
            let result = DeclarationReader(file: "f").read(Array(text.prefix(length)))
            #expect(result.declarations.isEmpty && result.diagnostics.hasErrors)
        }
        for _ in 0..<Rounds.count(sample: 1_000, full: 50_000) {
            var broken = text
            for _ in 0..<3 { broken[random.next(broken.count)] = UInt8(random.next(256)) }
            let result = DeclarationReader(file: "f", chunkBytes: 50).read(broken)
            #expect(result.counts.rows == result.declarations.count + result.rejects.count)
        }
        let noise = DeclarationReader(file: "f").read(random.bytes(20_000))
        #expect(noise.declarations.isEmpty && noise.diagnostics.hasErrors)
    }
}
