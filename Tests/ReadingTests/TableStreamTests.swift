import Diagnostics
import Foundation
import Standards
import Testing

@testable import Reading

@Suite("Tables that are read block by block") struct TableStreamTests {
    static let models = MappingTests.yaml("row: model\n  key: [代码, 标准]")
        .replacing("title: \"{企业} {型号}\"", with: "title: 空调")

    /// A row of a table under ``MappingTests/header``.
    static func row(_ id: Int, _ standard: Int, model: String = "K", apf: String = "5.0") -> String {
        "A\(id),甲厂,Q/J \(standard)-2026,\(model),2026/3/1,3500,Y,\(apf)"
    }

    static func table(_ rows: [String], end: String = "\n") -> String {
        ([MappingTests.header] + rows).joined(separator: end)
    }

    func stream(
        _ bytes: [UInt8], _ yaml: String, blockBytes: Int, reach: Int = KeySurvey.reach
    ) throws -> TableStream {
        let mapping = try #require(Mapping.read(yaml, file: "m.yaml").mapping)
        let rows = try CSVRows(
            BlockSource(bytes, name: "t.csv"), name: "t.csv", mapping: mapping, blockBytes: blockBytes)
        return try TableStream(
            TableSource(rows), name: "t.csv", mapping: mapping, isWhole: false, reach: reach)
    }

    /// All blocks together.
    func read(_ bytes: [UInt8], _ yaml: String, blockBytes: Int) throws -> (InputResult, blocks: Int) {
        var stream = try stream(bytes, yaml, blockBytes: blockBytes)
        var all = InputResult()
        var blocks = 0
        while let block = try stream.next() {
            all.add(block)
            blocks += 1
        }
        return (all, blocks)
    }

    func whole(_ bytes: [UInt8], _ yaml: String) throws -> InputResult {
        let mapping = try #require(Mapping.read(yaml, file: "m.yaml").mapping)
        return try CSVInput.read(bytes, name: "t.csv", mapping: mapping)
    }

    func expectSame(_ one: InputResult, _ other: InputResult, _ comment: Comment) {
        #expect(one.declarations == other.declarations, comment)
        #expect(one.diagnostics == other.diagnostics, comment)
        #expect(one.rejects == other.rejects, comment)
        #expect(one.counts == other.counts, comment)
    }

