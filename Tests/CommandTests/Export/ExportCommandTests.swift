import Foundation
import Registry
import TestSupport
import Testing

@testable import LingpaoCommands

@Suite("lingpao export and lingpao import --dry-run", .serialized)
struct ExportCommandTests {
    private static let scheme = ProjectFolder.root.appending(path: "Schemes/room-air-conditioners.yaml").path

    @Test("What is exported and imported elsewhere is exported with the same bytes")
    func roundTrip() async throws {
        try await withSample { folder, sample in
            let (first, second) = ("\(folder)/first.jsonl", "\(folder)/second.jsonl")
            let (a, b) = ("\(folder)/a.sqlite", "\(folder)/b.sqlite")
            #expect(await CommandLineMain.code(["import", sample, "--database", a]) == 0)
            #expect(await CommandLineMain.code(["export", "--to", first, "--database", a]) == 0)
            #expect(await CommandLineMain.code(["import", first, "--database", b]) == 0)
            #expect(await CommandLineMain.code(["export", "--to", second, "--database", b]) == 0)
            let bytes = try Data(contentsOf: URL(filePath: first))
            #expect(bytes.count > 10_000)
            #expect(bytes == (try Data(contentsOf: URL(filePath: second))))
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy {
                    !$0.hasSuffix(".part")
                })
        }
    }

    @Test("A table has the mark, a row for each indicator, and cells that are no formulas")
    func table() async throws {
        try await withSample { folder, _ in
            let (input, output) = ("\(folder)/one.jsonl", "\(folder)/one.csv")
            try Data(
                #"""
                {"enterprise": {"id": "X1", "idScheme": "X-TEST", "name": "=示例"}, "standard": {"number": "Q/SL 001-2026", "title": "试验品"}, "indicators": [{"name": "甲值", "requirement": "≥ 95 %", "methods": ["GB/T 1-2020", "GB/T 2-2020"]}, {"name": "乙,值", "requirement": "合格"}]}

                """#.utf8
            ).write(to: URL(filePath: input))
            let place = ["--database", "\(folder)/one.sqlite"]
            #expect(await CommandLineMain.code(["import", input] + place) == 0)
            #expect(await CommandLineMain.code(["export", "--to", output] + place) == 0)
            let lines = String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self)
                .components(separatedBy: "\r\n")
            #expect(lines[0] == "\u{FEFF}" + ExportTable.columns.joined(separator: ","))
            #expect(lines[1] == "X1,'=示例,Q/SL 001-2026,试验品,1,0,甲值,,≥ 95 %,%,GB/T 1-2020; GB/T 2-2020")
            #expect(lines[2] == "X1,'=示例,Q/SL 001-2026,试验品,1,0,\"乙,值\",,合格,,")
            #expect(lines.count == 4)
            let book = "\(folder)/one.xlsx"
            #expect(await CommandLineMain.code(["export", "--to", book] + place) == 0)
            #expect(try Data(contentsOf: URL(filePath: book)).starts(with: [0x50, 0x4B, 0x03, 0x04]))
        }
    }

    @Test(
        "Wrong use ends with 2 and leaves no file",
        arguments: [
            ["--to", "FOLDER/a"], ["--to", "FOLDER/a.jsonl", "--category", "none"],
            ["--to", "FOLDER/none/a.csv"],
            ["--to", "FOLDER/a.csv", "--format", "pdf"], ["--to", "FOLDER/a.xlsx", "--enterprise", "none"],
        ])
    func wrongUse(arguments: [String]) async throws {
        try await withSample { folder, _ in
            let before = try FileManager.default.contentsOfDirectory(atPath: folder).count
            let arguments = arguments.map { $0.replacing("FOLDER", with: folder) }
            let registry = try await RegistryFolder.open("\(folder)/r.sqlite")
            try registry.close()
            #expect(
                await CommandLineMain.code(["export"] + arguments + ["--database", "\(folder)/r.sqlite"]) == 2
            )
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(left.filter { !$0.hasPrefix("r.sqlite") }.count == before)
        }
    }

    @Test("A dry run leaves no registry behind where there was none, and an old one as it was")
    func dryRun() async throws {
        try await withSample { folder, sample in
            let path = "\(folder)/dry.sqlite"
            let arguments = ["import", sample, "--dry-run", "--database", path]
            #expect(await CommandLineMain.code(arguments + ["--schemes", Self.scheme]) == 0)
            #expect(!FileManager.default.fileExists(atPath: path))
            #expect(await CommandLineMain.code(["import", sample, "--database", path]) == 0)
            let first = "\(folder)/first.jsonl"
            #expect(await CommandLineMain.code(["export", "--to", first, "--database", path]) == 0)
            #expect(await CommandLineMain.code(arguments) == 0)
            // Schemes would be written.
            #expect(await CommandLineMain.code(arguments + ["--schemes", Self.scheme]) == 2)
            #expect(await CommandLineMain.code(["tally", "--database", path]) == 0)
        }
    }

    private func withSample(_ body: (String, String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sample = "\(folder)/sample.jsonl"
        #expect(await CommandLineMain.code(["sample", "--standards", "60", "--output", sample]) == 0)
        try await body(folder, sample)
    }
}
