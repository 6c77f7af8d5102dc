import Database
import Standards
import Testing

@testable import Registry

@Suite("The audit trail")
struct AuditTests {
    @Test("What is written says who did it, when, by which right, and on what")
    func record() async throws {
        try await RegistryFixture.run { fixture in
            let token = KeyTests.token(50)
            let request = KeyRequest(label: "方案", scopes: [.schemes], days: 10)
            _ = try await fixture.registry.createKey(request, token: token)
            let holder = fixture.registry.acting(as: try await fixture.registry.actor(key: token.text))
            _ = try await holder.addScheme(RegistryFixture.scheme(version: "2"), file: "two.yaml")
            let entries = try await fixture.registry.audit()
            #expect(entries.map(\.action) == ["scheme.add", "key.create", "scheme.add"])
            let latest = try #require(entries.first)
            #expect(latest.actor == "key:\(token.id)")
            #expect(latest.right == "scope:schemes")
            #expect(latest.subject == "test-goods")
            #expect(latest.details == ["version": "2"])
            #expect(latest.at == Timestamp("2026-05-01T04:00:00Z"))
            #expect(entries.last?.right == "owner")
        }
    }

    @Test("What changes nothing leaves no row: the same scheme again")
    func unchanged() async throws {
        try await RegistryFixture.run { fixture in
            let before = try await fixture.registry.audit().count
            _ = try await fixture.registry.addScheme(RegistryFixture.scheme(), file: "test.yaml")
            #expect(try await fixture.registry.audit().count == before)
        }
    }

    @Test("A row stands and falls with the transaction that it tells of")
    func transaction() async throws {
        try await RegistryFixture.run { fixture in
            let before = try await fixture.registry.audit().count
            let at = Timestamp(milliseconds: 0)
            await #expect(throws: RegistryError.self) {
                try await fixture.registry.database.write { connection in
                    try AuditTrail(connection, actor: .anonymous, at: at).record(.keyRevoked, subject: "x")
                    throw RegistryError.inconsistent("stop")
                }
            }
            #expect(try await fixture.registry.audit().count == before)
        }
    }

    @Test(
        "Rows are never changed nor removed",
        arguments: ["UPDATE audit SET actor = 'x'", "DELETE FROM audit"])
    func appendOnly(sql: String) async throws {
        try await RegistryFixture.run { fixture in
            let before = try await fixture.registry.audit()
            await #expect(throws: DatabaseError.self) {
                try await fixture.registry.database.write { try $0.execute(sql) }
            }
            #expect(try await fixture.registry.audit() == before)
            #expect(!before.isEmpty)
        }
    }

    @Test("Rows are found by actor, action, subject and day, page by page")
    func filters() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            for seed in 60..<65 {
                _ = try await registry.createKey(KeyTests.request, token: KeyTests.token(UInt64(seed)))
            }
            func count(_ query: AuditQuery) async throws -> Int {
                let entries = try await registry.audit(query)
                return entries.count
            }
            #expect(try await count(AuditQuery(action: .keyCreated)) == 5)
            #expect(try await count(AuditQuery(subject: "test-goods")) == 1)
            #expect(try await count(AuditQuery(subject: KeyTests.token(60).id)) == 1)
            #expect(try await count(AuditQuery(actor: "local:test")) == 6)
            #expect(try await count(AuditQuery(actor: "local:nobody")) == 0)
            let day = try #require(CalendarDate("2026-05-01"))
            #expect(try await count(AuditQuery(from: day, until: day)) == 6)
            let next = CalendarDate("2026-05-02")
            #expect(try await count(AuditQuery(from: next)) == 0)
            let before = CalendarDate("2026-04-30")
            #expect(try await count(AuditQuery(until: before)) == 0)
            let first = try await registry.audit(AuditQuery(limit: 4))
            let rest = try await registry.audit(AuditQuery(before: first.last?.number, limit: 4))
            #expect(first.count == 4 && rest.count == 2)
            #expect((first + rest).map(\.number) == [6, 5, 4, 3, 2, 1])
        }
    }
}
