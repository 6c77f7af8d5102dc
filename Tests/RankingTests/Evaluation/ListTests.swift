import Diagnostics
import Quantities
import Standards
import Testing

@testable import Ranking

@Suite("Rankings, grades and lists")
struct ListTests {
    private let indicators = [
        Fixture.indicator("x", thresholds: ["95", "90", "85"]),
        Fixture.indicator("y", thresholds: ["95", "90", "85"]),
    ]

    private func declare(
        _ id: String, _ x: String?, _ y: String? = "≥99 %", number: Int = 1, extra: [Indicator] = []
    ) -> Declaration {
        let values = [x.map { Fixture.value("x", $0) }, y.map { Fixture.value("y", $0) }].compactMap { $0 }
        return Fixture.declaration(id, "Q/\(id) 00\(number)-2026", values + extra)
    }

    private func evaluate(
        _ declarations: [Declaration], grading: Grading = .weakestLink, gates: [Gate] = [],
        quota: Quota? = nil,
        extra: [SchemeIndicator] = [], verdicts: [GateVerdict] = []
    ) -> Evaluation {
        let scheme = Fixture.scheme(indicators + extra, grading: grading, gates: gates, quota: quota)
        return Evaluator(scheme).evaluate(declarations, verdicts: verdicts)
    }

    @Test("standards stand in their tier in the order of numbers, not of merit")
    func tiers() {
        let result = evaluate([
            declare("C", "≥96 %"), declare("A", "≥95 %"), declare("B", "≥99 %"), declare("D", "≥86 %"),
            declare("E", "≥80 %"), declare("F", nil),
        ])
        #expect(result.standards.map(\.enterprise.id) == ["A", "B", "C", "D", "E", "F"])
        #expect(result.rankings[0].tiers == [[0, 1, 2], [], [3]])
        #expect(result.rankings[0].belowAll == [4])
        #expect(result.rankings[0].notRanked == [5])
        #expect(result.rankings[0].unpublished == nil)
    }

