import Database
import Foundation
import Synchronization
import Testing

@testable import Registry

@Suite("Models of categories in memory")
struct CategoryModelCacheTests {
    /// A connection that takes its time with findings, and counts how often they are read.
    private struct SlowConnection: SQLConnection {
        let inner: any SQLConnection
        let reads: Counter

        var dialect: SQLDialect { inner.dialect }

        func execute(_ sql: String, _ parameters: [SQLValue]) throws { try inner.execute(sql, parameters) }

        func insert(_ rows: SQLRows, into table: String) throws { try inner.insert(rows, into: table) }

        func forEachRow(
            _ sql: String, _ parameters: [SQLValue], _ body: (any SQLRow) throws -> Void
        ) throws {
            if sql.contains("FROM finding") {
                reads.count.withLock { $0 += 1 }
                Thread.sleep(forTimeInterval: 0.2)
            }
            try inner.forEachRow(sql, parameters, body)
        }
    }

    private final class Counter: Sendable {
        let count = Mutex(0)
    }

    @Test("Of several that ask for a model at once one makes it, and all have the same")
    func once() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load([try RegistryFixture.declaration(1, [95, 85, 75])])
            let cache = CategoryModelCache(registry.terms)
            let reads = Counter()
            let generations = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 1...4 {
                    group.addTask {
                        try await registry.database.read { connection in
                            let entry = try #require(try registry.shelf.current(connection).first)
                            let slow = SlowConnection(inner: connection, reads: reads)
                            return try cache.model(entry, slow).generation
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(generations.count == 4 && Set(generations).count == 1)
            #expect(reads.count.withLock { $0 } == 1)
        }
    }
}
