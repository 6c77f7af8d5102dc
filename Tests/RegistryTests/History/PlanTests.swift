import Database
import Ranking
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("Plans of what reads the history")
struct PlanTests {
    /// A connection that asks for the plan of every query before it runs it.
    private final class PlanConnection: SQLConnection {
        private let inner: any SQLConnection
        private(set) var plans: [(sql: String, steps: [String])] = []

        init(_ inner: any SQLConnection) { self.inner = inner }

        var dialect: SQLDialect { inner.dialect }
        func execute(_ sql: String, _ parameters: [SQLValue]) throws { try inner.execute(sql, parameters) }
        func insert(_ rows: SQLRows, into table: String) throws { try inner.insert(rows, into: table) }
        func forEachRow(
            _ sql: String, _ parameters: [SQLValue], _ body: (any SQLRow) throws -> Void
        ) throws {
            let steps = try inner.rows("EXPLAIN QUERY PLAN \(sql)", parameters) { $0.text(3) }
            plans.append((sql, steps))
            try inner.forEachRow(sql, parameters, body)
        }
    }

    /// Tables with few rows, which may be read as a whole.
    private static let small: Set = ["scheme", "s", "scheme_standing", "t", "o", "l", "log_state"]

    @Test("Feed, versions, tombstones, the past and pages of a snapshot read no large table as a whole")
    func plans() async throws {
        try await TestEngine.sqlite.withDatabase { address in
            let start = Timestamp(startOf: try #require(CalendarDate("2026-03-01")))
            let clock = TestClock(start.milliseconds)
            try await clock.run(address) { registry in
                _ = try await registry.addScheme(RegistryFixture.scheme(), file: "test.yaml")
                _ = try await registry.load(
                    (1...9).map { try RegistryFixture.declaration($0, [95, 95, 95]) })
                clock.set(start.adding(days: 2))
                _ = try await registry.load([
                    try RegistryFixture.declaration(2, [85, 95, 95], version: 2, replaces: 1)
                ])
                _ = try await registry.forget(
                    ForgettingRequest(enterprise: "X3", number: "Q/SL3 001-2026", ground: "法"))
                let plans = try await registry.database.read { connection in
                    let planned = PlanConnection(connection)
                    _ = try ChangeFeed(planned).part(after: 3, limit: 50)
                    _ = try ChangeJournal(connection: planned).number(before: start.adding(days: 1))
                    let versions = VersionReader(planned, registry.terms)
                    let standard = try versions.standard(enterprise: "X2", numberKey: "Q/SL2 001-2026")
                    _ = try versions.detail(2, of: try #require(standard))
                    _ = try TombstoneStore(connection: planned).tombstone(ofStandard: 3)
                    _ = try TombstoneStore(connection: planned).tombstone(ofEnterprise: "X3")
                    let past = try PastReader(registry, before: start.adding(days: 1), planned)
                    let scheme = try #require(try past.scheme("test-goods"))
                    #expect(try past.model(scheme).summaries.count == 8)
                    #expect(try past.entry(standard: 2) != nil)
                    #expect(try past.store.read(after: 4, limit: 3).count == 3)
                    return planned.plans.map { "\($0.sql)\n\($0.steps.joined(separator: "\n"))" }
                }
                #expect(plans.count > 30)
                for plan in plans {
                    for step in plan.split(separator: "\n") where step.hasPrefix("SCAN ") {
                        let table = step.split(separator: " ")[1]
                        let isBounded =
                            table == "CONSTANT" || table.hasPrefix("(")
                            || plan.contains("ORDER BY id DESC LIMIT 1") || plan.contains("max(id)")
                        #expect(Self.small.contains(String(table)) || isBounded, "\(plan)")
                    }
                }
            }
        }
    }
}
