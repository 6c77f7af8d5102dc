import Diagnostics
import Foundation
import Standards
import Testing

@testable import Reading

@Suite struct InputReaderTests {
    func mapping() throws -> Mapping {
        try #require(Mapping.read(MappingTests.yaml(), file: "m.yaml").mapping)
    }

    func failure(_ bytes: [UInt8], _ name: String, mapping: Mapping? = nil) async -> String? {
        do throws(InputFailure) {
            _ = try await InputReader(mapping: mapping).read(bytes, name: name)
            return nil
        } catch {
            return error.diagnostics.first?.code
        }
    }

    @Test func theFormatIsToldByMappingNameAndContent() throws {
        let reader = InputReader()
        let zip: [UInt8] = [0x50, 0x4B, 3, 4]
        #expect(try reader.format(of: Array("a,b".utf8), name: "x.jsonl") == .jsonLines)
        #expect(try reader.format(of: Array("{}".utf8), name: "x.CSV") == .csv)
        #expect(try reader.format(of: zip, name: "-") == .xlsx)
        #expect(try reader.format(of: Array(" \n{}".utf8), name: "-") == .jsonLines)
        #expect(try reader.format(of: Array("a,b".utf8), name: "-") == .csv)
        let mapped = InputReader(mapping: try mapping())
        #expect(try mapped.format(of: Array("a,b".utf8), name: "-") == .csv)
    }

    @Test func jsonLinesMayComeInOtherEncodings() async throws {
        let line =
            #"{"enterprise":{"id":"1","idScheme":"X-T","name":"N"},"standard":{"number":"Q/A 1","title":"T"}}"#
        // 中 is D6 D0 in GB 18030.
        let chinese = line.utf8.flatMap { byte -> [UInt8] in
            byte == UInt8(ascii: "N") ? [0xD6, 0xD0] : [byte]
        }
        let result = try await InputReader().read(chinese, name: "x.jsonl")
        #expect(result.declarations.map(\.enterprise.name) == ["中"])
        #expect(result.diagnostics.map(\.code) == ["guessed-encoding"])
        let units: [UInt8] = [0xFF, 0xFE] + line.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try await InputReader().read(units, name: "x.jsonl").declarations.count == 1)
    }

    @Test func oneBrokenByteCostsOneRow() async throws {
        let line = #"{"enterprise":{"id":"1","idScheme":"X-T","name":"示例企业有限公司"},"standard":{"number":"#
        var bytes = Array("\(line)\"Q/A 1\",\"title\":\"电冰箱\"}}\n\(line)\"Q/A 2\",\"title\":\"电冰箱\"}}".utf8)
        bytes[bytes.count - 5] = 0xFF
        let result = try await InputReader().read(bytes, name: "x.jsonl")
        #expect(result.declarations.map(\.standard.number) == ["Q/A 1"])
        #expect(result.rejects.map(\.code) == ["invalid-json"])
    }

    @Test func aTableNeedsAMapping() async {
        #expect(await failure(Array("a,b".utf8), "t.csv") == "no-mapping")
    }

    @Test func whatCannotBeReadIsTold() async throws {
        #expect(await failure([], "x.jsonl") == "empty-input")
        #expect(await failure([0x50, 0x4B, 3, 4], "x.jsonl") == "no-spreadsheet-reader")
        #expect(await failure([0xD0, 0xCF, 0x11, 0xE0], "x.jsonl") == "binary-input")
        #expect(await failure([0x25, 0x50, 0x44, 0x46], "t.csv", mapping: try mapping()) == "binary-input")
        let client = InputReader(mapping: try mapping(), executable: "/bin/false")
        let old = await #expect(throws: InputFailure.self) {
            try await client.read([0xD0, 0xCF, 0x11, 0xE0], name: "-")
        }
        #expect(old?.diagnostics.first?.code == "binary-input")
    }

    @Test func aMillionColumnsAreRefused() async throws {
        let wide = Array(String(repeating: "a,", count: 1_000_000).utf8)
        #expect(await failure(wide, "t.csv", mapping: try mapping()) == "too-many-columns")
    }

    @Test func filesAreReadUpToALimit() async throws {
        let file = URL(filePath: NSTemporaryDirectory()).appending(
            path: "input-\(ProcessInfo.processInfo.processIdentifier).csv")
        try Data("\(MappingTests.header)\nA1,甲,Q/J 1,K,2026/3/1,1,Y,1\n".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(try await InputReader(mapping: mapping()).read(path: file.path).declarations.count == 1)
        for (path, limit, code) in [
            (file.path, 10, "input-too-long"), (file.path + "x", 10, "unreadable-input"),
            ("/", 10, "unreadable-input"),
        ] {
            let failure = await #expect(throws: InputFailure.self) {
                try await InputReader(mapping: mapping(), limit: limit).read(path: path)
            }
            #expect(failure?.diagnostics.first?.code == code)
        }
    }

    @Test func randomBytesNeverDoHarm() async throws {
        var random = SeededBytes(seed: 1)
        let mapping = try mapping()
        for name in ["x.jsonl", "x.csv", "-"] {
            for length in [1, 2, 3, 10, 500, 5_000] {
                let bytes = random.bytes(length)
                if let result = try? await InputReader(mapping: mapping).read(bytes, name: name) {
                    #expect(result.declarations.isEmpty && result.diagnostics.hasErrors)
                }
            }
        }
    }
}
