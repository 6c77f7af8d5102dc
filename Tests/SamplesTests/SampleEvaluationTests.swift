import Diagnostics
import Foundation
import Ranking
import Reading
import Samples
import Standards
import Testing

@Suite("Evaluations of the sample registry")
struct SampleEvaluationTests {
    /// The declarations of each scheme's category.
    private static func declarations(_ sample: SampleFixture, _ schemes: [Scheme]) -> [[Declaration]] {
        let all = DeclarationReader(file: "sample.jsonl").read(sample.declarations).declarations
        let names = all.map { NormalizedName.of($0.offerings.first?.commonName ?? "") }
        return schemes.map { scheme in
            let known = Set(scheme.categoryNames)
            return zip(all, names).filter { known.contains($0.1) }.map(\.0)
        }
    }

    @Test("every tier of every shipped scheme's core indicators is reached, and some values reach none")
    func tiers() async throws {
        let sample = try await SampleFixture(standards: 4000, schemes: SampleFixture.schemes)
        let declarations = Self.declarations(sample, SampleFixture.schemes)
        for (scheme, mine) in zip(SampleFixture.schemes, declarations) {
            let evaluation = Evaluator(scheme).evaluate(mine)
            #expect(evaluation.standards.count > 60, "\(scheme.id)")
            var below = 0
            for ranking in evaluation.rankings where scheme.indicators[ranking.indicator].role == .core {
                let id = "\(scheme.id) \(scheme.indicators[ranking.indicator].id)"
                #expect(ranking.unpublished == nil, "\(id)")
                #expect(ranking.tiers.allSatisfy { !$0.isEmpty }, "\(id) \(ranking.tiers.map(\.count))")
                below += ranking.belowAll.count
            }
            #expect(below > 0)
        }
    }

    @Test("what the truth file says of an indicator is what the evaluation finds")
    func defects() async throws {
        let sample = try await SampleFixture(standards: 4000, schemes: SampleFixture.schemes)
        let defects = Dictionary(grouping: try sample.defects()) { "\($0.enterprise) \($0.number)" }
        var checked: Set<SampleDefect.Kind> = []
        let declarations = Self.declarations(sample, SampleFixture.schemes)
        for (scheme, mine) in zip(SampleFixture.schemes, declarations) {
            let evaluation = Evaluator(scheme).evaluate(mine)
            for result in evaluation.standards {
                for defect in defects["\(result.enterprise.id) \(result.standard.number)"] ?? [] {
                    guard let place = Self.indicator(defect, scheme) else { continue }
                    let cells = result.items.map { $0.cells[place] }
                    if let holds = Self.shows(defect, cells) {
                        checked.insert(defect.defect)
                        #expect(holds, "\(defect): \(cells.map(\.status))")
                    }
                }
            }
        }
        #expect(checked == [.missingIndicator, .incomparableUnit, .incomparableMethod, .belowLimit])
    }

    @Test("seeded schemes give grades, and values that are missing or cannot be compared")
    func seededSchemes() async throws {
        let schemes = SampleSchemesTests.schemes.prefix(4).map(\.self)
        let sample = try await SampleFixture(standards: 2400, schemes: schemes, outsideShare: 0)
        var statuses: Set<String> = []
        var grades: Set<Int?> = []
        for (scheme, mine) in zip(schemes, Self.declarations(sample, schemes)) {
            let evaluation = Evaluator(scheme).evaluate(mine)
            for item in evaluation.standards.flatMap(\.items) {
                grades.insert(item.grade)
                for cell in item.cells { statuses.insert(String("\(cell.status)".prefix { $0 != "(" })) }
            }
        }
        #expect(statuses.isSuperset(of: ["ranked", "missing", "incomparableUnit", "missingAttribute"]))
        #expect(grades.isSuperset(of: [nil, 2, 3]))
    }

    private static func indicator(_ defect: SampleDefect, _ scheme: Scheme) -> Int? {
        guard let name = defect.name.map(NormalizedName.of) else { return nil }
        return scheme.indicators.firstIndex { indicator in
            indicator.role != .base
                && indicator.components.contains { component in
                    guard case .declared(let names) = component.source else { return false }
                    return names.contains(name)
                }
        }
    }

    /// Whether a cell shows the defect; `nil` where the evaluation does not speak of it.
    private static func shows(_ defect: SampleDefect, _ cells: [Cell]) -> Bool? {
        switch defect.defect {
        case .missingIndicator:
            cells.allSatisfy { [.missing, .notApplicable].contains($0.status) || isOff($0) }
        case .belowLimit: cells.contains { $0.tier == nil }
        case .incomparableUnit:
            cells.contains { cell in
                if case .incomparableUnit = cell.status { return true }
                return isOff(cell)
            }
        case .incomparableMethod:
            cells.contains { cell in
                if case .incomparableMethod = cell.status { return true }
                return isOff(cell)
            }
        default: nil
        }
    }

    /// Whether another fault keeps the cell from showing this one.
    private static func isOff(_ cell: Cell) -> Bool {
        switch cell.status {
        case .missingAttribute, .outOfScope, .notUnderstood: true
        default: false
        }
    }
}
