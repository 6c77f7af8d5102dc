import Ranking

/// All that is settled before the first declaration is written.
struct SamplePlan: Sendable {
    /// The options.
    let options: SampleOptions
    /// The schemes' categories, then those without a scheme.
    let categories: [CategoryPlan]
    /// How many standards each enterprise has.
    let counts: EnterpriseCounts
    private let schemeCount: Int
    /// Larger and smaller categories: weights fall slowly from the first to the last.
    private let cumulatedWeights: [Double]

    /// Settles a plan.
    init(_ options: SampleOptions, schemes: [Scheme]) {
        self.options = options
        let others = options.outsideShare > 0 || schemes.isEmpty ? SampleCatalogue.categories : []
        categories = schemes.map(CategoryPlan.init) + others
        counts = EnterpriseCounts(options)
        schemeCount = schemes.count
        var sum = 0.0
        cumulatedWeights = schemes.indices.map { place in
            sum += 1 / (Double(place) + 4).squareRoot()
            return sum
        }
    }

    /// The category that most standards of an enterprise belong to.
    func homeCategory(_ generator: inout SeededGenerator) -> Int {
        if schemeCount == 0 || generator.chance(options.outsideShare), categories.count > schemeCount {
            return schemeCount + generator.below(categories.count - schemeCount)
        }
        return generator.place(in: cumulatedWeights)
    }

    /// A category of the same kind of list, near the given one.
    func neighbour(of category: Int, _ generator: inout SeededGenerator) -> Int {
        if category < schemeCount { return (category + 1 + generator.below(3)) % schemeCount }
        let others = categories.count - schemeCount
        return schemeCount + (category - schemeCount + 1 + generator.below(3)) % others
    }
}
