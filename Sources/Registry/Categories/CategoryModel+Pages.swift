import Ranking
import Standards

extension CategoryModel {
    /// The number of standards of grade 1, 2, 3 and of none.
    var grades: [Int] {
        var counts = [0, 0, 0, 0]
        for summary in summaries {
            let grade = Int(summary.grade)
            counts[(1...3).contains(grade) ? grade - 1 : 3] += 1
        }
        return counts
    }

    /// The rankings in short.
    var rankings: [RankingSummary] {
        lists.rankings.map { ranking in
            RankingSummary(
                indicator: ranking.indicator, unpublished: ranking.unpublished,
                tierCounts: ranking.tiers.map(\.count), belowAll: ranking.belowAll.count,
                notRanked: ranking.notRanked.count,
                distributions: lists.distributions[ranking.indicator])
        }
    }

    /// The category among others.
    var summary: CategorySummary { CategorySummary(scheme, counts: counts, gradeOne: grades[0]) }

    /// The category's page.
    var detail: CategoryDetail {
        CategoryDetail(
            scheme: scheme, counts: counts, grades: grades, rankings: rankings, notes: lists.notes(scheme))
    }

    /// A part of one of the category's lists.
    func part(
        of list: StandardList, from position: ListPosition, limit: Int, _ reader: EntryReader
    ) throws -> ListPart<StandardEntry> {
        let (places, indicator) = places(of: list)
        return try Registry.part(
            of: places, from: position, limit: limit, key: { finding($0).standard }
        ) { try reader.entry(finding($0), scheme, indicator: indicator) }
    }

    /// The places of a list's standards, and the indicator that it ranks by.
    private func places(of list: StandardList) -> ([Int], indicator: Int?) {
        switch list {
        case .ranking(_, let indicator, let part): (places(of: part, indicator: indicator), indicator)
        case .shortlist: (lists.shortlist.standards, nil)
        case .composite: (lists.composite.flatMap(\.standards), nil)
        case .enterprise, .number, .search: ([], nil)
        }
    }

    private func places(of part: StandardList.RankingPart, indicator: Int) -> [Int] {
        guard let ranking = lists.rankings.first(where: { $0.indicator == indicator }),
            ranking.unpublished == nil
        else { return [] }
        switch part {
        case .all: return ranking.tiers.flatMap { $0 } + ranking.belowAll
        case .tier(let tier): return ranking.tiers.indices.contains(tier) ? ranking.tiers[tier] : []
        case .belowAll: return ranking.belowAll
        }
    }
}

extension Counts {
    /// Counts over several categories.
    init(_ models: [CategoryModel], asOf day: CalendarDate) {
        self.init(
            enterprises: Set(models.flatMap(\.enterprises.keys)).count,
            standards: models.reduce(0) { $0 + $1.counts.standards },
            offerings: models.reduce(0) { $0 + $1.counts.offerings }, asOf: day)
    }
}
