import Documents
import Quantities
import Standards
import Testing

@testable import StandardReading

@Suite("Tables of class thresholds")
struct ClassTableTests {
    private func table(_ rows: [[String]]) -> StandardTable {
        StandardTable(
            number: "1",
            table: Table(
                rows: rows.count, columns: rows[0].count,
                cells: rows.enumerated().flatMap { row, texts in
                    texts.enumerated().map { Cell(row: row, column: $0, text: $1, page: 3) }
                }))
    }

    private func bounds(_ requirement: Requirement) -> String {
        let lower = requirement.lower.map { "\($0.closed ? "[" : "(")\($0.value)" } ?? "("
        let upper = requirement.upper.map { "\($0.value)\($0.closed ? "]" : ")")" } ?? ")"
        return "\(lower),\(upper)"
    }

    @Test("Each class has its stretch of the index")
    func index() throws {
        let classes = try #require(
            ClassTable(
                table([
                    ["Energy efficiency class", "Energy efficiency index (EEI)"], ["A", "EEI ≤ 41"],
                    ["B", "41 < EEI ≤ 51"],
                    ["C", "0,90 ≤ EEI < 1,20"], ["D", "EEI > 125"],
                ])))
        let indicators = classes.indicators()
        #expect(indicators.map(\.grade) == ["A", "B", "C", "D"])
        #expect(indicators.map { bounds($0.requirement) } == ["(,41]", "(41,51]", "[0.90,1.20)", "(125,)"])
        #expect(indicators.allSatisfy { $0.name == "Energy efficiency index (EEI)" && $0.confidence == 1 })
        #expect(indicators[1].place?.cell == "3,2" && indicators[1].place?.page == 3)
    }

    @Test("Values before classes, and a phase beside them")
    func noise() throws {
        let level = try #require(
            ClassTable(
                table([
                    ["Emission", "Emission class"], ["< 30 dB(A) re 1 pW", "A"],
                    ["≥ 30 dB(A) re 1 pW and < 36 dB(A) re 1 pW", "B"], ["≥ 36 dB(A) re 1 pW", "C"],
                ]))
        ).indicators()
        #expect(level.map { bounds($0.requirement) } == ["(,30)", "[30,36)", "[36,)"])
        #expect(
            level.allSatisfy {
                $0.requirement.unit == "dB(A)" || $0.requirement.unit == "dB[A]" || $0.requirement.unit != nil
            })
        let phases = try #require(
            ClassTable(
                table([
                    ["Phase", "Noise class", "Noise (dB)"], ["Spinning", "A", "n < 73"],
                    ["Spinning", "B", "73 ≤ n < 77"],
                    ["Spinning", "C", "n ≥ 77"],
                ]))
        ).indicators()
        #expect(
            phases.map(\.segment) == [["Phase": "Spinning"], ["Phase": "Spinning"], ["Phase": "Spinning"]])
        #expect(phases.map { bounds($0.requirement) } == ["(,73)", "[73,77)", "[77,)"])
        #expect(phases.allSatisfy { $0.requirement.unit == "dB" })
    }

    @Test(
        "Other tables are none",
        arguments: [
            [["等级", "特级"], ["A", "≤2.5"], ["水分", "≤15"], ["杂质", "≤1"]],
            [["class", "text"], ["A", "good"], ["B", "fair"], ["C", "poor"]],
        ])
    func others(_ rows: [[String]]) {
        #expect(ClassTable(table(rows)) == nil)
    }
}
