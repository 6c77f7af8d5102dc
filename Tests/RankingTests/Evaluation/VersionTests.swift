import Diagnostics
import Standards
import Testing

@testable import Ranking

@Suite("Which versions count")
struct VersionTests {
    private let scheme = Fixture.scheme([Fixture.indicator("x", thresholds: ["95", "90", "85"])])

    private func evaluate(_ declarations: [Declaration], asOf: String? = nil) -> Evaluation {
        Evaluator(scheme).evaluate(declarations, asOf: asOf.map(Fixture.date))
    }

    private func declare(
        _ value: String, on day: String?, version: Int = 1, replaces: Int? = nil,
        number: String = "Q/A 001-2026"
    ) -> Declaration {
        Fixture.declaration(
            "A", number, [Fixture.value("x", value)], on: day, version: version, replaces: replaces)
    }

    @Test("a declaration counts up to the end of the cut-off day")
    func cutoff() {
        #expect(evaluate([declare("≥95 %", on: "2026-06-30")]).standards.count == 1)
        let late = evaluate([declare("≥95 %", on: "2026-07-01")])
        #expect(late.standards.isEmpty)
        #expect(late.notes.contains { $0.code == "declared-later" })
    }

    @Test("as-of asks for an earlier state; the cut-off wins where it is earlier")
    func asOf() {
        let versions = [declare("≥95 %", on: "2026-01-10"), declare("≥90 %", on: "2026-03-10", version: 2)]
        #expect(evaluate(versions, asOf: "2026-01-09").standards.isEmpty)
        #expect(evaluate(versions, asOf: "2026-03-09").standards.map(\.version) == [1])
        #expect(evaluate(versions, asOf: "2026-03-10").standards.map(\.version) == [2])
        let later = evaluate(versions + [declare("≥85 %", on: "2026-08-01", version: 3)], asOf: "2027-01-01")
        #expect(later.standards.map(\.version) == [2])
        #expect(later.asOf == Fixture.cutoff)
    }

    @Test("of versions of one day the highest counts, whatever the order of the input")
    func latest() {
        let versions = [
            declare("≥95 %", on: "2026-01-10", version: 2), declare("≥90 %", on: "2026-01-10", version: 3),
            declare("≥85 %", on: "2026-01-10", version: 1),
        ]
        #expect(evaluate(versions).standards.map(\.version) == [3])
        #expect(evaluate(versions.reversed()).standards.map(\.version) == [3])
    }

    @Test("a replaced version drops out, but not before its successor counts")
    func replaced() {
        // Version 1 was declared again later, but version 2 says that it replaces it.
        let versions = [
            declare("≥95 %", on: "2026-03-01"), declare("≥90 %", on: "2026-02-01", version: 2, replaces: 1),
        ]
        #expect(evaluate(versions).standards.map(\.version) == [2])
        #expect(
            evaluate([versions[0], declare("≥90 %", on: "2026-07-02", version: 2, replaces: 1)])
                .standards.map(\.version) == [1])
    }

    @Test(
        "a pre-declaration takes part only where nothing declared counts, and fails the gate of declaration")
    func preDeclaration() {
        let gated = Fixture.scheme(
            [Fixture.indicator("x", thresholds: ["95", "90", "85"])],
            gates: [Fixture.gate("declared", .declared)])
        let draft = declare("≥95 %", on: nil, version: 2)
        let alone = Evaluator(gated).evaluate([draft])
        #expect(alone.standards[0].gates.map(\.answer) == [.no])
        #expect(alone.summaries[0].flags.contains(.preDeclared))
        #expect(alone.shortlist.barred == [0])
        #expect(alone.rankings[0].tiers[0] == [0])
        let both = Evaluator(gated).evaluate([draft, declare("≥90 %", on: "2026-01-01")])
        #expect(both.standards.map(\.version) == [1])
    }

    @Test("spellings of one number are one standard; one number of two enterprises is two")
    func keys() {
        let same = evaluate([
            declare("≥95 %", on: "2026-01-01", number: "Q/A 001-2026"),
            declare("≥90 %", on: "2026-02-01", version: 2, number: "Q／A  001—2026"),
        ])
        #expect(same.standards.map(\.version) == [2])
        let other = Fixture.declaration("B", "Q/A 001-2026", [Fixture.value("x", "≥90 %")])
        let two = evaluate([other, declare("≥95 %", on: "2026-01-01")])
        #expect(two.standards.map(\.enterprise.id) == ["A", "B"])
    }

    @Test("the same key with other content is said, identical content is not")
    func sameKey() {
        let first = declare("≥95 %", on: "2026-01-01")
        #expect(!evaluate([first, first]).notes.contains { $0.code == "same-key-twice" })
        #expect(
            evaluate([first, declare("≥90 %", on: "2026-01-01")]).notes.contains {
                $0.code == "same-key-twice"
            })
    }

    @Test("declarations of other categories are left out and counted")
    func categories() {
        let scheme = Fixture.scheme(
            [Fixture.indicator("x", thresholds: ["95", "90", "85"])], categories: ["房间空气调节器"])
        func offering(_ name: String?) -> [Offering] { [Offering(kind: .model, name: "A", commonName: name)] }
        let declarations = ["房间空气调节器", "水嘴", nil].enumerated().map { index, name in
            Fixture.declaration(
                "A", "Q/A 00\(index)-2026", [Fixture.value("x", "≥95 %")], offerings: offering(name))
        }
        let evaluation = Evaluator(scheme).evaluate(declarations)
        #expect(evaluation.standards.map(\.number) == ["Q/A 000-2026", "Q/A 002-2026"])
        #expect(evaluation.notes.contains { $0.code == "other-categories" })
    }
}
