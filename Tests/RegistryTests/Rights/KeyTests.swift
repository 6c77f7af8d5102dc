import Database
import Samples
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("Keys")
struct KeyTests {
    @Test("A key opens what its scopes allow, and nothing else")
    func scopes() async throws {
        try await RegistryFixture.run { fixture in
            let token = Self.token(1)
            let request = KeyRequest(label: "载入", scopes: [.import, .audit], days: 30)
            let key = try await fixture.registry.createKey(request, token: token)
            #expect(key.id == token.id)
            let registry = fixture.registry.acting(as: try await fixture.registry.actor(key: token.text))
            let entries = try await registry.audit()
            #expect(!entries.isEmpty)
            await #expect(throws: RightsError.notAllowed(actor: "key:\(key.id)", scope: .keys)) {
                try await registry.keys()
            }
            await #expect(throws: RightsError.notAllowed(actor: "key:\(key.id)", scope: .schemes)) {
                try await registry.addScheme(RegistryFixture.scheme(version: "9"), file: "x.yaml")
            }
        }
    }

    @Test("Only the digest of a key is stored, and it is not listed")
    func secrecy() async throws {
        try await RegistryFixture.run { fixture in
            let token = Self.token(2)
            _ = try await fixture.registry.createKey(Self.request, token: token)
            let stored = try await fixture.registry.database.read { connection in
                try connection.rows("SELECT public_id, digest, label, created_by FROM api_key") {
                    ($0.text(0), $0.blob(1), $0.text(2), $0.text(3))
                }
            }
            let secret = String(token.text.split(separator: "_")[2])
            #expect(stored.count == 1)
            #expect(stored.first?.1.count == 32)
            #expect(stored.allSatisfy { !"\($0)".contains(secret) })
            let entries = try await fixture.registry.audit()
            #expect(!"\(entries)".contains(secret))
            #expect(!"\(token) \(String(reflecting: token))".contains(secret))
        }
    }

    @Test("A wrong secret, an unknown id and a malformed key are refused alike")
    func unknown() async throws {
        try await RegistryFixture.run { fixture in
            let token = Self.token(3)
            _ = try await fixture.registry.createKey(Self.request, token: token)
            let forged = "lp_\(token.id)_" + String(repeating: "0", count: 64)
            let texts = [
                forged, Self.token(4).text, "", "lp_", "lp__", token.text + "0", token.text.uppercased(),
                String(repeating: "lp_", count: 100_000), "lpclaim" + token.text.dropFirst(2),
            ]
            for text in texts {
                await #expect(throws: RightsError.unknownKey, "\(text.prefix(40))") {
                    try await fixture.registry.actor(key: text)
                }
            }
            _ = try await fixture.registry.actor(key: " \(token.text)\n")
        }
    }

    @Test("A revoked key and one past its time are refused, and say so to their holder alone")
    func ends() async throws {
        for engine in TestEngine.present {
            try await engine.withDatabase { address in
                let clock = TestClock(1_000_000)
                try await clock.run(address) { registry in
                    let (first, second) = (Self.token(5), Self.token(6))
                    _ = try await registry.createKey(Self.request, token: first)
                    let key = try await registry.createKey(Self.request, token: second)
                    #expect(try await registry.revokeKey(first.id).revokedAt?.milliseconds == 1_000_000)
                    await #expect(throws: RightsError.keyRevoked(id: first.id)) {
                        try await registry.actor(key: first.text)
                    }
                    clock.set(key.expiresAt, plus: -1)
                    _ = try await registry.actor(key: second.text)
                    clock.set(key.expiresAt)
                    await #expect(throws: RightsError.keyExpired(id: second.id)) {
                        try await registry.actor(key: second.text)
                    }
                    // Taking back twice changes nothing.
                    #expect(try await registry.revokeKey(first.id).revokedAt?.milliseconds == 1_000_000)
                    await #expect(throws: RightsError.noSuchKey(id: "none")) {
                        try await registry.revokeKey("none")
                    }
                }
            }
        }
    }

    @Test(
        "A key needs a label, a scope and an end",
        arguments: zip(
            [
                KeyRequest(label: "", scopes: [.audit], days: 1),
                KeyRequest(label: " ", scopes: [.audit], days: 1),
                KeyRequest(label: "a", scopes: [], days: 1),
                KeyRequest(label: "a", scopes: [.audit], days: 0),
                KeyRequest(label: "a", scopes: [.audit], days: 731),
                KeyRequest(label: "a", scopes: [.audit, .keys], days: 1),
            ],
            [
                RightsError.label(longest: 200), .label(longest: 200), .noScopes, .expiry(mostDays: 730),
                .expiry(mostDays: 730), .grantsTooMuch([.audit]),
            ]))
    func requests(request: KeyRequest, error: RightsError) {
        #expect(throws: error) { try request.check(maker: .key(id: "x", scopes: [.keys])) }
    }

    @Test("Nobody known may read what is public and write nothing")
    func anonymous() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry.acting(as: .anonymous)
            let categories = try await registry.categories()
            #expect(categories.count == 1)
            await #expect(throws: RightsError.notAllowed(actor: "anonymous", scope: .keys)) {
                try await registry.createKey(Self.request, token: Self.token(7))
            }
            await #expect(throws: RightsError.notAllowed(actor: "anonymous", scope: .audit)) {
                try await registry.audit()
            }
        }
    }

    static let request = KeyRequest(label: "试验", scopes: [.audit], days: 30)

    static func token(_ seed: UInt64, _ kind: KeyToken.Kind = .key) -> KeyToken {
        var generator = SeededGenerator(seed: seed)
        return KeyToken(kind, using: &generator)
    }
}
