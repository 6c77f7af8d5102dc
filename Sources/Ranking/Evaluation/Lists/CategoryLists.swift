import Quantities

/// The lists of one category, made from the summaries of its standards alone.
public struct CategoryLists: Sendable {
    /// A ranking for each core and innovation indicator, or the reason why there is none.
    public var rankings: [IndicatorRanking]
    /// The composite ranking.
    public var composite: [CompositeGroup]
    /// The shortlist.
    public var shortlist: Shortlist
    /// How the values are spread, by indicator and component.
    public var distributions: [[Distribution]]

    /// Makes the lists.
    ///
    /// - Parameter summaries: in the order of numbers, then enterprise ids; lists hold places in it.
    public init(_ scheme: Scheme, _ summaries: [StandardSummary]) {
        let layout = ColumnLayout(scheme.indicators)
        let table = SummaryTable(scheme, summaries)
        rankings = scheme.indicators.indices.compactMap { index in
            scheme.indicators[index].role == .base
                ? nil
                : IndicatorRanking(
                    index, scheme.indicators[index], columns: layout.componentColumns[index], table)
        }
        composite = Self.composite(scheme, table)
        shortlist = ShortlistRule(scheme).shortlist(table) { summaries[$0].enterprise }
        distributions = scheme.indicators.indices.map { index in
            Distribution.of(
                scheme.indicators[index], at: index, columns: layout.componentColumns[index], table)
        }
    }

    /// By grade, or by score; who is barred, failed a base indicator or has no grade stands in none.
    private static func composite(_ scheme: Scheme, _ table: SummaryTable) -> [CompositeGroup] {
        let members = (0..<table.count).filter {
            table.flags[$0].isDisjoint(with: [.barred, .baseFailed, .withoutNamedGrade])
        }
        switch scheme.grading {
        case .weakestLink:
            return (1...3).compactMap { grade in
                let standards = members.filter { table.grades[$0] == UInt8(grade) }
                return standards.isEmpty
                    ? nil : CompositeGroup(grade: grade, score: nil, standards: standards)
            }
        case .weightedScore:
            return Dictionary(grouping: members.filter { table.scores[$0] >= 0 }) { table.scores[$0] }
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
    init(_ index: Int, _ indicator: SchemeIndicator, columns: [Int], _ table: SummaryTable) {
        var tiers = [[Int]](repeating: [], count: indicator.tiers.count)
        var belowAll: [Int] = []
        var notRanked: [Int] = []
        var first: Int?
        var ranked = 0
        var allEqual = true
        for place in 0..<table.count {
            // Who is barred for a defect of form is on no list.
            if table.flags[place].contains(.barredByForm) { continue }
            let tier = table.tiers[index * table.count + place]
            if tier == StandardSummary.TierMark.notRanked {
                notRanked.append(place)
                continue
            }
            if tiers.indices.contains(Int(tier)) {
                tiers[Int(tier)].append(place)
            } else {
                belowAll.append(place)
            }
            ranked += 1
            guard let first else {
                first = place
                continue
            }
            guard allEqual else { continue }
            for column in columns {
                let offset = column * table.count
                if table.values[offset + first] != table.values[offset + place] { allEqual = false }
            }
        }
        self.init(
            indicator: index,
            unpublished: ranked == 0 ? .noneRanked : ranked == 1 ? .onlyOne : allEqual ? .allEqual : nil,
            tiers: tiers, belowAll: belowAll, notRanked: notRanked)
    }
}
