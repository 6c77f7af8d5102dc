import Database
import Reading
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("Declarations that are given out")
struct DeclarationExportTests {
    @Test("What is given out and taken in again has the same digests, in the same order")
    func roundTrip() async throws {
        try await RegistryFixture.run { fixture in
            let declarations = try (1...1203).map { number in
                var declaration = try RegistryFixture.declaration(number, [70 + number % 30, 80, 90])
                if number % 3 == 0 { declaration.channel = nil }
                if number % 5 == 0 { declaration.indicators[0].segment = ["容量": "≤ \(number) L"] }
                return declaration
            }
            _ = try await fixture.registry.load(declarations)
            let text = DeclarationWriter.jsonLines(try await Self.all(fixture.registry))
            let read = try await InputReader().read(text, name: "export.jsonl")
            #expect(read.rejects.isEmpty)
            #expect(
                read.declarations.map { DeclarationDigest.of($0) }
                    == declarations.map { DeclarationDigest.of($0) })
            let report = try await fixture.registry.load(read.declarations)
            #expect(report.unchanged == declarations.count)
        }
    }

    @Test("The latest version is given out, or all of them in the order in which they were recorded")
    func versions() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load([
                try RegistryFixture.declaration(1, [90, 90, 90]),
                try RegistryFixture.declaration(2, [90, 90, 90]),
                try RegistryFixture.declaration(1, [91, 90, 90], version: 2, replaces: 1),
            ])
            let latest = try await Self.all(fixture.registry)
            #expect(latest.map { "\($0.enterprise.id) \($0.version)" } == ["X2 1", "X1 2"])
            let all = try await Self.all(fixture.registry, ExportQuery(allVersions: true))
            #expect(all.map { "\($0.enterprise.id) \($0.version)" } == ["X1 1", "X2 1", "X1 2"])
        }
    }

    @Test("What is recorded while it is given out is not in it, nor does it hide what it replaces")
    func oneState() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load([try RegistryFixture.declaration(1, [90, 90, 90])])
            var export = try await fixture.registry.export()
            _ = try await fixture.registry.load([
                try RegistryFixture.declaration(1, [91, 90, 90], version: 2, replaces: 1),
                try RegistryFixture.declaration(2, [90, 90, 90]),
            ])
            let part = try #require(try await export.next())
            #expect(part.map { "\($0.enterprise.id) \($0.version)" } == ["X1 1"])
            #expect(try await export.next() == nil)
            #expect(export.share == 1)
        }
    }

    @Test("A category, an enterprise or both limit what is given out; what is not there is told")
    func filters() async throws {
        try await RegistryFixture.run { fixture in
            var other = try RegistryFixture.declaration(3, [50, 50, 50])
            other.standard.title = "别的"
            other.offerings = []
            _ = try await fixture.registry.load([
                try RegistryFixture.declaration(1, [90, 90, 90]),
                try RegistryFixture.declaration(2, [90, 90, 90]),
                other,
            ])
            let registry = fixture.registry
            #expect(try await Self.all(registry, ExportQuery(category: "test-goods")).count == 2)
            #expect(try await Self.all(registry, ExportQuery(enterprise: "X3")) == [other])
            #expect(
                try await Self.all(registry, ExportQuery(category: "test-goods", enterprise: "X3")).isEmpty)
            await #expect(throws: ExportError.noCategory("none")) {
                _ = try await registry.export(ExportQuery(category: "none"))
            }
            await #expect(throws: ExportError.noEnterprise("none")) {
                _ = try await registry.export(ExportQuery(enterprise: "none"))
            }
        }
    }

    @Test("The question for a part goes along the rows and looks nothing up by reading a table")
    func plan() async throws {
        try await TestEngine.sqlite.withDatabase { path in
            let registry = try await RegistryFixture.open(try DatabaseLocation(path))
            for query in [ExportQuery(), ExportQuery(category: "a", enterprise: "b", allVersions: true)] {
                let (sql, filters) = DeclarationExport.statement(query)
                let plan = try await registry.database.read { connection in
                    try connection.rows("EXPLAIN QUERY PLAN " + sql, [1, 2] + filters) { $0.text(3) }
                }
                #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
            }
            try registry.close()
        }
    }

    private static func all(
        _ registry: Registry, _ query: ExportQuery = ExportQuery()
    ) async throws -> [Declaration] {
        var export = try await registry.export(query)
        var declarations: [Declaration] = []
        while let part = try await export.next() { declarations += part }
        return declarations
    }
}
