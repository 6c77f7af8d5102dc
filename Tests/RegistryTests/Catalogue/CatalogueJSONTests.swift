import Diagnostics
import Foundation
import Reading
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("Records of catalogues")
struct CatalogueJSONTests {
    @Test("What is written is read back the same")
    func roundTrip() throws {
        for entry in try CatalogueTests.rice() {
            #expect(try Self.read(CatalogueJSON.text(entry), .lingpao) == [entry])
        }
    }

    @Test(
        "A record that is wrong is told with its line and key, and the others are read",
        arguments: [
            ("{}", "missing-key"), ("[1]", "wrong-type"), ("{\"number\": {}}", "wrong-type"),
            ("{\"number\": \"\"}", "missing-key"), ("{\"number\": \"a\", \"number\": \"b\"}", "repeated-key"),
            ("{\"number\": \"a\", \"statu\": \"current\"}", "unknown-key"),
            ("{\"number\": \"a\", \"status\": \"good\"}", "wrong-value"),
            ("{\"number\": \"a\", \"published\": \"2018-13-01\"}", "wrong-date"),
            ("{\"number\": \"a\", \"ics\": 7}", "wrong-type"),
            ("{\"number\": \"a\\u0000b\"}", "zero-byte"), ("{\"number\": 1e}", "invalid-json"),
            ("{\"number\": \"\(String(repeating: "a", count: 201))\"}", "text-too-long"),
            ("\u{FFFD}", "invalid-json"),
        ])
    func wrong(line: String, code: String) throws {
        try Self.withFile("{\"number\": \"GB 1-2020\"}\n\(line)\n\n{\"number\": \"GB 2-2020\"}") { path in
            var stream = try CatalogueStream(path: path, format: .lingpao)
            let block = try #require(try stream.next())
            #expect(block.entries.map(\.number.normalized) == ["GB 1-2020", "GB 2-2020"])
            #expect(block.diagnostics.map(\.code) == [code])
            let end = try stream.next()
            #expect(end == nil)
        }
    }

    @Test("Hints are given for keys that are nearly right")
    func hints() throws {
        try Self.withFile("{\"number\": \"a\", \"publishd\": \"2018\"}") { path in
            var stream = try CatalogueStream(path: path, format: .lingpao)
            let block = try #require(try stream.next())
            #expect(block.diagnostics.first?.message.en.contains("published") == true)
        }
    }

    @Test(
        "What is no text, and a line that never ends, are failures of the file",
        arguments: [
            ("\u{1F}\u{8B}gzip", "compressed-input"), ("PK\u{3}\u{4}zip", "binary-input"),
            (String(repeating: "a", count: (1 << 20) + 1), "line-too-long"),
        ])
    func notText(content: String, code: String) throws {
        let data = Data(content.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        try Self.withFile(data) { path in
            let failure = #expect(throws: InputFailure.self) {
                var stream = try CatalogueStream(path: path, format: .lingpao)
                _ = try stream.next()
            }
            #expect(failure?.diagnostics.map(\.code) == [code])
        }
    }

    @Test("An ISO record gives status, dates and what replaced what")
    func iso() throws {
        let lines = """
            {"id": "ISO 1:2016", "title_en": "Reference temperature", "dates": {"published": "2016-09"}, "stage": "90.92", \
            "ics": ["17.040.01"], "relations": [["obsoletes", "ISO 1:2002"], ["updates", "ISO 1:2016/Amd 1:2018"], \
            ["updates", "ISO 1:2022"]]}
            {"id": "ISO 1:2002", "dates": {"published": "2002-07"}, "stage": "95.99", "relations": [["updates", "ISO 1:2016"]]}
            {"id": "ISO/DIS 1", "dates": {"published": "2024-01"}, "stage": "40.99", "relations": [["obsoletes", "ISO 1:2016"]]}
            {"id": "ISO/CD 2", "dates": {}, "stage": "30.98", "relations": []}
            {"id": "ISO 3:1990", "dates": {"published": "1990"}, "stage": "95.99", "relations": []}
            {"id": "ISO/IEC DIR 2 ISO:1992", "dates": {"published": "1992-01-01"}, "stage": null, "relations": [["partOf", "x"]]}
            """
        let entries = try Self.read(lines, .iso)
        #expect(entries.map(\.status) == [.current, .superseded, .upcoming, .withdrawn, .withdrawn, nil])
        #expect(entries.map(\.isDraft) == [false, false, true, true, false, false])
        let first = try #require(entries.first)
        #expect(first.replaces.map(\.text) == ["ISO 1:2002"])
        #expect(first.amendedBy.map(\.text) == ["ISO 1:2016/Amd 1:2018"])
        #expect(first.replacedBy.map(\.text) == ["ISO 1:2022"])
        #expect(first.published == PartialDate("2016-09"))
        #expect(entries[2].published == nil)
    }

    @Test("An IEC record gives status and the day of its end")
    func iec() throws {
        let lines = """
            {"id": "CISPR 10:1971", "title_en": "Rules", "dates": {"published": "1971-01-01", "obsoleted": "1976-01-01"}, \
            "stage": "REVISED"}
            {"id": "CISPR 11:2024", "dates": {"published": "2024-02-01", "stable-until": "2028-01-01"}, "stage": "PUBLISHED"}
            """
        let entries = try Self.read(lines, .iec)
        #expect(entries.map(\.status) == [.superseded, .current])
        #expect(entries.map(\.ended) == [PartialDate("1976-01-01"), nil])
    }

    static func read(_ lines: String, _ format: CatalogueFormat) throws -> [CatalogueEntry] {
        var entries: [CatalogueEntry] = []
        try withFile(lines) { path in
            var stream = try CatalogueStream(path: path, format: format)
            while let block = try stream.next() {
                #expect(block.diagnostics.isEmpty)
                entries += block.entries
            }
        }
        return entries
    }

    static func withFile(_ text: String, _ body: (String) throws -> Void) throws {
        try withFile(Data(text.utf8), body)
    }

    static func withFile(_ data: Data, _ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "lingpao-\(UUID()).jsonl")
        try data.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file.path)
    }
}
