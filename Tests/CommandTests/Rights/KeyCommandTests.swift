import Database
import Foundation
import Registry
import TestSupport
import Testing

@testable import LingpaoCommands

@Suite("lingpao key and lingpao audit", .serialized)
struct KeyCommandTests {
    @Test("The owner of a file makes, lists and revokes keys, and reads who did it")
    func owner() async throws {
        try await TestEngine.sqlite.withDatabase { path in
            let place = ["--database", path]
            #expect(
                await CommandLineMain.code(["key", "create", "--label", "a", "--scope", "audit"] + place) == 0
            )
            #expect(await CommandLineMain.code(["key", "list", "--format", "json"] + place) == 0)
            let registry = try await Self.open(path)
            let key = try #require(try await registry.keys().first)
            try registry.close()
            #expect(await CommandLineMain.code(["key", "revoke", key.id] + place) == 0)
            #expect(await CommandLineMain.code(["key", "revoke", "none"] + place) == 2)
            #expect(await CommandLineMain.code(["audit"] + place) == 0)
            #expect(
                await CommandLineMain.code(["audit", "--action", "key.revoke", "--format", "json"] + place)
                    == 0
            )
        }
    }

    @Test(
        "Wrong use ends with 2",
        arguments: [
            ["key", "create", "--label", "a"], ["key", "create", "--scope", "audit"],
            ["key", "create", "--label", "a", "--scope", "everything"],
            ["key", "create", "--label", "a", "--scope", "audit", "--days", "0"],
            ["key", "create", "--label", "", "--scope", "audit"], ["key", "revoke"],
            ["key", "claim", "nonsense"], ["audit", "--limit", "0"], ["audit", "--action", "none"],
            ["audit", "--from", "2026-02-30"],
        ])
    func wrongUse(arguments: [String]) async throws {
        try await TestEngine.sqlite.withDatabase { path in
            #expect(await CommandLineMain.code(arguments + ["--database", path]) == 2)
        }
    }

    @Test("A key file acts with its scopes alone, and only where nobody else may read it")
    func keyFile() async throws {
        try await TestEngine.sqlite.withDatabase { path in
            var generator = SystemRandomNumberGenerator()
            let token = KeyToken(.key, using: &generator)
            let registry = try await Self.open(path)
            let request = KeyRequest(label: "a", scopes: [.audit], days: 1)
            _ = try await registry.createKey(request, token: token)
            try registry.close()
            let file = path + ".key"
            let arguments = ["--database", path, "--key-file", file]
            try Data((token.text + "\n").utf8).write(to: URL(filePath: file))
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
            #expect(await CommandLineMain.code(["audit"] + arguments) == 2)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
            #expect(await CommandLineMain.code(["audit"] + arguments) == 0)
            #expect(await CommandLineMain.code(["key", "list"] + arguments) == 2)
            try Data("lp_wrong".utf8).write(to: URL(filePath: file))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
            #expect(await CommandLineMain.code(["audit"] + arguments) == 2)
        }
    }

    @Test("A one-time token claims the registry once")
    func claim() async throws {
        try await TestEngine.sqlite.withDatabase { path in
            var generator = SystemRandomNumberGenerator()
            let token = KeyToken(.claim, using: &generator)
            let registry = try await Self.open(path)
            #expect(try await registry.offerClaim(token) != nil)
            try registry.close()
            let arguments = ["key", "claim", token.text, "--database", path]
            #expect(await CommandLineMain.code(arguments) == 0)
            #expect(await CommandLineMain.code(arguments) == 2)
        }
    }

    private static func open(_ path: String) async throws -> Registry {
        try await Registry(DatabaseLocation(path), now: SystemClock.now).acting(as: .local(user: "test"))
    }
}
