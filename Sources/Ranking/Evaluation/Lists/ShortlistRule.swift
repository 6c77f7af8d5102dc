/// Who gets on the shortlist (入围名单).
///
/// By the weakest link all of grade 1; by the weighted score those from a score on, in the order of scores. What is
/// more than the quota is cut; a tie at the cut is all in or all out, as the scheme says: by the weakest link all
/// tie.
struct ShortlistRule {
    private let quota: Quota?
    private let isWeighted: Bool
    private let from: Int32?

    init(_ scheme: Scheme) {
        quota = scheme.quota
        switch scheme.grading {
        case .weakestLink:
            isWeighted = false
            from = nil
        case .weightedScore(let parameters):
            isWeighted = true
            from = parameters.shortlistFrom.map { $0.hundredths }
        }
    }

    /// The shortlist of a category.
    ///
    /// - Parameter enterprise: the enterprise of a standard, by its place.
    func shortlist(_ table: SummaryTable, enterprise: (Int) -> String) -> Shortlist {
        var candidates: [Int] = []
        var barred: [Int] = []
        for place in 0..<table.count where qualifies(place, table) {
            if table.flags[place].contains(.barred) { barred.append(place) } else { candidates.append(place) }
        }
        guard let quota else { return Shortlist(standards: candidates, barred: barred) }
        var kept = candidates
        if let most = quota.perEnterprise {
            var byEnterprise: [String: [Int]] = [:]
            for place in kept { byEnterprise[enterprise(place), default: []].append(place) }
            kept = byEnterprise.values.flatMap { cut($0, to: most, tiesIn: quota.tiesIn, table) }
        }
        kept = cut(kept, to: quota.max, tiesIn: quota.tiesIn, table).sorted()
        let inside = Set(kept)
        return Shortlist(
            standards: kept, cutByQuota: candidates.filter { !inside.contains($0) }, barred: barred)
    }

    private func qualifies(_ place: Int, _ table: SummaryTable) -> Bool {
        guard table.flags[place].isDisjoint(with: [.baseFailed, .withoutNamedGrade]) else { return false }
        guard isWeighted else { return table.grades[place] == 1 }
        return table.scores[place] >= max(from ?? 0, 0)
    }

    /// The best of some standards; those that tie across the cut all stay or all go.
    private func cut(_ places: [Int], to most: Int, tiesIn: Bool, _ table: SummaryTable) -> [Int] {
        guard places.count > most else { return places }
        let key = { (place: Int) in isWeighted ? table.scores[place] : 0 }
        let order = places.sorted { key($0) == key($1) ? $0 < $1 : key($0) > key($1) }
        let last = key(order[most - 1])
        guard key(order[most]) == last else { return Array(order[..<most]) }
        return order.filter { tiesIn ? key($0) >= last : key($0) > last }
    }
}
