import Database
import Ranking
import Standards
import Testing

@testable import Registry

@Suite("What the answer about one standard depends on")
struct StandardBasisTests {
    @Test("It stays while other standards change, and changes with each thing that the answer shows")
    func changes() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            @Sendable func basis() async throws -> StandardBasis? {
                let basis = try await registry.basis(enterprise: "X1", number: "q/sl1 001—2026")
                let detail = try await registry.standard(enterprise: "X1", number: "Q/SL1 001-2026")
                #expect(detail?.basis == basis, "read together with the content, it is the same")
                return basis
            }
            #expect(try await basis() == nil)
            _ = try await registry.load([try RegistryFixture.declaration(1, [95, 85, 75])])
            nonisolated(unsafe) var known = try #require(try await basis())

            _ = try await registry.load([try RegistryFixture.declaration(2, [95, 85, 75])])
            #expect(try await basis() == known)

            @Sendable func changed(_ change: String) async throws {
                let now = try #require(try await basis(), "\(change)")
                #expect(now != known, "\(change)")
                known = now
            }
            _ = try await registry.load([try RegistryFixture.declaration(1, [96, 85, 75], version: 2)])
            try await changed("another version")
            for number in [nil, "Q/SL1 001-2026"] {
                try await registry.database.write { connection in
                    let key = number.map { StandardNumber($0).normalized }
                    try VerdictStore(connection: connection).put(
                        GateVerdict(enterprise: "X1", number: key, gate: "credit", answer: .yes, basis: "记录"))
                }
                try await changed("a verdict on \(number ?? "the enterprise")")
            }
            #expect(known.versions.count == 2)
            #expect(known.verdicts.count == 2)
            try await registry.database.write {
                try $0.execute("UPDATE enterprise SET name = ?1 WHERE code = ?2", ["新名", "X1"])
            }
            try await changed("the enterprise's name")
            _ = try await registry.addScheme(RegistryFixture.scheme(version: "2"), file: "test.yaml")
            try await changed("another version of the scheme")
        }
    }
}
