import Database
import Standards
import Testing

@testable import Registry

@Suite("Questions for people")
struct ReviewTests {
    @Test("The same question is put once; with other candidates it replaces the open one")
    func open() async throws {
        try await RegistryFixture.run { fixture in
            let ids = try await Self.open(
                fixture.registry, [Self.draft(["a"]), Self.draft(["a"]), Self.draft(["a", "b"])])
            #expect(ids == [1, 1, 2])
            let items = try await fixture.registry.reviewItems(kind: .scope, state: nil)
            #expect(items.map(\.state) == [.replaced, .open])
            await #expect(throws: ReviewError.replaced(by: 2)) {
                try await fixture.registry.decide(1, choice: "a", reason: "")
            }
            for (state, count) in [(ReviewItem.State.open, 1), (.replaced, 1), (.decided, 0)] {
                let found = try await fixture.registry.reviewItems(state: state)
                #expect(found.count == count, "\(state)")
            }
        }
    }

    @Test("A person's answer stands: the question is not put again")
    func answered() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await Self.open(fixture.registry, [Self.draft(["a"])])
            let item = try await fixture.registry.decide(1, choice: "a", reason: "")
            #expect(item.decisions.map(\.by) == ["local:test"])
            let again = try await Self.open(fixture.registry, [Self.draft(["a", "b"])])
            #expect(again == [nil])
            let decided = try await fixture.registry.reviewItems(state: .decided)
            #expect(decided == [item])
        }
    }

    @Test("Wrong answers are refused and change nothing")
    func wrong() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await Self.open(fixture.registry, [Self.draft(["a"])])
            let wrong: [(Int, String?, String, ReviewError)] = [
                (9, "a", "", .noSuchItem(9)), (1, "c", "", .noSuchCandidate("c", among: ["a"])),
                (1, nil, "", .reasonNeeded),
                (1, "a", String(repeating: "x", count: 2_001), .reasonTooLong(limit: 2_000)),
            ]
            for (id, choice, reason, error) in wrong {
                await #expect(throws: error) {
                    try await fixture.registry.decide(id, choice: choice, reason: reason)
                }
            }
            let item = try await fixture.registry.reviewItem(1)
            #expect(item.decisions.isEmpty && item.state == .open)
        }
    }

    private static func draft(_ keys: [String]) -> ReviewDraft {
        ReviewDraft(
            kind: .scope, subject: "X-TEST:X1 Q/A 1-2026",
            payload: #"{"idScheme":"X-TEST","enterprise":"X1","number":"Q/A 1-2026"}"#,
            candidates: keys.map {
                ReviewCandidate(key: $0, title: "类别 \($0)", score: 0.5, reasons: ["名称相近"])
            })
    }

    private static func open(_ registry: Registry, _ drafts: [ReviewDraft]) async throws -> [Int?] {
        let moment = registry.now()
        return try await registry.database.write { connection in
            let store = ReviewStore(connection: connection, actor: .local(user: "program"), moment: moment)
            return try drafts.map { try store.open($0) }
        }
    }
}
