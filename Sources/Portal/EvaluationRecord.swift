import Diagnostics
import Quantities
import Ranking
import Registry
import Standards

/// One evaluation seen as the pages see the public record: entries, counts, summaries.
struct EvaluationRecord: Sendable {
    let evaluation: Evaluation

    init(_ evaluation: Evaluation) {
        self.evaluation = evaluation
    }

    var counts: Counts {
        Counts(
            enterprises: Set(evaluation.standards.map(\.enterprise.id)).count,
            standards: evaluation.standards.count,
            offerings: evaluation.standards.reduce(0) { $0 + $1.offerings.count }, asOf: evaluation.asOf)
    }

    /// The standards of grade 1, 2, 3 and of none.
    var grades: [Int] {
        evaluation.standards.reduce(into: [0, 0, 0, 0]) { grades, standard in
            let grade = standard.representativeItem?.grade.flatMap { (1...3).contains($0) ? $0 : nil }
            grades[(grade ?? 4) - 1] += 1
        }
    }

    /// A standard as a list shows it.
    ///
    /// - Parameter indicator: the indicator of the ranking that the list belongs to.
    func entry(_ place: Int, ranking indicator: Int? = nil) -> StandardEntry {
        let standard = evaluation.standards[place]
        let item = standard.representativeItem
        return StandardEntry(
            enterprise: standard.enterprise, standard: standard.standard,
            offerings: Array(standard.offerings.prefix(3)), offeringCount: standard.offerings.count,
            category: evaluation.scheme.id, grade: item?.grade,
            tier: indicator.flatMap { item?.cells[$0].tier },
            score: item?.score, value: indicator.flatMap { value(of: item, indicator: $0) },
            isPending: standard.isPending)
    }

    /// A ranking in short, with the spread of its values.
    func summary(_ ranking: IndicatorRanking) -> RankingSummary {
        RankingSummary(
            indicator: ranking.indicator, unpublished: ranking.unpublished,
            tierCounts: ranking.tiers.map(\.count), belowAll: ranking.belowAll.count,
            notRanked: ranking.notRanked.count,
            distributions: Distribution.of(ranking.indicator, in: evaluation.scheme, evaluation.summaries))
    }

    private func value(of item: ItemResult?, indicator place: Int) -> String? {
        guard let cell = item?.cells[place] else { return nil }
        let numbers = cell.values.compactMap { $0?.description }
        guard !numbers.isEmpty else { return nil }
        return numbers.joined(separator: " / ")
    }
}

extension StandardResult {
    /// The item that stands for the standard.
    var representativeItem: ItemResult? {
        representative.flatMap { items.indices.contains($0) ? items[$0] : nil }
    }
}
