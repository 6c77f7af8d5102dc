import Standards
import Testing

@testable import Registry

@Suite("Lists with their authority")
struct ListTests {
    @Test("A credit code is sure; so is a name whose standard number this very enterprise has")
    func sure() async throws {
        try await withEnterprises { registry in
            let detail = try await registry.importList(
                ListFixture.list(),
                [
                    ListFixture.entry("某旧名", "Q/XX 001-2026", code: ListFixture.code(1)),
                    ListFixture.entry("示例企业7", "q/sl7 001—2026"),
                ])
            #expect(detail.entries.map(\.enterprise.state) == [.sure, .sure])
            #expect(
                detail.entries.map(\.enterprise.target) == ["USCC:\(ListFixture.code(1))", "X-TEST:X7"])
            #expect(detail.entries[0].enterprise.basis == "code; the name differs")
            #expect(detail.entries.map(\.standard.state) == [.unmatched, .sure])
            #expect(detail.entries[1].standard.target == "X-TEST:X7 Q/SL7 001-2026")
            #expect(try await registry.reviewItems().isEmpty)
        }
    }

    @Test("A name alone, a name one character off, and a name that several have are left to a person")
    func doubtful() async throws {
        try await withEnterprises { registry in
            let names = ["北京示例电器有限责任公司", "北京示列电器有限公司", "同名有限公司", "从未见过的企业有限公司"]
            let detail = try await registry.importList(
                ListFixture.list(), names.map { ListFixture.entry($0, "Q/XX 001-2026") })
            #expect(
                detail.entries.map(\.enterprise.state) == [.doubtful, .doubtful, .doubtful, .unmatched])
            let items = try await registry.reviewItems()
            #expect(items.map { $0.draft.candidates.count } == [1, 1, 2])
            #expect(items.map { $0.draft.candidates[0].score } == [0.9, 0.5, 0.6])
            // The unmatched one stays as text.
            #expect(detail.entries[3].entry.enterprise == names[3])
        }
    }

    @Test("A code that is wrong or not in the directory makes the same name doubtful")
    func wrongCode() async throws {
        try await withEnterprises { registry in
            let detail = try await registry.importList(
                ListFixture.list(),
                [
                    ListFixture.entry("示例企业7", "Q/SL7 001-2026", code: "123"),
                    ListFixture.entry("示例企业7", "Q/SL7 001-2026", code: ListFixture.code(99)),
                ])
            #expect(detail.entries.map(\.enterprise.state) == [.doubtful, .doubtful])
            // The number alone is not enough for the standard either.
            #expect(detail.entries.map(\.standard.state) == [.doubtful, .doubtful])
        }
    }

    @Test("A person's decision counts, is kept when the list comes again, and can be changed with a reason")
    func decisions() async throws {
        try await withEnterprises { registry in
            let entries = [ListFixture.entry("北京示列电器有限公司", "Q/XX 001-2026")]
            _ = try await registry.importList(ListFixture.list(), entries)
            let item = try #require(try await registry.reviewItems().first)
            let key = "USCC:\(ListFixture.code(1))"
            let decided = try await registry.decide(item.id, choice: key, reason: "")
            #expect(decided.state == .decided)
            let after = try await registry.authorityList("test-list")
            #expect(after?.entries.first?.enterprise.state == .decided)
            #expect(after?.entries.first?.enterprise.target == key)
            let again = try await registry.importList(ListFixture.list(), entries)
            #expect(again.version == 1)
            #expect(again.entries.first?.enterprise.target == key)
            let open = try await registry.reviewItems(kind: .listEnterprise)
            #expect(open.isEmpty)
            await #expect(throws: ReviewError.reasonNeeded) {
                try await registry.decide(item.id, choice: nil, reason: " ")
            }
            let changed = try await registry.decide(item.id, choice: nil, reason: "另一家企业")
            #expect(changed.decisions.map(\.outcome) == [.chosen(key), .none])
            let last = try await registry.authorityList("test-list")
            #expect(last?.entries.first?.enterprise.state == .decided)
            #expect(last?.entries.first?.enterprise.target == nil)
            let rows = try await registry.audit(AuditQuery(action: .reviewDecided))
            #expect(rows.map(\.details["choice"]) == ["", key])
        }
    }

    @Test("A list that says something else is a new version, and the former one stays")
    func versions() async throws {
        try await withEnterprises { registry in
            let first = [ListFixture.entry("示例企业7", "Q/SL7 001-2026")]
            _ = try await registry.importList(ListFixture.list(), first)
            let second = try await registry.importList(
                ListFixture.list(), first + [ListFixture.entry("甲有限公司", "Q/A 1-2026")])
            #expect(second.version == 2)
            let former = try await registry.authorityList("test-list", version: 1)
            #expect(former?.entries.count == 1)
            let latest = try await registry.authorityList("test-list")
            #expect(latest?.entries.count == 2)
            let lists = try await registry.authorityLists()
            #expect(lists == [ListFixture.list()])
            let none = try await registry.authorityList("none")
            #expect(none == nil)
            let actions = try await registry.audit(AuditQuery(subject: "test-list")).map(\.action)
            #expect(actions == ["list.import", "list.import"])
        }
    }

    @Test("When the directory learns the enterprise, the open question falls away")
    func moot() async throws {
        try await withEnterprises { registry in
            let entries = [ListFixture.entry("北京示列电器有限公司", "Q/XX 1-2026", code: ListFixture.code(50))]
            _ = try await registry.importList(ListFixture.list(), entries)
            let item = try #require(try await registry.reviewItems().first)
            _ = try await registry.importEnterprises([ListFixture.enterprise(50, "北京示列电器有限公司")])
            let again = try await registry.importList(ListFixture.list(), entries)
            #expect(again.entries.first?.enterprise.state == .sure)
            let open = try await registry.reviewItems()
            #expect(open.isEmpty)
            let closed = try await registry.reviewItem(item.id)
            #expect(closed.decisions.map(\.outcome) == [.moot])
        }
    }

    @Test("Key areas are kept as text; agencies are matched as enterprises")
    func kinds() async throws {
        try await withEnterprises { registry in
            var area = AuthorityListEntry()
            area.title = "房间空气调节器"
            area.category = "3852"
            let areas = try await registry.importList(ListFixture.list(.keyAreas, id: "areas"), [area])
            #expect(areas.entries.map(\.enterprise.state) == [.unmatched])
            var agency = AuthorityListEntry()
            agency.enterprise = "北京示例电器有限公司"
            agency.code = ListFixture.code(1)
            agency.from = CalendarDate("2025-01-01")
            agency.until = CalendarDate("2025-12-31")
            let agencies = try await registry.importList(
                ListFixture.list(.agencies, id: "agencies"), [agency])
            #expect(agencies.entries.map(\.enterprise.state) == [.sure])
            #expect(agencies.entries.first?.entry == agency)
            let days = try ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"].map {
                agency.isValid(on: try #require(CalendarDate($0)))
            }
            #expect(days == [false, true, true, false])
        }
    }

    @Test("Taking a list in needs the scope, and so does deciding")
    func rights() async throws {
        try await withEnterprises { registry in
            let holder = registry.acting(as: .key(id: "x", scopes: [.import]))
            await #expect(throws: RightsError.notAllowed(actor: "key:x", scope: .lists)) {
                try await holder.importList(ListFixture.list(), [])
            }
            await #expect(throws: RightsError.notAllowed(actor: "key:x", scope: .review)) {
                try await holder.decide(1, choice: nil, reason: "x")
            }
        }
    }

    /// Runs with a directory of four enterprises, and one that has declared.
    private func withEnterprises(_ body: @escaping @Sendable (Registry) async throws -> Void) async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load([try RegistryFixture.declaration(7, [95, 95, 95])])
            _ = try await fixture.registry.importEnterprises([
                ListFixture.enterprise(1, "北京示例电器有限公司"), ListFixture.enterprise(2, "同名有限公司"),
                ListFixture.enterprise(3, "同名有限责任公司"),
            ])
            try await body(fixture.registry)
        }
    }
}
