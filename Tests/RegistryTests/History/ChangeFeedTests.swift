import Database
import Standards
import Synchronization
import TestSupport
import Testing

@testable import Registry

/// Counts up, whoever counts.
final class Counter: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func add() { value.withLock { $0 += 1 } }
}

@Suite("The change feed")
struct ChangeFeedTests {
    /// All entries, read in parts.
    static func all(_ registry: Registry, limit: Int = 200) async throws -> [RecordChange] {
        var found: [RecordChange] = []
        while true {
            let part = try await registry.changes(after: found.last?.number ?? 0, limit: limit)
            found += part.changes
            #expect(part.changes.count <= limit)
            if found.last?.number ?? 0 == part.last { return found }
            try #require(!part.changes.isEmpty)
        }
    }

    @Test("Versions, schemes and moves are entries, numbered without a gap, the same in parts of any size")
    func entries() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load((1...4).map { try RegistryFixture.declaration($0, [95, 95, 95]) })
            _ = try await registry.load([
                try RegistryFixture.declaration(2, [85, 95, 95], version: 2, replaces: 1)
            ])
            _ = try await registry.load([
                try RegistryFixture.declaration(2, [85, 95, 95], version: 2, replaces: 1)
            ])
            _ = try await registry.addScheme(RegistryFixture.scheme(version: "2"), file: "test.yaml")
            let changes = try await Self.all(registry)
            #expect(changes.map(\.number) == Array(1...7))
            #expect(
                changes.map(\.kind) == [
                    .evaluated, .declared, .declared, .declared, .declared, .replaced, .evaluated,
                ])
            #expect(changes.compactMap(\.schemeVersion) == ["1", "2"])
            #expect(changes.map(\.enterprise) == [nil, "X1", "X2", "X3", "X4", "X2", nil])
            #expect(changes[5].version == 2 && changes[5].replaces == 1)
            #expect(changes.allSatisfy { $0.category == "test-goods" })
            for change in changes where change.version != nil {
                let detail = try #require(
                    try await registry.version(
                        change.version ?? 0, enterprise: change.enterprise ?? "",
                        number: change.standard ?? ""))
                #expect(detail.recorded.digest == change.digest)
                #expect(detail.recorded.recordedAt == change.at)
            }
            for limit in 1...4 { #expect(try await Self.all(registry, limit: limit) == changes) }
            #expect(try await registry.changes(after: 99, limit: 5).changes.isEmpty)
            #expect(try await registry.changes(after: .max, limit: 5).last == 7)
            #expect(
                try await registry.changes(after: .min, limit: 5).changes.map(\.number) == [1, 2, 3, 4, 5])
        }
    }

    @Test("A declaration that moves to another category does so in the feed, and keeps where it began")
    func moves() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            var other = try RegistryFixture.declaration(1, [95, 95, 95])
            other.standard.title = "别的货物"
            other.offerings = [Offering(kind: .model, name: "别的货物", commonName: "别的货物")]
            _ = try await registry.load([other, try RegistryFixture.declaration(2, [95, 95, 95])])
            let scheme = RegistryFixture.scheme(version: "2").replacing(
                "categories: [试验品]", with: "categories: [试验品, 别的货物]")
            _ = try await registry.addScheme(scheme, file: "test.yaml")
            _ = try await registry.addScheme(RegistryFixture.scheme(version: "3"), file: "test.yaml")
            let changes = try await Self.all(registry)
            #expect(
                changes.map(\.kind) == [
                    .evaluated, .declared, .declared, .evaluated, .moved, .evaluated, .moved,
                ])
            #expect(changes.map(\.category)[1...2] == [nil, "test-goods"])
            #expect(changes[4].enterprise == "X1" && changes[4].from == nil)
            #expect(changes[4].category == "test-goods")
            #expect(changes[6].from == "test-goods" && changes[6].category == nil)
        }
    }

    @Test("Who polls while several write gets every version once and in order")
    func polling() async throws {
        try await RegistryFixture.run { fixture in
            let writers = 4
            let each = 6
            let done = Counter()
            try await withThrowingTaskGroup(of: [RecordChange].self) { group in
                for writer in 0..<writers {
                    group.addTask {
                        let registry = try await RegistryFixture.open(fixture.location)
                        for place in 0..<each {
                            let number = 100 + writer * each + place
                            _ = try await registry.load([
                                try RegistryFixture.declaration(number, [95, 95, 95]),
                                try RegistryFixture.declaration(number + 100, [95, 95, 95]),
                            ])
                        }
                        try registry.close()
                        done.add()
                        return []
                    }
                }
                group.addTask {
                    let registry = try await RegistryFixture.open(fixture.location)
                    var found: [RecordChange] = []
                    while true {
                        let isLast = done.count == writers
                        let part = try await registry.changes(after: found.last?.number ?? 0, limit: 5)
                        found += part.changes
                        if isLast, part.changes.isEmpty { break }
                    }
                    try registry.close()
                    return found
                }
                for try await found in group where !found.isEmpty {
                    #expect(found.map(\.number) == Array(1...found.count))
                    let versions = found.filter { $0.kind == .declared }
                    #expect(versions.count == writers * each * 2)
                    #expect(Set(versions.map(\.enterprise)).count == versions.count)
                    #expect(found.map(\.at) == found.map(\.at).sorted())
                }
            }
        }
    }

    @Test("Since a moment: what was recorded at it or later")
    func since() async throws {
        for engine in TestEngine.present {
            try await engine.withDatabase { address in
                let start = try #require(Timestamp("2026-03-01T00:00:00Z"))
                let clock = TestClock(start.milliseconds)
                try await clock.run(address) { registry in
                    for (place, offset) in [0, 1_000, 500, 2_000].enumerated() {
                        clock.set(start, plus: offset)
                        _ = try await registry.load([
                            try RegistryFixture.declaration(place + 1, [95, 95, 95])
                        ])
                    }
                    // The third came when the clock had gone back: it counts as recorded with the second.
                    for (offset, number) in [(0, 0), (1, 1), (1_000, 1), (1_001, 3), (2_000, 3), (2_001, 4)] {
                        let moment = Timestamp(milliseconds: start.milliseconds + offset)
                        #expect(try await registry.change(before: moment) == number, "\(offset)")
                    }
                }
            }
        }
    }

    @Test(
        "What was recorded before there was a feed is in it, and so is what another program wrote meanwhile")
    func backfill() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            for number in 1...3 {
                _ = try await registry.load([try RegistryFixture.declaration(number, [95, 95, 95])])
            }
            // As if those had been written without the journal.
            try await registry.database.write { connection in
                try connection.execute("DELETE FROM record_change")
            }
            _ = try await registry.load([try RegistryFixture.declaration(4, [95, 95, 95])])
            let changes = try await Self.all(registry)
            #expect(changes.map(\.enterprise) == ["X1", "X2", "X3", "X4"])
            #expect(changes.map(\.number) == [1, 2, 3, 4])
            // The step that makes the journal fills it the same way.
            let rows = try await registry.database.write { connection -> [ClosedRange<Int>] in
                try connection.execute("DELETE FROM record_change")
                for statement in ChangeJournal.tables.last?.statements(connection.dialect) ?? [] {
                    try connection.execute(statement)
                }
                return try ChangeJournal(connection: connection).rows(after: 0, limit: 9).map(\.rows)
            }
            #expect(rows == [1...4], "the clock stands still, so that they were recorded at one moment")
            #expect(try await Self.all(registry).map(\.enterprise) == ["X1", "X2", "X3", "X4"])
        }
    }
}
