import Foundation
import TestSupport
import Testing

@testable import LingpaoCommands

@Suite("The command line in process", .serialized)
struct CommandTests {
    @Test(
        "Help and version are no failures", arguments: [["--help"], ["--version"], ["evaluate", "--help"]])
    func help(arguments: [String]) async {
        #expect(await CommandLineMain.code(arguments) == 0)
    }

    @Test(
        "Wrong use ends with 2",
        arguments: [
            ["nonsense"], ["evaluate"], ["evaluate", "a.yaml", "b.jsonl", "--format", "pdf"],
            ["evaluate", "a.yaml", "b.jsonl", "--as-of", "2026-02-30"],
            ["evaluate", "a.yaml", "b.jsonl", "--threads", "0"], ["sample", "--standards", "0"],
            ["import", "x.jsonl"], ["scheme", "check", "/nonexistent.yaml"],
        ])
    func wrongUse(arguments: [String]) async {
        #expect(await CommandLineMain.code(arguments) == 2)
    }

    @Test(
        "Phrases are read and converted; what is refused, or has another dimension, ends with 1",
        arguments: [
            "0|不大于 0.5 mg/kg|--to|µg/g", "0|不大于 0.5|--unit|mg/kg|--to|ug/g", "0|正常|--format|json",
            "1|5 mgg/kg",
            "1|5 m|--to|kg", "1|5|--to|kg", "1|5 m|1e999", "2|5 m|--to|mgg", "1|",
        ])
    func quantity(line: String) async {
        let words = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        #expect(await CommandLineMain.code(["quantity"] + words.dropFirst()) == Int32(words[0]))
    }

    @Test("A scheme with an error ends with 1, one without with 0")
    func schemeCheck() async throws {
        try await withFolder { folder in
            let wrong = folder.appending(path: "wrong.yaml")
            try Data("scheme:\n  titel: x\n".utf8).write(to: wrong)
            #expect(await CommandLineMain.code(["scheme", "check", wrong.path]) == 1)
            #expect(await CommandLineMain.code(["scheme", "check", Self.scheme, "--format", "json"]) == 0)
        }
    }

    @Test(
        "A sample is written, evaluated, explained and imported; wrong rows end with 1 and go to the rejects")
    func mainJob() async throws {
        try await withFolder { folder in
            let sample = folder.appending(path: "sample.jsonl")
            let truth = folder.appending(path: "truth.jsonl")
            let rejects = folder.appending(path: "rejects.jsonl")
            #expect(
                await CommandLineMain.code([
                    "sample", "--standards", "120", "--seed", "3", "--schemes", Self.schemes, "--output",
                    sample.path,
                    "--truth", truth.path,
                ]) == 0)
            let lines = try String(contentsOf: sample, encoding: .utf8).split(separator: "\n")
            #expect(lines.count == 120)
            #expect(
                await CommandLineMain.code(["evaluate", Self.scheme, sample.path, "--format", "csv"]) == 0)
            let database = "sqlite:\(folder.appending(path: "r.sqlite").path)"
            let importing = ["import", sample.path, "--database", database, "--schemes", Self.schemes]
            #expect(await CommandLineMain.code(importing) == 0)
            #expect(await CommandLineMain.code(importing) == 0)
            try Data((lines[0] + "\n{\"enterprise\": 12abc}\n").utf8).write(to: sample)
            #expect(
                await CommandLineMain.code(["evaluate", Self.scheme, sample.path, "--rejects", rejects.path])
                    == 1)
            let rejected = try String(contentsOf: rejects, encoding: .utf8)
            #expect(rejected.contains("12abc"))
            #expect(rejected.split(separator: "\n").count == 1)
        }
    }

    @Test("An explained standard is found by any spelling; one that is not there ends with 1")
    func explain() async throws {
        try await withFolder { folder in
            let sample = folder.appending(path: "one.jsonl")
            try Data(Self.declaration.utf8).write(to: sample)
            let explain = ["explain", Self.scheme, sample.path, "--standard"]
            #expect(await CommandLineMain.code(explain + ["q/sl 001—2026"]) == 0)
            #expect(await CommandLineMain.code(explain + ["Q/SL 001-2026", "--format", "json"]) == 0)
            #expect(await CommandLineMain.code(explain + ["Q/SL 002-2026"]) == 1)
        }
    }

    private static let schemes = ProjectFolder.root.appending(path: "Schemes").path
    private static let scheme = ProjectFolder.root.appending(path: "Schemes/room-air-conditioners.yaml").path
    private static let declaration = """
        {"enterprise": {"id": "T1", "idScheme": "X-TEST", "name": "示例"}, "standard": {"number": "Q/SL 001-2026", \
        "title": "空调", "kind": "product"}, "channel": {"name": "平台", "address": "https://example.org", \
        "declaredAt": "2026-01-05"}, "disclosure": "fullText", "version": 1, "offerings": [{"kind": "model", \
        "name": "空调", "commonName": "房间空气调节器", "model": "A"}], "attributes": {"类型": "热泵型", \
        "额定制冷量": "3500 W"}, "indicators": [{"name": "全年能源消耗效率", "requirement": "≥ 5.00 W·h/(W·h)"}]}

        """

    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }
}
