import Database
import Standards
import Testing

@testable import Registry

@Suite("Filling an empty registry")
struct FillingTests {
    private static func missing(_ location: DatabaseLocation) async throws -> [String] {
        let database = try Database(location)
        let missing = try await database.build(Schema.lateIndexes, Schema.lateReferences)
        try database.close()
        return missing
    }

    @Test("Blocks go in one after the other; the indexes stand at the end")
    func blocks() async throws {
        try await RegistryFixture.run { fixture in
            let loader = try await fixture.registry.loader(bulk: true)
            var report = LoadReport()
            for block in 0..<3 {
                report.add(
                    try await loader.add(
                        (1...4).map { try RegistryFixture.declaration(block * 4 + $0, [95, 85, 75]) }))
            }
            #expect(report.added == 8, "the last chunk waits for the next")
            report.add(try await loader.finish())
            #expect(report.added == 12)
            #expect(try await Self.missing(fixture.location) == [])
            #expect(try await fixture.registry.search("试验品", page: 1).total == 12)
        }
    }

    @Test("A load that was broken off leaves the indexes to whoever opens the registry next")
    func brokenOff() async throws {
        try await RegistryFixture.run { fixture in
            let loader = try await fixture.registry.loader(bulk: true)
            _ = try await loader.add([try RegistryFixture.declaration(1, [95, 85, 75])])
            let other = try await RegistryFixture.open(fixture.location)
            #expect(other.migrations.contains("standard_by_number"))
            if case .postgres = fixture.location {
                #expect(other.migrations.contains("declaration_channel_name_fkey"))
            }
            try other.close()
            #expect(try await Self.missing(fixture.location) == [])
            _ = try await loader.finish()
        }
    }

    @Test("References hold again when an empty registry was filled")
    func references() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load(
                [try RegistryFixture.declaration(1, [95, 85, 75])], bulk: true)
            for statement in [
                "UPDATE standard SET enterprise_id = 99", "UPDATE declaration SET standard_id = 99",
                "UPDATE declaration SET channel_name = 99999", "UPDATE declaration SET scheme_id = 99",
            ] {
                await #expect(throws: DatabaseError.self, "\(statement)") {
                    try await fixture.registry.database.write { try $0.execute(statement) }
                }
            }
        }
    }

    @Test("A load that can not be run again, or into a registry that is used, drops no index")
    func others() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.loader(bulk: false)
            #expect(try await Self.missing(fixture.location) == [])
            _ = try await fixture.registry.load([try RegistryFixture.declaration(1, [95, 85, 75])])
            _ = try await fixture.registry.loader(bulk: true)
            #expect(try await Self.missing(fixture.location) == [])
        }
    }
}
