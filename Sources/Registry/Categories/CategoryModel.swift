import Ranking
import Standards

/// A category as its pages need it: the standards in the order of numbers, and the lists made from them.
struct CategoryModel: Sendable {
    /// What is known of one standard.
    struct Finding: Sendable {
        /// The standard's row.
        let standard: Int
        /// The row of the declaration that counts.
        let declaration: Int
        /// The facts.
        let summary: StandardSummary
    }

    /// The generation of the category that the model shows.
    private(set) var generation: Int
    /// The scheme.
    let scheme: Scheme
    /// The facts of the standards in the order of numbers, then enterprise ids.
    private(set) var summaries: [StandardSummary]
    /// The rankings, the composite ranking, the shortlist and the distributions; places in `summaries`.
    private(set) var lists: CategoryLists
    /// The number of standards of each enterprise.
    private(set) var enterprises: [String: Int] = [:]

    /// The orders by values; others with each change.
    private(set) var valueOrders = ValueOrders()

    /// The rows of each standard and of its declaration that counts.
    private var rows: [(standard: Int, declaration: Int)]
    private var keys: [StandardNumber]
    private var offerings = 0

    /// Makes the model from findings in any order.
    init(_ findings: [Finding], scheme: Scheme, generation: Int) {
        let keyed = findings.map { ($0, StandardNumber($0.summary.number)) }.sorted { left, right in
            left.1 == right.1
                ? left.0.summary.enterprise < right.0.summary.enterprise : left.1 < right.1
        }
        self.generation = generation
        self.scheme = scheme
        summaries = keyed.map(\.0.summary)
        rows = keyed.map { ($0.0.standard, $0.0.declaration) }
        keys = keyed.map(\.1)
        lists = CategoryLists(scheme, summaries)
        for summary in summaries { count(summary, 1) }
    }

    /// Enterprises, standards and offerings.
    var counts: Counts {
        Counts(
            enterprises: enterprises.count, standards: summaries.count, offerings: offerings,
            asOf: scheme.cutoff)
    }

    /// What is known of the standard at a place.
    func finding(_ place: Int) -> Finding {
        Finding(
            standard: rows[place].standard, declaration: rows[place].declaration, summary: summaries[place])
    }

    /// Brings the model up to date after some standards changed. The others are not looked at again but for
    /// the lists; nothing is copied where no one else holds the model.
    mutating func apply(_ change: CategoryChange) {
        for (standard, finding) in change.standards {
            if let place = rows.firstIndex(where: { $0.standard == standard }) {
                count(summaries[place], -1)
                summaries.remove(at: place)
                rows.remove(at: place)
                keys.remove(at: place)
            }
            guard let finding else { continue }
            let key = StandardNumber(finding.summary.number)
            let place = self.place(of: key, enterprise: finding.summary.enterprise)
            summaries.insert(finding.summary, at: place)
            rows.insert((finding.standard, finding.declaration), at: place)
            keys.insert(key, at: place)
            count(finding.summary, 1)
        }
        lists = CategoryLists(scheme, summaries)
        valueOrders = ValueOrders()
        generation = change.generations.after
    }

    private mutating func count(_ summary: StandardSummary, _ step: Int) {
        offerings += step * Int(summary.offerings)
        let standards = enterprises[summary.enterprise, default: 0] + step
        enterprises[summary.enterprise] = standards == 0 ? nil : standards
    }

    /// The first place whose standard does not come before this one.
    private func place(of key: StandardNumber, enterprise: String) -> Int {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            let precedes =
                keys[middle] == key ? summaries[middle].enterprise < enterprise : keys[middle] < key
            if precedes { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