    @Test(
        "Blocks of any length give what the whole table gives, in every encoding",
        arguments: ["utf-8", "mark", "gb18030", "utf-16"])
    func everyLength(encoding: String) throws {
        let text = Self.table(
            [
                Self.row(1, 1, model: "\"K-1\r\n𠮷\""), "", Self.row(2, 2, apf: "?!"), Self.row(3, 3) + ",,x",
                "\"x\"y", Self.row(4, 4, model: "\"a\"\"b,c\""), Self.row(5, 5),
            ], end: "\r\n")
        var units: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { units += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let bytes: [UInt8] =
            switch encoding {
            case "mark": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
            case "utf-16": units
            case "gb18030": try Self.gb18030(text)
            default: Array(text.utf8)
            }
        let yaml = MappingTests.yaml()
        let whole = try whole(bytes, yaml)
        #expect(whole.declarations.map(\.enterprise.id) == ["A1", "A4", "A5"])
        #expect(whole.declarations[0].offerings[0].model == "K-1\r\n𠮷")
        #expect(whole.rejects.map(\.row) == [4, 5, 6])
        #expect(whole.diagnostics.contains { $0.code == "guessed-encoding" } == (encoding == "gb18030"))
        for length in 1...bytes.count {
            expectSame(try read(bytes, yaml, blockBytes: length).0, whole, "blocks of \(length)")
        }
    }

    /// Each Chinese character of the text in GB 18030, by the converter's own table turned round.
    static func gb18030(_ text: String) throws -> [UInt8] {
        let characters: [[UInt8]] = [
            [0xB4, 0xFA], [0xC2, 0xEB], [0xC6, 0xF3], [0xD2, 0xB5], [0xB1, 0xEA], [0xD7, 0xBC], [0xD0, 0xCD],
            [0xBA, 0xC5], [0xC8, 0xD5], [0xC6, 0xDA], [0xD6, 0xC6], [0xC0, 0xE4], [0xC1, 0xBF], [0xB1, 0xE4],
            [0xC6, 0xB5], [0xBC, 0xD7], [0xB3, 0xA7], [0x95, 0x34, 0xB2, 0x35],
        ]
        var known: [UInt32: [UInt8]] = [:]
        for bytes in characters {
            let text = try TextConverter(from: "GB18030").convert(bytes[...], isLast: true)
            for scalar in String(decoding: text, as: UTF8.self).unicodeScalars { known[scalar.value] = bytes }
        }
        var result: [UInt8] = []
        for scalar in text.unicodeScalars {
            result += scalar.isASCII ? [UInt8(scalar.value)] : try #require(known[scalar.value], "\(scalar)")
        }
        return result
    }

    @Test("Rows of one standard need not stand together, and come in the order of their first rows")
    func scattered() throws {
        let rows = [
            Self.row(1, 1, model: "K-1"), Self.row(1, 2, model: "K-1"), Self.row(1, 2, model: "K-2"),
            Self.row(2, 1, model: "K-1"), Self.row(1, 1, model: "K-2"), Self.row(1, 2, model: "K-1"),
            Self.row(3, 1, model: "?", apf: "?!"), Self.row(3, 1, model: "K-1"),
            Self.row(2, 1, model: "K-1", apf: "6"),
        ]
        let bytes = Array(Self.table(rows).utf8)
        let whole = try whole(bytes, Self.models)
        #expect(whole.declarations.map(\.offerings.count) == [2, 2, 1, 1])
        #expect(whole.counts.merged == 1)
        #expect(whole.rejects.map(\.code) == ["bad-number", "repeated-model"])
        for length in 1...bytes.count {
            let (result, _) = try read(bytes, Self.models, blockBytes: length)
            #expect(result.declarations == whole.declarations, "blocks of \(length)")
            #expect(result.counts == whole.counts)
            #expect(Set(result.rejects) == Set(whole.rejects))
            #expect(Set(result.diagnostics) == Set(whole.diagnostics))
        }
    }

    @Test("What waits is what still has rows to come, however long the table is")
    func isBounded() throws {
        let rows = (0..<3_000).map { Self.row($0 / 3, 1, model: "K-\($0 % 3)") }
        let bytes = Array(Self.table(rows).utf8)
        var stream = try stream(bytes, Self.models, blockBytes: 1_000)
        var (blocks, most, count) = (0, 0, 0)
        while let block = try stream.next() {
            blocks += 1
            most = max(most, block.declarations.count)
            count += block.declarations.count
            #expect(block.declarations.allSatisfy { $0.offerings.count == 3 })
        }
        #expect(count == 1_000)
        #expect(blocks > 100)
        #expect(most < 15)
        #expect(stream.mostWaiting <= 3)
    }

    @Test("Rows of one key that stand too far apart are told before anything is given")
    func tooFar() throws {
        let rows = (0..<100).map { Self.row($0, 1, model: "K-1") } + [Self.row(0, 1, model: "K-2")]
        let bytes = Array(Self.table(rows).utf8)
        let failure = #expect(throws: InputFailure.self) {
            _ = try stream(bytes, Self.models, blockBytes: 500, reach: 1_000)
        }
        let error = try #require(failure?.diagnostics.first)
        #expect(error.code == "scattered-rows")
        #expect(error.place == .row(file: "t.csv", row: 102, column: nil))
        #expect(error.message.en.contains("A0 · Q/J 1-2026"))
        #expect(error.mend?.en.contains("代码 · 标准") == true)
        _ = try stream(bytes, Self.models, blockBytes: 500, reach: 10_000)
    }

