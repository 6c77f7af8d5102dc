import Database
import Standards
import Testing

@testable import Registry

@Suite("Counts of categories")
struct CategoryCountsTests {
    /// Categories with their counts: as they are kept, and as the models of all categories give them.
    private static func both(_ registry: Registry) async throws -> (kept: [String], made: [String]) {
        var kept = try await registry.categories().map { "\($0.id) \($0.counts) \($0.gradeOne)" }
        kept.append("\(try await registry.counts())")
        let made = try await registry.database.read { connection in
            let models = try registry.shelf.current(connection).map {
                try registry.models.model($0, connection)
            }
            return models.map { "\($0.summary.id) \($0.summary.counts) \($0.summary.gradeOne)" }
                + ["\(Counts(models, asOf: registry.now().day))"]
        }
        return (kept, made)
    }

    @Test("Whatever happens to standards, what is kept is what the models count, and what is counted anew")
    func changes() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            func check(_ step: String) async throws {
                let (kept, made) = try await Self.both(registry)
                #expect(kept == made, "\(step)")
            }
            try await check("nothing")
            let other = RegistryFixture.scheme()
                .replacing("id: test-goods", with: "id: other-goods")
                .replacing("试验品", with: "别的东西")
            _ = try await registry.addScheme(other, file: "other.yaml")
            func declaration(_ number: Int, of enterprise: Int, isOther: Bool = false, version: Int = 1)
                throws
                -> Declaration
            {
                var declaration = try RegistryFixture.declaration(
                    number, [number % 2 == 0 ? 95 : 10, 90, 90], version: version,
                    replaces: version > 1 ? version - 1 : nil)
                declaration.enterprise.id = "X\(enterprise)"
                declaration.enterprise.name = "示例企业\(enterprise)"
                if isOther {
                    declaration.standard.title = "别的东西"
                    declaration.offerings = [
                        Offering(kind: .model, name: "别的东西", commonName: "别的东西", model: "A"),
                        Offering(kind: .model, name: "别的东西", commonName: "别的东西", model: "B"),
                    ]
                }
                return declaration
            }
            _ = try await registry.load(
                try (1...12).map { try declaration($0, of: $0 / 4, isOther: $0 % 3 == 0) })
            #expect(try await registry.counts().enterprises == 4)
            try await check("loaded")
            _ = try await registry.load([
                try declaration(1, of: 0, version: 2), try declaration(3, of: 0, version: 2),
                try declaration(12, of: 3, isOther: true, version: 2), try declaration(20, of: 9),
            ])
            try await check("new versions, one into another category")
            _ = try await registry.assign(
                enterprise: "X9", number: "Q/SL20 001-2026", category: nil, reason: "不属于")
            try await check("out of all categories")
            _ = try await registry.addScheme(
                RegistryFixture.scheme(version: "2", first: 99), file: "test.yaml")
            try await check("another version of a scheme")
            for request in [
                ForgettingRequest(enterprise: "X0", number: "Q/SL1 001-2026", version: 2, ground: "依法"),
                ForgettingRequest(enterprise: "X3", number: "Q/SL12 001-2026", ground: "依法"),
                ForgettingRequest(enterprise: "X2", ground: "依法"),
            ] {
                _ = try await registry.forget(request)
                try await check("forgotten")
            }
            let before = try await Self.both(registry).kept
            try await registry.database.write { connection in
                try connection.execute("DELETE FROM category_count")
                try connection.execute("DELETE FROM category_enterprise")
            }
            let again = try await RegistryFixture.open(fixture.location)
            #expect(again.migrations == ["counts of categories"])
            #expect(try await Self.both(again).kept == before)
            try again.close()
        }
    }
}
