import Database
import Quantities
import Ranking
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("A registry from before its history was written down")
struct UpgradeTests {
    @Test("What was there is in the feed, and nothing is claimed about the days before")
    func upgrade() async throws {
        for engine in TestEngine.present {
            try await engine.withDatabase { address in
                let location = try DatabaseLocation(address)
                let recorded = try #require(Timestamp("2026-01-10T00:00:00Z"))
                try await Self.write(location, recorded)
                let now = try #require(Timestamp("2030-05-01T04:00:00Z"))
                let registry = try await Registry(location, now: { now }).acting(as: .local(user: "test"))
                #expect(registry.migrations.contains(Schema.history.name))
                let changes = try await ChangeFeedTests.all(registry)
                #expect(changes.map(\.kind) == [.declared, .declared, .replaced])
                #expect(
                    changes.map(\.at) == [
                        recorded, recorded, Timestamp(milliseconds: recorded.milliseconds + 5),
                    ])
                #expect(changes.map(\.category) == ["test-goods", "test-goods", "test-goods"])
                let versions = try await registry.versions(enterprise: "X1", number: "Q/SL1 001-2026")
                #expect(versions?.map(\.version) == [2, 1])
                // It is known since the step: which is today by the clock of the database, and not the one of the test.
                let known = await #expect(throws: PastError.self) { try await registry.asOf(recorded.day) }
                guard case .notRecorded(let first?, let last)? = known else {
                    Issue.record("\(String(describing: known))")
                    return
                }
                #expect(first > recorded.day && last == now.day)
                let then = try await registry.asOf(first)
                #expect(try await then.category("test-goods")?.scheme.version == "1")
                #expect(try await then.version(2, enterprise: "X1", number: "Q/SL1 001-2026") != nil)
                // Words and numbers are cut as this version looks for them.
                for (words, found) in [("试验", ["X1", "X2"]), ("q/sl2 001", ["X2"]), ("QSL1001", ["X1"])] {
                    let hits = try await registry.page(.search(StandardQuery(words)), 1)
                    #expect(hits.entries.map(\.enterprise.id) == found, "\(words)")
                }
                _ = try await registry.load([try RegistryFixture.declaration(5, [95, 95, 95])])
                #expect(try await registry.changes(after: 3, limit: 9).changes.map(\.enterprise) == ["X5"])
                try registry.close()
            }
        }
    }

    /// Two standards, one with two versions, as the program wrote them before.
    private static func write(_ location: DatabaseLocation, _ recorded: Timestamp) async throws {
        let database = try Database(location)
        let before = Schema.migrations.prefix { $0.name != Schema.history.name }
        try await database.migrate(Array(before))
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO scheme (id, name, version, source, is_current, reader_version)
                VALUES (1, 'test-goods', '1', ?1, 1, ?2)
                """, [.text(RegistryFixture.scheme()), .integer(RequirementReader.version)])
            for (row, standard, version) in [(1, 1, 1), (2, 2, 1), (3, 1, 2)] {
                if version == 1 {
                    try connection.execute(
                        "INSERT INTO enterprise (id, id_scheme, code, name) VALUES (?1, 'X-TEST', ?2, '示例企业')",
                        [.integer(standard), .text("X\(standard)")])
                    try connection.execute(
                        "INSERT INTO standard (id, enterprise_id, number_key) VALUES (?1, ?1, ?2)",
                        [.integer(standard), .text(StandardNumber("Q/SL\(standard) 001-2026").normalized)])
                }
                try connection.execute(
                    """
                    INSERT INTO declaration (id, standard_id, version, replaces, recorded_at, digest, number, title, kind,
                        disclosure, scheme_id, attributes, offering_count, offerings, indicators)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '试验品', 'product', 'table', 1, '{}', 0, '[]', '[]')
                    """,
                    [
                        .integer(row), .integer(standard), .integer(version),
                        .optional(version > 1 ? version - 1 : nil),
                        .integer(recorded.milliseconds + (version > 1 ? 5 : 0)),
                        .blob([UInt8](repeating: UInt8(row), count: 32)),
                        .text("Q/SL\(standard) 001-2026"),
                    ])
            }
            for (standard, declaration) in [(1, 3), (2, 2)] {
                try connection.execute(
                    "INSERT INTO standard_state (standard_id, declaration_id, number_key, scheme_id) VALUES (?1, ?2, ?3, 1)",
                    [
                        .integer(standard), .integer(declaration),
                        .text(StandardNumber("Q/SL\(standard) 001-2026").normalized),
                    ])
            }
        }
        try database.close()
    }
}
