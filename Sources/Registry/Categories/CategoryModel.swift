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
    let generation: Int
    /// The scheme.
    let scheme: Scheme
    /// The standards in the order of numbers, then enterprise ids.
    let findings: [Finding]
    /// The rankings, the composite ranking and the shortlist; places in `findings`.
    let lists: CategoryLists
    /// How the values are spread, by indicator and component.
    let distributions: [[Distribution]]
    /// Enterprises, standards and offerings.
    let counts: Counts

    private let keys: [StandardNumber]

    /// Makes the model from findings in any order.
    init(_ findings: [Finding], scheme: Scheme, generation: Int) {
        let keyed = findings.map { ($0, StandardNumber($0.summary.number)) }.sorted { Self.precedes($0, $1) }
        self.init(ordered: keyed.map(\.0), keys: keyed.map(\.1), scheme: scheme, generation: generation)
    }

    private init(ordered findings: [Finding], keys: [StandardNumber], scheme: Scheme, generation: Int) {
        let summaries = findings.map(\.summary)
        self.generation = generation
        self.scheme = scheme
        self.findings = findings
        self.keys = keys
        lists = CategoryLists(scheme, summaries)
        distributions = lists.distributions
        counts = Counts(
            enterprises: Set(summaries.lazy.map(\.enterprise)).count, standards: summaries.count,
            offerings: summaries.reduce(0) { $0 + Int($1.offerings) }, asOf: scheme.cutoff)
    }

    /// The model after some standards changed; the others are not looked at again but for the lists.
    func applying(_ change: CategoryChange) -> CategoryModel {
        let changed = Set(change.standards.map(\.standard))
        var findings: [Finding] = []
        var keys: [StandardNumber] = []
        findings.reserveCapacity(self.findings.count + change.standards.count)
        keys.reserveCapacity(findings.capacity)
        let incoming = change.standards.compactMap(\.finding)
            .map { ($0, StandardNumber($0.summary.number)) }.sorted { Self.precedes($0, $1) }
        var next = incoming[...]
        for (finding, key) in zip(self.findings, self.keys) where !changed.contains(finding.standard) {
            while let first = next.first, Self.precedes(first, (finding, key)) {
                findings.append(first.0)
                keys.append(first.1)
                next.removeFirst()
            }
            findings.append(finding)
            keys.append(key)
        }
        findings += next.map(\.0)
        keys += next.map(\.1)
        return CategoryModel(
            ordered: findings, keys: keys, scheme: scheme, generation: change.generations.after)
    }

    private static func precedes(
        _ left: (finding: Finding, key: StandardNumber), _ right: (finding: Finding, key: StandardNumber)
    ) -> Bool {
        left.key == right.key
            ? left.finding.summary.enterprise < right.finding.summary.enterprise : left.key < right.key
    }
}
