import Database
import Quantities
import Ranking
import Standards
import Testing

@testable import Registry

@Suite("Standards in the order of declared values")
struct ValuesTests {
    /// Values, and what becomes of the first indicator.
    private static func declarations() throws -> [Declaration] {
        var declarations = try [70, 95, 80, 95, -5].enumerated().map { place, value in
            try RegistryFixture.declaration(place + 1, [max(value, 0), 80, 70])
        }
        declarations[4].indicators[0].requirement = try RequirementReader.read("≥ −5 %")
        var silent = try RegistryFixture.declaration(6, [90, 80, 70])
        silent.indicators.removeFirst()
        var strange = try RegistryFixture.declaration(7, [90, 80, 70])
        strange.indicators[0].requirement = try RequirementReader.read("≥ 5 kg")
        return declarations + [strange, silent]
    }

    @Test(
        "Equal values stand in the order of numbers either way, and what cannot be compared comes last and says why"
    )
    func order() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load(try Self.declarations().reversed())
            let ascending = try await Self.values(fixture, .ascending)
            #expect(ascending.map(\.entry.enterprise.id) == ["X5", "X1", "X3", "X2", "X4", "X6", "X7"])
            let descending = try await Self.values(fixture, .descending)
            #expect(descending.map(\.entry.enterprise.id) == ["X2", "X4", "X3", "X1", "X5", "X6", "X7"])
            for list in [ascending, descending] {
                #expect(list.suffix(2).map(\.state) == [.notDeclared, .notComparable])
                #expect(list.dropLast(2).allSatisfy { $0.state == .comparable && $0.entry.value != nil })
                #expect(list.suffix(2).allSatisfy { $0.entry.value == nil && $0.entry.tier == nil })
            }
            #expect(descending.first?.entry.value == "95 %")
        }
    }

    @Test("A promise without its bound is shown so, and stands behind the bound itself")
    func open() async throws {
        try await RegistryFixture.run { fixture in
            let texts = ["≥ 90 %", "> 90 %", "≥ 90.0 %", "≥ 90.5 %"]
            let declarations = try texts.enumerated().map { place, text in
                var declaration = try RegistryFixture.declaration(place + 1, [90, 80, 70])
                declaration.indicators[0].requirement = try RequirementReader.read(text)
                return declaration
            }
            _ = try await fixture.registry.load(declarations)
            let list = try await Self.values(fixture, .ascending)
            #expect(list.map(\.entry.value) == ["90 %", "90 %", "> 90 %", "90.5 %"])
        }
    }

    @Test("The parts of the order are the order")
    func parts() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load(try Self.declarations())
            for order in ValueOrder.allCases {
                var found: [String] = []
                var position: ListPosition? = .start
                while let start = position {
                    let part = try #require(
                        try await fixture.registry.values(
                            category: "test-goods", indicator: 0, order, from: start, limit: 2))
                    #expect(part.total == 7)
                    found += part.entries.map(\.entry.enterprise.id)
                    position = part.next
                }
                let whole = try await Self.values(fixture, order).map(\.entry.enterprise.id)
                #expect(found == whole)
            }
        }
    }

    @Test("A new version stands in its place at once, and what is forgotten stands nowhere")
    func changes() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load(try Self.declarations())
            _ = try await Self.values(fixture, .descending)
            _ = try await registry.load([
                try RegistryFixture.declaration(1, [99, 80, 70], version: 2, replaces: 1, day: "2026-04-01")
            ])
            #expect(try await Self.values(fixture, .descending).first?.entry.enterprise.id == "X1")
            _ = try await registry.forget(ForgettingRequest(enterprise: "X1", ground: "依法"))
            let ids = try await Self.values(fixture, .descending).map(\.entry.enterprise.id)
            #expect(ids == ["X2", "X4", "X3", "X5", "X6", "X7"])
        }
    }

    @Test(
        "Who is barred for a defect of form that a person has confirmed stands on no list, this one neither")
    func barred() {
        let flags: [StandardSummary.Flags] = [[], .barredByForm, .formPending, .barred]
        let summaries = flags.enumerated().map { place, flags in
            StandardSummary(
                enterprise: "X\(place)", number: "Q/SL\(place) 001-2026", offerings: 1, tiers: [0],
                segments: [0], values: [Double(place)], grade: 1, score: nil, flags: flags)
        }
        let orders = ValueOrders()
        let places = orders.places(of: 0, .descending, summaries, columns: [0])
        #expect(places.places == [3, 2, 0])
        #expect(places.comparable == 3)
    }

    @Test("Pairs are compared by the first value, then by the second; zero has no sign")
    func pairs() {
        let values: [[Double]] = [[1, 2], [1, 1], [-0.0, 3], [0.0, 2], [.nan, .nan], [-3, 0]]
        let summaries = values.enumerated().map { place, values in
            StandardSummary(
                enterprise: "X\(place)", number: "Q/SL\(place) 001-2026", offerings: 1,
                tiers: [values[0].isNaN ? StandardSummary.TierMark.notRanked : 0], segments: [0],
                values: values, grade: 1, score: nil, flags: [])
        }
        let orders = ValueOrders()
        #expect(
            orders.places(of: 0, .ascending, summaries, columns: [0, 1]).places == [5, 3, 2, 1, 0, 4])
        #expect(
            orders.places(of: 0, .descending, summaries, columns: [0, 1]).places == [0, 1, 2, 3, 5, 4])
    }

    @Test("There is no order of what is not there")
    func nothing() async throws {
        try await RegistryFixture.run { fixture in
            for (category, indicator) in [("no-such", 0), ("test-goods", 3), ("test-goods", -1)] {
                let part = try await fixture.registry.values(
                    category: category, indicator: indicator, .ascending, from: .start, limit: 5)
                #expect(part.map(\.total) == nil)
            }
        }
    }

    private static func values(_ fixture: RegistryFixture, _ order: ValueOrder) async throws -> [ValueEntry] {
        try #require(
            try await fixture.registry.values(
                category: "test-goods", indicator: 0, order, from: .start, limit: 50)
        ).entries
    }
}
