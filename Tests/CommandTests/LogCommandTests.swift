import Foundation
import Hummingbird
import Ledger
import Registry
import TestSupport
import Testing

@testable import LingpaoCommands

@Suite("The log on the command line", .serialized)
struct LogCommandTests {
    @Test("A key is made once, for its owner alone, and never overwritten")
    func key() async throws {
        try await withFolder { folder in
            let path = "\(folder)/key"
            let make = ["log", "key", path, "--log-origin", "log.example/a"]
            #expect(await CommandLineMain.code(make) == 0)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(await CommandLineMain.code(make) == 2)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
            #expect(try LogKeyFile(path).key.secretText + "\n" == text)
            #expect(await CommandLineMain.code(["log", "key", "\(folder)/b", "--log-origin", "a b"]) == 2)
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/b"))
        }
    }

    @Test("A key that everybody can read, or that is none, is refused; former keys stand below it")
    func keyFiles() async throws {
        try await withFolder { folder in
            let key = try NoteSigningKey(name: "log.example/a", seed: 0..<32)
            let former = try NoteSigningKey(name: "log.example/a", seed: 1..<33).verifier
            let foreign = try NoteSigningKey(name: "log.example/b", seed: 1..<33).verifier
            func file(_ text: String, mode: Int = 0o600) throws -> LogKeyFile {
                try Data(text.utf8).write(to: URL(filePath: "\(folder)/k"))
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: "\(folder)/k")
                return try LogKeyFile("\(folder)/k")
            }
            #expect(try file("\(key.secretText)\n\(former)\n").former == [former])
            for text in ["", "x", "\(former)", "\(key.secretText)\nx", "\(key.secretText)\n\(foreign)"] {
                let failure = #expect(throws: CommandFailure.self) { try file(text) }
                #expect(failure?.message.contains("PRIVATE") == false)
            }
            #expect(throws: CommandFailure.self) { try file(key.secretText, mode: 0o644) }
            #expect(throws: CommandFailure.self) { try LogKeyFile("\(folder)/none") }
        }
    }

    @Test("The log is placed, signed, shown and verified; tampering ends with 1")
    func mainJob() async throws {
        try await withFolder { folder in
            let database = ["--database", "sqlite:\(folder)/r.sqlite"]
            let (key, store) = ("\(folder)/key", "\(folder)/store")
            try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
            #expect(await CommandLineMain.code(["log", "key", key, "--log-origin", "log.example/a"]) == 0)
            let log = database + ["--log-key", key, "--log-store", store]
            let schemes = ["--schemes", ProjectFolder.root.appending(path: "Schemes").path]
            #expect(await CommandLineMain.code(["log", "status"] + database + schemes) == 1)
            #expect(await CommandLineMain.code(["log", "checkpoint"] + database) == 1)
            #expect(await CommandLineMain.code(["log", "sequence"] + log) == 0)
            #expect(await CommandLineMain.code(["log", "status"] + log + ["--language", "en"]) == 0)
            #expect(await CommandLineMain.code(["log", "verify"] + log) == 0)
            #expect(await CommandLineMain.code(["log", "checkpoint"] + database) == 0)
            let note = try Data(contentsOf: URL(filePath: "\(store)/checkpoint"))
            let checkpoint = try Checkpoint(
                note: Array(note), origin: "log.example/a", signedBy: [LogKeyFile(key).key.verifier])
            #expect(checkpoint.size > 0)
            try FileManager.default.removeItem(atPath: "\(store)/checkpoint")
            #expect(await CommandLineMain.code(["log", "verify"] + log) == 1)
            #expect(await CommandLineMain.code(["log", "status"] + log) == 1)
        }
    }

    @Test(
        "Wrong use ends with 2",
        arguments: [
            ["log", "key"], ["log", "status"],
            ["log", "verify", "--database", "sqlite::memory", "--log-key", "/none"],
            ["log", "status", "--database", "sqlite:x", "--log-store", "/nonexistent/folder"],
            ["log", "status", "--database", "sqlite:x", "--log-store", "ftp://host/x"],
            ["serve", "--database", "sqlite:x", "--log-key", "/none"],
        ])
    func wrongUse(arguments: [String]) async {
        #expect(await CommandLineMain.code(arguments) == 2)
    }

    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-log-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.path)
    }
}