    @Test("A key that comes again with other content is refused in a later block too")
    func repeatedKey() throws {
        let yaml = MappingTests.yaml("row: standard\n  key: 代码")
        let rows = (0..<40).map { Self.row($0, 1) } + [Self.row(3, 9), Self.row(4, 1)]
        let (result, blocks) = try read(Array(Self.table(rows).utf8), yaml, blockBytes: 300)
        #expect(blocks > 3)
        #expect(result.rejects.map(\.code) == ["conflicting-declaration"])
        #expect(result.rejects.map(\.row) == [42])
        #expect(result.rejects.first?.reason.en.contains("row 5") == true)
        // The same again is left to whoever stores it.
        #expect(result.declarations.count == 41)
    }

    @Test("Each row keeps its number, whatever block it comes in")
    func places() throws {
        let rows = (0..<200).map { $0 == 150 ? "\"x\"y" : $0 % 7 == 0 ? "" : Self.row($0, 1) }
        let (result, _) = try read(Array(Self.table(rows).utf8), MappingTests.yaml(), blockBytes: 333)
        #expect(result.rejects.map(\.row) == [152])
        #expect(result.declarations.last?.indicators.first?.place?.cell == "201,8")
    }

    @Test("What is wrong with a file as a whole is told before a row of it is given")
    func failures() throws {
        let good = Array(Self.table((0..<200).map { Self.row($0, 1) }).utf8)
        func failure(_ bytes: [UInt8]) -> String? {
            do {
                _ = try stream(bytes, MappingTests.yaml(), blockBytes: 64)
                return nil
            } catch {
                return (error as? InputFailure)?.diagnostics.first?.code
            }
        }
        #expect(failure(good) == nil)
        #expect(failure(good + [0]) == "binary-input")
        #expect(failure([0x1F, 0x8B] + good) == "binary-input")
        #expect(failure(good + [UInt8](repeating: 0xFF, count: 5_000)) == "wrong-encoding")
        #expect(failure([0x0A]) == "unknown-column")
        let (header, blocks) = try read(
            Array((MappingTests.header + "\n").utf8), MappingTests.yaml(), blockBytes: 64)
        #expect(header.diagnostics.map(\.code) == ["empty-input"])
        #expect(blocks == 1)
    }

    @Test("A file, a pipe and bytes in memory give the same")
    func sources() async throws {
        let bytes = Array(Self.table((0..<500).map { Self.row($0, 1) }).utf8)
        let folder = FileManager.default.temporaryDirectory.appending(path: "tables-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "t.csv").path
        let pipe = folder.appending(path: "p.csv").path
        try Data(bytes).write(to: URL(filePath: file))
        try #require(mkfifo(pipe, 0o600) == 0)
        // Opening a pipe waits for its reader, so it is done beside it.
        async let written: Void = Task.detached {
            try FileHandle(forWritingTo: URL(filePath: pipe)).write(contentsOf: Data(bytes))
        }.value
        let mapping = try #require(Mapping.read(MappingTests.yaml(), file: "m.yaml").mapping)
        for path in [file, pipe] {
            var blocks = try await InputReader(mapping: mapping).blocks(path: path, blockBytes: 1_000)
            var (count, parts) = (0, 0)
            while let block = try blocks.next() {
                count += block.declarations.count
                parts += 1
            }
            #expect(count == 500)
            #expect(parts > 10)
            #expect(blocks.passed == bytes.count)
        }
        try await written
    }
}

extension InputResult {
    /// Adds what a later block holds.
    mutating func add(_ block: InputResult) {
        declarations += block.declarations
        diagnostics += block.diagnostics
        rejects += block.rejects
        counts.rows += block.counts.rows
        counts.declarations += block.counts.declarations
        counts.merged += block.counts.merged
        counts.filtered += block.counts.filtered
        counts.rejected += block.counts.rejected
    }
}
