import Database
import Standards
import Testing

@testable import Registry

@Suite("Changes, and lists in parts")
struct ChangesTests {
    @Test("A scheme that is taken in counts as a change, and the same again as none")
    func counter() async throws {
        try await RegistryFixture.run { fixture in
            let before = try await fixture.registry.state()
            _ = try await fixture.registry.addScheme(RegistryFixture.scheme(), file: "test.yaml")
            #expect(try await fixture.registry.state() == before)
            _ = try await fixture.registry.addScheme(RegistryFixture.scheme(version: "2"), file: "test.yaml")
            #expect(try await fixture.registry.state().changes > before.changes)
            let other = try await RegistryFixture.open(fixture.location)
            #expect(try await other.state() == fixture.registry.state())
            try other.close()
        }
    }

    @Test("A change that is taken back is not counted")
    func takenBack() async throws {
        struct Refused: Error {}
        try await RegistryFixture.run { fixture in
            let before = try await fixture.registry.state()
            await #expect(throws: Refused.self) {
                try await fixture.registry.database.write { connection in
                    try ChangeCounter.bump(connection)
                    throw Refused()
                }
            }
            #expect(try await fixture.registry.state() == before)
        }
    }

    @Test("A list in parts is the list, in the order of the pages")
    func parts() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load(
                (1...12).map { try RegistryFixture.declaration($0, [95, 60 + $0 * 3, 95]) })
            for list in [
                StandardList.composite(category: "test-goods"), .shortlist(category: "test-goods"),
                .ranking(category: "test-goods", indicator: 1, .all), .search(StandardQuery("试验")),
                .enterprise("X7"),
                .number("Q/SL3 001-2026"),
            ] {
                let whole = try #require(try await registry.list(list, from: .start, limit: 200))
                #expect(whole.next == nil)
                var found: [String] = []
                var position: ListPosition? = .start
                while let start = position {
                    let part = try #require(try await registry.list(list, from: start, limit: 5))
                    #expect(part.total == whole.total)
                    found += part.entries.map(\.enterprise.id)
                    position = part.next
                }
                #expect(found == whole.entries.map(\.enterprise.id), "\(list)")
                #expect(!found.isEmpty, "\(list)")
                #expect(whole.entries.allSatisfy { $0.isForecast == true && $0.isVerified == false })
            }
            let page = try await registry.composite(category: "test-goods", page: 1)
            let composite = try await registry.list(
                .composite(category: "test-goods"), from: .start, limit: 200)
            #expect(composite?.entries.map(\.enterprise.id) == page.entries.map(\.enterprise.id))
            let tiers = try await registry.list(
                .ranking(category: "test-goods", indicator: 1, .all), from: .start, limit: 200)
            #expect(tiers?.entries.map { $0.tier ?? 9 } == tiers?.entries.map { $0.tier ?? 9 }.sorted())
            let below = try await registry.list(
                .ranking(category: "test-goods", indicator: 1, .belowAll), from: .start, limit: 200)
            #expect(below?.entries.map(\.enterprise.id) == ["X1", "X2", "X3"])
            #expect(try await registry.list(.enterprise("none"), from: .start, limit: 5) == nil)
            #expect(try await registry.list(.composite(category: "none"), from: .start, limit: 5) == nil)
        }
    }

    @Test("A list that changes while it is read goes on behind the entry that was last")
    func changing() {
        let list = [10, 20, 30, 40]
        func start(_ position: ListPosition, _ list: [Int]) -> Int { position.start(in: list, key: { $0 }) }
        let position = ListPosition(offset: 2, after: 20)
        #expect(start(position, list) == 2)
        #expect(start(position, [5] + list) == 3, "one came in before")
        #expect(start(position, [20, 30, 40]) == 1, "one went before")
        #expect(start(position, [10, 30, 40]) == 2, "the last one itself is gone")
        #expect(start(position, []) == 0)
        #expect(start(ListPosition(offset: 99), list) == 4)
        #expect(start(ListPosition(offset: -1), list) == 0)
    }
}
