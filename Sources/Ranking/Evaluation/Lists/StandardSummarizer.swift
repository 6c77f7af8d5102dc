import Quantities

/// Draws a standard's facts from its items: tier by tier that of the worst item.
struct StandardSummarizer {
    let plan: EvaluationPlan

    /// Which items stand for the standard, by their place among its own: all, or those of the product grade that
    /// the scheme names. A standard without product grades has one quality, which stands; one with other grades
    /// only has none that does.
    func counting(_ items: Range<Int>, in batch: ItemBatch) -> [Int] {
        items.filter { batch.items[$0].isNamedGrade }.map { $0 - items.lowerBound }
    }

    /// The item that stands for the standard, by its place in `results`: the worst by grade, then score, then how
    /// much of it is not ranked, then tiers; `nil` where no item is ranked.
    func representative(_ results: [ItemResult], counting: [Int]) -> Int? {
        var worst: Int?
        for index in counting where results[index].cells.contains(where: { $0.status == .ranked }) {
            if let other = worst, !isWorse(results[index], than: results[other]) { continue }
            worst = index
        }
        return worst
    }

    private func isWorse(_ item: ItemResult, than other: ItemResult) -> Bool {
        if item.baseFailed != other.baseFailed { return item.baseFailed }
        if item.grade != other.grade { return (item.grade ?? 4) > (other.grade ?? 4) }
        if let mine = item.score, let theirs = other.score, mine != theirs { return mine < theirs }
        let unranked = { (item: ItemResult) in item.cells.count { $0.status.isAFlaw } }
        let (mine, theirs) = (unranked(item), unranked(other))
        if mine != theirs { return mine > theirs }
        for (cell, otherCell) in zip(item.cells, other.cells) where cell.tier != otherCell.tier {
            return (cell.tier ?? .max) > (otherCell.tier ?? .max)
        }
        return false
    }

    /// Fills tiers, segments and values of a standard.
    ///
    /// - Parameters:
    ///   - results: the items of the standard.
    ///   - offset: the place of the first of them in the batch.
    func ranks(
        _ results: [ItemResult], counting: [Int], offset: Int, frame: ItemFrame, kernel: KernelResult
    ) -> (tiers: [UInt8], segments: [UInt8], values: [Double]) {
        var tiers = [UInt8](
            repeating: StandardSummary.TierMark.notRanked, count: plan.scheme.indicators.count)
        var segments = [UInt8](repeating: KernelResult.none, count: tiers.count)
        var values = [Double](repeating: .nan, count: plan.columns.count)
        for (index, columns) in plan.layout.componentColumns.enumerated() {
            var worst: Int?
            for item in counting {
                let status = results[item].cells[index].status
                if status == .outOfScope || status == .notApplicable { continue }
                guard status == .ranked else {
                    // Part of what is sold promises nothing that can be compared.
                    worst = nil
                    break
                }
                if let other = worst {
                    let column = columns[0]
                    let mine = value(column, offset + item, frame, kernel)
                    let theirs = value(column, offset + other, frame, kernel)
                    let order = (
                        results[item].cells[index].tier ?? .max, results[other].cells[index].tier ?? .max
                    )
                    let higher = plan.columnFacts[column].higherIsBetter
                    let isWorse =
                        order.0 == order.1 ? (higher ? mine < theirs : mine > theirs) : order.0 > order.1
                    if !isWorse { continue }
                }
                worst = item
            }
            guard let worst else { continue }
            let cell = results[worst].cells[index]
            tiers[index] = cell.tier.map { UInt8($0) } ?? StandardSummary.TierMark.belowAll
            segments[index] = cell.segment.map { UInt8($0) } ?? KernelResult.none
            for column in columns { values[column] = value(column, offset + worst, frame, kernel) }
        }
        return (tiers, segments, values)
    }

    private func value(_ column: Int, _ item: Int, _ frame: ItemFrame, _ kernel: KernelResult) -> Double {
        !plan.columnFacts[column].isDerived ? frame.components[column][item] : kernel.derived[column][item]
    }
}

extension Cell.Status {
    /// Whether something is wanting: not declared, not comparable, not understood.
    var isAFlaw: Bool {
        switch self {
        case .ranked, .notApplicable, .outOfScope: false
        default: true
        }
    }
}