    @Test("where all are equal, only one stands, or none, no ranking is published and the notes say so")
    func unpublished() {
        let equal = evaluate([declare("A", "≥95 %"), declare("B", "≥95.0 %"), declare("C", nil, "≥90 %")])
        #expect(equal.rankings.map(\.unpublished) == [.allEqual, nil])
        #expect(
            evaluate([declare("A", "≥95 %", nil), declare("B", nil, nil)]).rankings.map(\.unpublished) == [
                .onlyOne, .noneRanked,
            ])
        #expect(equal.notes.contains { $0.code == "ranking-not-published" && $0.message.zh.contains("x") })
    }

    @Test("equal means equal after conversion and rounding; > and ≥ differ")
    func equality() {
        let rounded = Fixture.scheme(indicators, rounding: Rounding(decimals: 0))
        let result = Evaluator(rounded).evaluate([declare("A", "≥95.4 %"), declare("B", "≥94.6 %")])
        #expect(result.rankings[0].unpublished == .allEqual)
        #expect(evaluate([declare("A", ">95 %"), declare("B", "≥95 %")]).rankings[0].unpublished == nil)
        #expect(
            evaluate([declare("A", "≥95 %"), declare("B", "≥0.95 1")]).rankings[0].unpublished == .allEqual)
    }

    @Test("the grade is that of the weakest core indicator")
    func weakestLink() {
        let result = evaluate([
            declare("A", "≥95 %", "≥95 %"), declare("B", "≥95 %", "≥90 %"), declare("C", "≥85 %", "≥99 %"),
            declare("D", "≥99 %", "≥84 %"), declare("E", "≥99 %", nil),
        ])
        #expect(result.standards.map { $0.items[0].grade } == [1, 2, 3, nil, nil])
        #expect(result.composite.map(\.grade) == [1, 2, 3])
        #expect(result.composite.map(\.standards) == [[0], [1], [2]])
        #expect(result.shortlist.standards == [0])
    }

    @Test("innovation: one at advanced for grade 1, one at average for grade 2, none asked for grade 3")
    func innovation() {
        var innovation = Fixture.indicator("z", role: .innovation, thresholds: ["9", "5"])
        innovation.tiers = [
            Tier(title: TierLevel.advanced.title, level: .advanced),
            Tier(title: TierLevel.average.title, level: .average),
        ]
        let grades = [("≥9 %", 1), ("≥5 %", 2), ("≥1 %", 3), (nil, 3)].map { value, expected in
            let result = evaluate(
                [declare("A", "≥95 %", extra: value.map { [Fixture.value("z", $0)] } ?? [])],
                extra: [innovation])
            return (result.standards[0].items[0].grade, expected)
        }
        #expect(grades.allSatisfy { $0.0 == $0.1 })
    }

    @Test("a failed base indicator takes the grade away and leaves the single-indicator rankings")
    func base() {
        let base = Fixture.indicator("z", role: .base, direction: .lower, thresholds: ["1"])
        let result = evaluate(
            [
                declare("A", "≥95 %", extra: [Fixture.value("z", "≤1 %")]),
                declare("B", "≥96 %", extra: [Fixture.value("z", "≤1.1 %")]), declare("C", "≥97 %"),
            ], extra: [base])
        #expect(result.standards.map { $0.items[0].grade } == [1, nil, nil])
        #expect(result.standards.map { $0.items[0].baseFailed } == [false, true, true])
        #expect(result.shortlist.standards == [0])
        #expect(result.rankings.count == 2)
        #expect(result.rankings[0].tiers[0] == [0, 1, 2])
    }

    @Test("a base indicator failed on an unverified source is pending; a missing one is not excused by it")
    func basePending() {
        let base = Fixture.indicator(
            "z", role: .base, direction: .lower, thresholds: ["1"], source: Fixture.unchecked)
        let result = evaluate(
            [
                declare("A", "≥95 %", extra: [Fixture.value("z", "≤2 %")]),
                declare("B", "≥90 %", extra: [Fixture.value("z", "≤2 %")]),
                declare("C", "≥95 %"),
            ], extra: [base])
        #expect(result.standards.map { $0.items[0].grade } == [1, 2, nil])
        #expect(result.standards.map { $0.items[0].gradePending } == [true, true, false])
        #expect(result.shortlist.standards == [0])
        #expect(result.summaries[0].flags.contains(.basePending))
        #expect(result.summaries[2].flags.contains(.baseFailed))
    }

    @Test("a gate answered no bars from the shortlist, an unknown one is pending and stays")
    func gates() {
        let gate = Fixture.gate("credit", .verdict)
        func verdict(_ id: String, _ answer: GateResult.Answer, number: String? = nil) -> GateVerdict {
            GateVerdict(enterprise: id, number: number, gate: "credit", answer: answer, basis: "信用记录")
        }
        let result = evaluate(
            [
                declare("A", "≥95 %"), declare("B", "≥95 %"), declare("C", "≥95 %"),
                declare("C", "≥96 %", number: 2),
            ], gates: [gate],
            verdicts: [verdict("A", .yes), verdict("C", .no), verdict("C", .yes, number: "Q/C 002-2026")])
        #expect(result.standards.map { $0.gates[0].answer } == [.yes, .unknown, .no, .yes])
        #expect(result.shortlist.standards == [0, 1, 3])
        #expect(result.shortlist.barred == [2])
        #expect(result.composite[0].standards == [0, 1, 3])
        #expect(result.summaries[1].flags.contains(.pending))
        // Barred by another gate than that of form it still stands in the single-indicator ranking.
        #expect(result.rankings[0].tiers[0] == [0, 1, 2, 3])
    }

    @Test("a confirmed defect of form is on no list; an unconfirmed one is pending")
    func form() {
        let verdicts = [
            GateVerdict(enterprise: "A", number: "Q/A 001-2026", gate: "form", answer: .no, basis: "C4"),
            GateVerdict(enterprise: "B", number: "Q/B 001-2026", gate: "form", answer: .unknown, basis: "C4"),
        ]
        let result = evaluate(
            [declare("A", "≥95 %"), declare("B", "≥96 %"), declare("C", "≥91 %")],
            gates: [Fixture.gate("form", .form)], verdicts: verdicts)
        #expect(result.rankings[0].tiers == [[1], [2], []])
        #expect(result.rankings[0].notRanked.isEmpty)
        #expect(result.composite.flatMap(\.standards) == [1, 2])
        #expect(result.summaries.map { $0.flags.contains(.formPending) } == [false, true, false])
        #expect(result.summaries[1].flags.isDisjoint(with: .pending))
    }

    @Test("there must be a model for sale")
    func offerings() {
        var empty = declare("A", "≥95 %")
        empty.offerings = []
        let result = evaluate([empty, declare("B", "≥96 %")], gates: [Fixture.gate("sold", .offerings)])
        #expect(result.standards.map { $0.gates[0].answer } == [.no, .yes])
        #expect(result.shortlist.standards == [1])
    }

    // MARK: Weighted score and quota

    private func weighted(from: String? = nil) -> Grading {
        .weightedScore(
            WeightedScore(
                weights: [0: Fixture.number("33.33"), 1: Fixture.number("66.67")],
                points: [
                    .advanced: DecimalNumber(100), .average: DecimalNumber(80), .baseline: DecimalNumber(60),
                    .none: DecimalNumber(0),
                ],
                shortlistFrom: from.map(Fixture.number)))
    }

    @Test("the score is Σ weight × points ÷ 100, two decimals by GB/T 8170, nothing for what is missing")
    func score() {
        let result = evaluate(
            [
                declare("A", "≥95 %", "≥95 %"), declare("B", "≥90 %", "≥85 %"), declare("C", nil, "≥95 %"),
                declare("D", "≥1 %", "≥1 %"),
            ], grading: weighted())
        // B: 33.33 × 0.8 + 66.67 × 0.6 = 26.664 + 40.002 = 66.666 → 66.67
        #expect(
            result.standards.map { $0.items[0].score?.description } == ["100.00", "66.67", "66.67", "0.00"])
        #expect(result.composite.map(\.standards) == [[0], [1, 2], [3]])
        #expect(result.standards.allSatisfy { $0.items[0].grade == nil })
    }

    @Test(
        "a tie at the cut is all in or all out, as the scheme says",
        arguments: [(true, [0, 1, 2]), (false, [0])])
    func ties(_ tiesIn: Bool, expected: [Int]) {
        let result = evaluate(
            [
                declare("A", "≥95 %", "≥95 %"), declare("B", "≥90 %", "≥90 %"),
                declare("C", "≥90 %", "≥90 %"),
                declare("D", "≥85 %", "≥85 %"),
            ], grading: weighted(), quota: Quota(max: 2, tiesIn: tiesIn))
        #expect(result.shortlist.standards == expected)
        #expect(result.shortlist.cutByQuota == [0, 1, 2, 3].filter { !expected.contains($0) })
    }

    @Test("by the weakest link all of grade 1 tie")
    func gradeTies() {
        let three = [declare("A", "≥95 %"), declare("B", "≥96 %"), declare("C", "≥97 %")]
        #expect(evaluate(three, quota: Quota(max: 2, tiesIn: true)).shortlist.standards == [0, 1, 2])
        #expect(evaluate(three, quota: Quota(max: 2, tiesIn: false)).shortlist.standards.isEmpty)
        #expect(evaluate(three, quota: Quota(max: 3, tiesIn: false)).shortlist.standards == [0, 1, 2])
    }

    @Test("one enterprise has its own quota, counted before that of all")
    func perEnterprise() {
        let result = evaluate(
            [
                declare("A", "≥95 %", "≥95 %", number: 1), declare("A", "≥90 %", "≥95 %", number: 2),
                declare("B", "≥85 %", "≥95 %"), declare("C", "≥85 %", "≥85 %"),
            ], grading: weighted(), quota: Quota(max: 2, perEnterprise: 1, tiesIn: false))
        #expect(result.shortlist.standards == [0, 2])
        #expect(result.shortlist.cutByQuota == [1, 3])
    }

    @Test("a score below the line is not shortlisted")
    func shortlistFrom() {
        let declarations = [declare("A", "≥95 %", "≥95 %"), declare("B", "≥90 %", "≥85 %")]
        #expect(evaluate(declarations, grading: weighted(from: "66.67")).shortlist.standards == [0, 1])
        #expect(evaluate(declarations, grading: weighted(from: "66.671")).shortlist.standards == [0])
    }
}
