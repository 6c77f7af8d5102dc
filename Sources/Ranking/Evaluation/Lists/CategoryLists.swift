import Quantities

/// The lists of one category, made from the summaries of its standards alone.
public struct CategoryLists: Sendable {
    /// A ranking for each core and innovation indicator, or the reason why there is none.
    public var rankings: [IndicatorRanking]
    /// The composite ranking.
    public var composite: [CompositeGroup]
    /// The shortlist.
    public var shortlist: Shortlist

    /// Makes the lists.
    ///
    /// - Parameter summaries: in the order of numbers, then enterprise ids; lists hold places in it.
    public init(_ scheme: Scheme, _ summaries: [StandardSummary]) {
        let layout = ColumnLayout(scheme.indicators)
        rankings = scheme.indicators.indices.compactMap { index in
            scheme.indicators[index].role == .base
                ? nil
                : IndicatorRanking(
                    index, scheme.indicators[index], columns: layout.componentColumns[index], summaries)
        }
        composite = Self.composite(scheme, summaries)
        shortlist = ShortlistRule(scheme).shortlist(summaries)
    }

    /// By grade, or by score; who is barred, failed a base indicator or has no grade stands in none.
    private static func composite(_ scheme: Scheme, _ summaries: [StandardSummary]) -> [CompositeGroup] {
        let members = summaries.indices.filter {
            summaries[$0].flags.isDisjoint(with: [.barred, .baseFailed, .withoutNamedGrade])
        }
        switch scheme.grading {
        case .weakestLink:
            return (1...3).compactMap { grade in
                let standards = members.filter { summaries[$0].grade == UInt8(grade) }
                return standards.isEmpty
                    ? nil : CompositeGroup(grade: grade, score: nil, standards: standards)
            }
        case .weightedScore:
            return Dictionary(grouping: members.filter { summaries[$0].score != nil }) {
                summaries[$0].score ?? 0
            }
            .sorted { $0.key > $1.key }
            .map { score, standards in
                CompositeGroup(
                    grade: nil, score: DecimalNumber(significand: Int128(score), exponent: -2),
                    standards: standards)
            }
        }
    }
}

extension IndicatorRanking {
    /// Ranks the standards by one indicator. Inside a tier the order of numbers, which is no order of merit.
    ///
    /// - Parameter columns: the component columns of the indicator.
    init(_ index: Int, _ indicator: SchemeIndicator, columns: [Int], _ summaries: [StandardSummary]) {
        self.init(
            indicator: index, unpublished: nil, tiers: indicator.tiers.map { _ in [] }, belowAll: [],
            notRanked: [])
        var first: Int?
        var ranked = 0
        var allEqual = true
        for (place, summary) in summaries.enumerated() {
            // Who is barred for a defect of form is on no list.
            if summary.flags.contains(.barredByForm) { continue }
            let tier = summary.tiers[index]
            if tier == StandardSummary.TierMark.notRanked {
                notRanked.append(place)
                continue
            }
            if tier == StandardSummary.TierMark.belowAll {
                belowAll.append(place)
            } else {
                tiers[Int(tier)].append(place)
            }
            ranked += 1
            if let first {
                if allEqual {
                    allEqual = columns.allSatisfy { summaries[first].values[$0] == summary.values[$0] }
                }
            } else {
                first = place
            }
        }
        unpublished = ranked == 0 ? .noneRanked : ranked == 1 ? .onlyOne : allEqual ? .allEqual : nil
    }
}
