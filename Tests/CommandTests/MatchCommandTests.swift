import Foundation
import TestSupport
import Testing

@testable import LingpaoCommands

@Suite("Names are matched from the command line", .serialized)
struct MatchCommandTests {
    private static let schemes = ProjectFolder.root.appending(path: "Schemes").path

    private func code(_ lines: String, _ arguments: String...) async throws -> Int32 {
        let file = FileManager.default.temporaryDirectory.appending(path: "lingpao-\(UUID()).txt")
        try Data(lines.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return await CommandLineMain.code(["match", file.path, "--schemes", Self.schemes] + arguments)
    }

    @Test("Names and objects end with 0, what cannot be read with 1", arguments: ["text", "json"])
    func names(format: String) async throws {
        let names = "空气净化器\n\n空气净化器及滤网\n{\"name\": \"A1\", \"commonName\": \"空调\", \"class\": \"3852\"}\n"
        #expect(try await code(names, "--format", format) == 0)
        for wrong in [
            "{\"name\": 5}\n", "{\"x\": \"y\"}\n", "{\"name\"\n", String(repeating: "长", count: 30_000),
        ] {
            #expect(try await code("空调\n" + wrong, "--format", format) == 1)
        }
    }

    @Test("Declarations that may have been missed are listed", arguments: ["text", "json"])
    func missed(format: String) async throws {
        #expect(try await code(Self.declaration, "--missed", "--format", format, "--language", "en") == 0)
        #expect(try await code("{\"enterprise\": 12abc}\n", "--missed") == 1)
    }

    @Test("Wrong use ends with 2")
    func wrongUse() async {
        #expect(await CommandLineMain.code(["match", "/nonexistent.txt", "--schemes", Self.schemes]) == 2)
        #expect(await CommandLineMain.code(["match", "-", "--schemes", "/nonexistent"]) == 2)
        #expect(await CommandLineMain.code(["match", "a", "b", "--schemes", Self.schemes]) == 2)
    }

    private static let declaration = """
        {"enterprise": {"id": "T1", "idScheme": "X-TEST", "name": "示例"}, "standard": {"number": "Q/SL 001-2026", \
        "title": "清凉宝", "kind": "product"}, "disclosure": "fullText", "version": 1, "offerings": [{"kind": "model", \
        "name": "清凉宝", "model": "A"}], "attributes": {}, "indicators": [{"name": "全年能源消耗效率", "requirement": \
        "≥ 5.00 W·h/(W·h)"}, {"name": "室内机噪声", "requirement": "≤ 40 dB(A)"}]}

        """
}
