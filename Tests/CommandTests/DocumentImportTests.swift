import Foundation
import Quantities
import Registry
import Standards
import Testing

@testable import LingpaoCommands

@Suite("Documents are imported as they are", .serialized)
struct DocumentImportTests {
    private static func document(_ number: String, value: String = "≥ 5.0") -> String {
        """
        示例企业标准
        Q/SL \(number)—2026
        试验品
        2026-01-05 发布
        示例有限公司 发布

        1 范围
        本文件规定了试验品的要求。

        2 规范性引用文件
        本文件没有规范性引用文件。

        3 术语和定义
        本文件没有需要界定的术语和定义。

        4 要求

        表1 技术指标

        | 项目 | 单位 | 指标 |
        |------|------|------|
        | 亮度 | lm | \(value) |
        | 寿命 | h | ≥ 2000 |

        """
    }

    private static func withFolder(_ body: (_ folder: URL, _ database: String) async throws -> Void)
        async throws
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-\(UUID())")
        let documents = folder.appending(path: "in")
        try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for number in ["001", "002", "003"] {
            try Data(document(number).utf8).write(to: documents.appending(path: "\(number).txt"))
        }
        try await body(folder, folder.appending(path: "r.sqlite").path)
    }

    private static func standards(_ database: String) async throws -> Int {
        let registry = try await RegistryFolder.open(database)
        defer { try? registry.close() }
        return try await registry.changes(after: 0, limit: 100).changes.count { $0.kind == .declared }
    }

    @Test("A folder goes in once, is noted, and another run passes over what went in and takes the rest")
    func resumed() async throws {
        try await Self.withFolder { folder, database in
            let (documents, notes) = (folder.appending(path: "in"), folder.appending(path: "notes"))
            let importing = [
                "import", documents.path, "--database", "sqlite:\(database)", "--resume", notes.path,
            ]
            #expect(await CommandLineMain.code(importing + ["--dry-run"]) == 0)
            #expect(!FileManager.default.fileExists(atPath: notes.path), "a dry run notes nothing")
            #expect(await CommandLineMain.code(importing) == 0)
            #expect(try await Self.standards(database) == 3)
            var lines = try String(contentsOf: notes, encoding: .utf8).split(separator: "\n")
            #expect(lines.count == 3)
            #expect(lines.allSatisfy { $0.prefix(64).allSatisfy(\.isHexDigit) && $0.hasSuffix(".txt") })

            // A run that was killed while it wrote a line, before two of the documents were noted.
            try Data((lines[0] + "\n" + lines[1].prefix(20)).utf8).write(to: notes)
            try Data(Self.document("004").utf8).write(to: documents.appending(path: "004.txt"))
            #expect(await CommandLineMain.code(importing) == 0)
            #expect(try await Self.standards(database) == 4)
            lines = try String(contentsOf: notes, encoding: .utf8).split(separator: "\n")
            #expect(lines.count { $0.contains("  ") } == 4)
            #expect(await CommandLineMain.code(importing) == 0)
        }
    }

    @Test("What a heading says of a value, and what is not understood, comes back from the record")
    func headings() async throws {
        try await Self.withFolder { folder, database in
            let text = Self.document("001").replacing("| 指标 |\n", with: "| 指标 ≤ |\n")
                .replacing("≥ 5.0", with: "5.0").replacing(
                    "≥ 2000 |", with: "6 mgg/kg |\n| 线膨胀系数 | 10⁻⁶/K | 6.8 |")
            let document = folder.appending(path: "heading.txt")
            try Data(text.utf8).write(to: document)
            let importing = ["import", document.path, "--database", "sqlite:\(database)"]
            #expect(await CommandLineMain.code(importing) == 0)
            let registry = try await RegistryFolder.open(database)
            defer { try? registry.close() }
            let standard = try await registry.standard(enterprise: "示例有限公司", number: "Q/SL 001-2026")
            let values = try #require(standard).declaration.indicators
            #expect(values.map(\.requirement.kind) == [.interval, .text, .interval])
            #expect(values.last?.requirement.upper?.value == DecimalNumber("6.8"))
            #expect(values.last?.requirement.unit == "10*-6/K")
            #expect(values.first?.requirement.text == "≤5.0 lm")
            #expect(values.dropFirst().first?.requirement.text.contains("6 mgg/kg") == true)
            let items = try await registry.reviewItems(kind: .reading)
            #expect(items.contains { $0.draft.subject.contains("寿命") })
        }
    }

    @Test(
        "What has no number or cannot be read is told, ends with 1, is not noted, and keeps nothing else out")
    func problems() async throws {
        try await Self.withFolder { folder, database in
            let (documents, notes) = (folder.appending(path: "in"), folder.appending(path: "notes"))
            try Data("一段没有编号的文字。\n".utf8).write(to: documents.appending(path: "000.txt"))
            try Data("%PDF-1.7 broken".utf8).write(to: documents.appending(path: "009.pdf"))
            let importing = [
                "import", documents.path, "--database", "sqlite:\(database)", "--resume", notes.path,
            ]
            #expect(await CommandLineMain.code(importing) == 1)
            #expect(try await Self.standards(database) == 3)
            #expect(try String(contentsOf: notes, encoding: .utf8).split(separator: "\n").count == 3)
            #expect(await CommandLineMain.code(importing) == 1)
        }
    }

    @Test("A file that is no file of notes is left as it is; with --bulk nothing can be noted")
    func wrongNotes() async throws {
        try await Self.withFolder { folder, database in
            let document = folder.appending(path: "in/001.txt").path
            let importing = ["import", document, "--database", "sqlite:\(database)", "--resume"]
            #expect(await CommandLineMain.code(importing + [document]) == 2)
            let left = try String(contentsOfFile: document, encoding: .utf8)
            #expect(left == Self.document("001"))
            let notes = folder.appending(path: "notes").path
            #expect(await CommandLineMain.code(importing + [notes, "--bulk"]) == 2)
        }
    }
}
