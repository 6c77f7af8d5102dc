import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("The first administrator")
struct ClaimTests {
    @Test("A one-time token makes one key with all scopes, once")
    func claim() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry.acting(as: .anonymous)
            let (claim, token) = (KeyTests.token(10, .claim), KeyTests.token(11))
            #expect(try await registry.isClaimed() == false)
            #expect(try await registry.offerClaim(claim) != nil)
            let key = try await registry.claimKey(claim.text, Self.request, token: token)
            #expect(key.scopes == Set(Scope.allCases))
            let actor = try await registry.actor(key: token.text)
            #expect(actor == .key(id: token.id, scopes: key.scopes))
            await #expect(throws: RightsError.claimRefused) {
                try await registry.claimKey(claim.text, Self.request, token: KeyTests.token(12))
            }
            #expect(try await registry.isClaimed())
            #expect(try await registry.offerClaim(KeyTests.token(13, .claim)) == nil)
            let actions = try await registry.acting(as: actor).audit().map(\.action)
            #expect(actions.prefix(2) == ["key.create", "key.offer"])
        }
    }

    @Test("A claim after the registry is claimed, with a second token, is refused")
    func second() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            let (one, two) = (KeyTests.token(20, .claim), KeyTests.token(21, .claim))
            #expect(try await registry.offerClaim(one) != nil)
            #expect(try await registry.offerClaim(two) != nil)
            _ = try await registry.claimKey(two.text, Self.request, token: KeyTests.token(22))
            await #expect(throws: RightsError.claimRefused) {
                try await registry.claimKey(one.text, Self.request, token: KeyTests.token(23))
            }
        }
    }

    @Test("A token is good for a day; another's secret and a key are no tokens")
    func wrongTokens() async throws {
        for engine in TestEngine.present {
            try await engine.withDatabase { address in
                let clock = TestClock(0)
                try await clock.run(address) { registry in
                    let claim = KeyTests.token(30, .claim)
                    let end = try #require(try await registry.offerClaim(claim))
                    #expect(end.milliseconds == 86_400_000)
                    let forged = "lpclaim_\(claim.id)_" + String(repeating: "1", count: 64)
                    for text in [forged, KeyTests.token(31).text, "", KeyTests.token(32, .claim).text] {
                        await #expect(throws: RightsError.claimRefused) {
                            try await registry.claimKey(text, Self.request, token: KeyTests.token(33))
                        }
                    }
                    clock.set(end)
                    await #expect(throws: RightsError.claimRefused) {
                        try await registry.claimKey(claim.text, Self.request, token: KeyTests.token(34))
                    }
                    #expect(try await registry.isClaimed() == false)
                }
            }
        }
    }

    @Test("When the last key that makes keys is gone, the next start offers a token again")
    func again() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            let keeper = KeyRequest(label: "管理", scopes: [.keys], days: 1)
            let token = KeyTests.token(40)
            _ = try await registry.createKey(keeper, token: token)
            #expect(try await registry.offerClaim(KeyTests.token(41, .claim)) == nil)
            _ = try await registry.revokeKey(token.id)
            #expect(try await registry.offerClaim(KeyTests.token(42, .claim)) != nil)
        }
    }

    private static let request = KeyRequest(label: "administrator", scopes: [], days: 365)
}
