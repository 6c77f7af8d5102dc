import Diagnostics
import Quantities
import Standards
import Testing

@testable import Ranking

@Suite("Values that wait for a person")
struct UnconfirmedTests {
    private func value(_ name: String, _ text: String, confidence: Double) -> Indicator {
        var value = Fixture.value(name, text)
        value.confidence = confidence
        return value
    }

    @Test(
        "below 0.9 a value is shown and not ranked, from 0.9 on it is",
        arguments: [(0.89, false), (0.9, true)])
    func threshold(_ confidence: Double, isRanked: Bool) {
        let indicator = Fixture.indicator("x", thresholds: ["95", "90"])
        let cell = Fixture.cell(indicator, value("x", "≥96 %", confidence: confidence))
        #expect(cell.status == (isRanked ? .ranked : .unconfirmed))
        #expect(cell.tier == (isRanked ? 0 : nil))
        #expect(cell.values == [Fixture.number("96")])
    }

    @Test("a value that is sure counts, whatever was read beside it")
    func beside() {
        let indicator = Fixture.indicator("x", thresholds: ["95", "90"])
        for values in [
            [value("x", "≥91 %", confidence: 1), value("x", "≥50 %", confidence: 0.3)],
            [value("x", "≥50 %", confidence: 0.3), value("x", "≥91 %", confidence: 1)],
        ] {
            let evaluation = Evaluator(Fixture.scheme([indicator])).evaluate([
                Fixture.declaration("A", "Q/A 001-2026", values)
            ])
            let cell = evaluation.standards[0].items[0].cells[0]
            #expect(cell.status == .ranked)
            #expect(cell.tier == 1)
        }
    }

    @Test("an uncertain base indicator makes the grade wait and fails nobody")
    func base() {
        let base = Fixture.indicator("x", role: .base, thresholds: ["95"])
        let core = Fixture.indicator("y", thresholds: ["95", "90"])
        let evaluation = Evaluator(Fixture.scheme([base, core])).evaluate([
            Fixture.declaration(
                "A", "Q/A 001-2026",
                [value("x", "≥10 %", confidence: 0.5), value("y", "≥96 %", confidence: 1)])
        ])
        let item = evaluation.standards[0].items[0]
        #expect(!item.baseFailed)
        #expect(item.gradePending)
        #expect(item.grade == nil)
        #expect(evaluation.notes.contains { $0.code == "unconfirmed-values" })
        #expect(
            !evaluation.notes.contains {
                $0.code == "base-indicator-failed" || $0.code == "base-indicator-pending"
            })
    }
}
