import Ranking

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
}
