import Database
import Foundation
import Registry
import TestSupport
import Testing

@testable import LingpaoCommands

@Suite("lingpao list, enterprise, review and catalogue", .serialized)
struct ListCommandTests {
    @Test("A list is taken in, shown, and its questions are decided")
    func list() async throws {
        try await TestEngine.sqlite.withDatabase { path in
            let place = ["--database", path]
            let enterprises = try Self.file(
                path, "csv", "编号,名称\nA1,虚构示例电器有限公司\nA2,虚构另一企业有限公司\n")
            // Identifiers without a scheme are credit codes, and these are none.
            let columns = ["--column", "id=编号", "--column", "name=名称"]
            #expect(await CommandLineMain.code(["enterprise", "import", enterprises] + columns + place) == 1)
            let known = try Self.file(
                path, "jsonl", #"{"id": "A1", "idScheme": "X-TEST", "name": "虚构示例电器有限公司"}"# + "\n")
            for _ in 0..<2 {
                #expect(await CommandLineMain.code(["enterprise", "import", known] + place) == 0)
            }
            let sample = ProjectFolder.root.appending(path: "Samples/leader-list-example.jsonl").path
            #expect(await CommandLineMain.code(["list", "import", sample] + place) == 0)
            let own = try Self.file(
                path, "list.jsonl",
                #"{"list": {"id": "own", "kind": "agencies", "title": "名单", "issuer": "机构", "issuedOn": "2026-01-01", "#
                    + #""address": "https://example.org"}}"# + "\n" + #"{"enterprise": "虚构示列电器有限公司"}"# + "\n")
            #expect(await CommandLineMain.code(["list", "import", own, "--format", "json"] + place) == 0)
            for arguments in [
                ["list", "show"], ["list", "show", "own"], ["list", "show", "own", "--format", "json"],
            ] {
                #expect(await CommandLineMain.code(arguments + place) == 0)
            }
            #expect(await CommandLineMain.code(["list", "show", "none"] + place) == 1)
            for arguments in [
                ["list"], ["list", "--format", "json"], ["show", "1"], ["show", "1", "--format", "json"],
            ] {
                #expect(await CommandLineMain.code(["review"] + arguments + place) == 0)
            }
            let decide = ["review", "decide", "1"]
            #expect(await CommandLineMain.code(decide + ["--none"] + place) == 2)
            #expect(await CommandLineMain.code(decide + ["--choose", "X-TEST:A9"] + place) == 2)
            #expect(await CommandLineMain.code(decide + ["--choose", "X-TEST:A1"] + place) == 0)
            let registry = try await Registry(DatabaseLocation(path), now: SystemClock.now)
            let detail = try await registry.authorityList("own")
            #expect(detail?.entries.first?.enterprise.target == "X-TEST:A1")
            #expect(detail?.entries.first?.enterprise.state == .decided)
            try registry.close()
        }
    }

    @Test("A catalogue is taken in and shown")
    func catalogue() async throws {
        try await TestEngine.sqlite.withDatabase { path in
            let place = ["--database", path]
            let file = try Self.file(
                path, "jsonl",
                #"{"number": "GB/T 1354-2018", "titles": {"zh": "大米"}, "status": "current", "replaces": ["GB 1354-2009"]}"#
                    + "\n")
            let take = ["catalogue", "import", file, "--catalogue", "试验", "--dated", "2026-01-01"]
            #expect(await CommandLineMain.code(take + place) == 0)
            #expect(await CommandLineMain.code(take + place) == 0)
            let show = ["catalogue", "show"]
            #expect(await CommandLineMain.code(show + ["gbt1354—2018"] + place) == 0)
            #expect(await CommandLineMain.code(show + ["GB/T 1354", "--format", "json"] + place) == 0)
            #expect(await CommandLineMain.code(show + ["GB 9999-2000"] + place) == 1)
            let wrong = try Self.file(path, "wrong.jsonl", "{\"number\": 12x}\n")
            #expect(
                await CommandLineMain.code(
                    ["catalogue", "import", wrong, "--catalogue", "a", "--dated", "2026-01-01"] + place) == 1)
        }
    }

    @Test(
        "Wrong use and wrong files end with 2, lists with errors with 1",
        arguments: [
            (2, ["list", "import"]), (2, ["list", "import", "/nonexistent.jsonl"]),
            (1, ["list", "import", "EMPTY"]),
            (2, ["list", "import", "BINARY"]), (2, ["enterprise", "import"]),
            (2, ["enterprise", "import", "BINARY"]), (2, ["enterprise", "import", "EMPTY", "--column", "x"]),
            (2, ["catalogue", "import", "EMPTY", "--catalogue", "a", "--dated", "2026-01-01"]),
            (2, ["catalogue", "import", "BINARY", "--catalogue", "a", "--dated", "2026-01-01"]),
            (2, ["catalogue", "import", "EMPTY", "--catalogue", "a"]),
            (2, ["catalogue", "import", "EMPTY", "--catalogue", "", "--dated", "2026-01-01"]),
            (2, ["review", "show", "7"]), (2, ["review", "decide", "7"]),
            (2, ["review", "decide", "7", "--none", "--choose", "a"]),
            (2, ["review", "list", "--limit", "0"]),
            (2, ["review", "list", "--kind", "none"]),
        ] as [(Int32, [String])])
    func wrongUse(code: Int32, arguments: [String]) async throws {
        try await TestEngine.sqlite.withDatabase { path in
            let empty = try Self.file(path, "empty.jsonl", "")
            let binary = try Self.file(path, "binary.jsonl", "PK\u{3}\u{4}rest")
            let named = arguments.map { $0 == "EMPTY" ? empty : $0 == "BINARY" ? binary : $0 }
            #expect(await CommandLineMain.code(named + ["--database", path]) == code)
        }
    }

    private static func file(_ path: String, _ type: String, _ text: String) throws -> String {
        let file = "\(path).\(type)"
        try Data(text.utf8).write(to: URL(filePath: file))
        return file
    }
}
