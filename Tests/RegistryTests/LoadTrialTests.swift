import Database
import Diagnostics
import Standards
import Testing

@testable import Registry

@Suite("What would become of declarations")
struct LoadTrialTests {
    @Test("A trial says what loading then does, and writes nothing")
    func prospect() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load([RegistryFixture.declaration(1, [95, 95, 95])])
            let state = try await Self.state(registry)
            let blocks = try Self.blocks()
            let trial = try await registry.trial()
            var prospect = LoadReport()
            for block in blocks { prospect.add(try await trial.add(block)) }
            #expect(try await Self.state(registry) == state)
            #expect(prospect.added == 3)
            #expect(prospect.unchanged == 2)
            #expect(prospect.refused.count == 2)
            #expect(prospect.withoutCategory == 1)
            var report = LoadReport()
            for block in blocks { report.add(try await registry.load(block)) }
            #expect(report.added == prospect.added)
            #expect(report.unchanged == prospect.unchanged)
            #expect(report.refused.map(\.message) == prospect.refused.map(\.message))
            #expect(report.withoutCategory == prospect.withoutCategory)
        }
    }

    @Test("A trial needs the right that loading needs")
    func rights() async throws {
        try await RegistryFixture.run { fixture in
            await #expect(throws: RightsError.notAllowed(actor: "anonymous", scope: .import)) {
                _ = try await fixture.registry.acting(as: .anonymous).trial()
            }
        }
    }

    /// One that is there, one that contradicts it, new ones, one of them without a category, and in a second block one
    /// said again and one said otherwise.
    private static func blocks() throws -> [[Declaration]] {
        var other = try RegistryFixture.declaration(3, [50, 50, 50])
        other.standard.title = "别的"
        other.offerings = []
        return [
            [
                try RegistryFixture.declaration(1, [95, 95, 95]),
                try RegistryFixture.declaration(1, [94, 95, 95]),
                try RegistryFixture.declaration(1, [96, 95, 95], version: 2, replaces: 1),
                try RegistryFixture.declaration(2, [80, 80, 80]), other,
            ],
            [
                try RegistryFixture.declaration(2, [80, 80, 80]),
                try RegistryFixture.declaration(2, [81, 80, 80]),
            ],
        ]
    }

    /// How many rows there are of everything that loading writes.
    private static func state(_ registry: Registry) async throws -> [Int] {
        let tables = ["term", "enterprise", "standard", "declaration", "finding", "log_queue", "audit"]
        return try await registry.database.read { connection in
            try tables.map { try connection.first("SELECT count(*) FROM \($0)") { $0.integer(0) } ?? -1 }
        }
    }
}
