import Standards

/// The facts of all standards as of a state of the record, in memory: 35 bytes for each.
struct StandardColumns: Sendable {
    /// The count of changes up to which they are known.
    var counter: Int
    /// The blocks by their numbers; `nil` where there is none.
    var blocks: [FactsBlock?] = []
    /// The codes of divisions by their numbers; none at 0.
    var divisions: [String] = []
    /// The common words.
    var common = CommonWords()

    /// Takes over a block.
    mutating func put(_ block: FactsBlock, at number: Int) {
        if number >= blocks.count {
            blocks.append(contentsOf: repeatElement(nil, count: number + 1 - blocks.count))
        }
        blocks[number] = block
    }

    /// Those of some standards that answer, in their order, at most so many; rows come in order.
    func accepted(_ rows: [Int], _ filter: FactsFilter, limit: Int) -> [Int] {
        var accepted: [Int] = []
        var start = 0
        while start < rows.count, accepted.count < limit {
            let number = FactsBlock.place(of: rows[start]).block
            let end = rows[start...].firstIndex { FactsBlock.place(of: $0).block != number } ?? rows.count
            if number < blocks.count, let block = blocks[number] {
                block.withColumns { columns in
                    for row in rows[start..<end]
                    where filter.accepts(columns, FactsBlock.place(of: row).place) {
                        accepted.append(row)
                    }
                }
            }
            start = end
        }
        return Array(accepted.prefix(limit))
    }

    /// All that answer, in the order of rows, at most so many.
    func accepted(_ filter: FactsFilter, limit: Int) -> [Int] {
        var accepted: [Int] = []
        for (number, block) in blocks.enumerated() where accepted.count < limit {
            block?.withColumns { columns in
                for place in 0..<FactsBlock.size where filter.accepts(columns, place) {
                    accepted.append(number * FactsBlock.size + place)
                }
            }
        }
        return Array(accepted.prefix(limit))
    }

    /// The place of a standard's number.
    func order(_ standard: Int) -> NumberOrder {
        let (number, place) = FactsBlock.place(of: standard)
        guard number < blocks.count, let block = blocks[number] else { return NumberOrder(high: 0, low: 0) }
        return block.withColumns { $0.order(place) }
    }

    /// How standards are spread.
    ///
    /// - Parameter categories: the ids of the current schemes by their rows.
    func facets(_ standards: some Collection<Int>, categories: [Int: String]) -> SearchFacets {
        var schemes: [Int: Int] = [:]
        var divisions: [Int: Int] = [:]
        var years: [Int: Int] = [:]
        var grades: [Int: Int] = [:]
        for standard in standards {
            let (number, place) = FactsBlock.place(of: standard)
            guard number < blocks.count, let block = blocks[number] else { continue }
            block.withColumns { columns in
                schemes[Int(columns.scheme(place)), default: 0] += 1
                divisions[Int(columns.division(place)), default: 0] += 1
                years[Int(columns.year(place)), default: 0] += 1
                if let grade = columns.grade(place) { grades[grade, default: 0] += 1 }
            }
        }
        let none = years.removeValue(forKey: 1) ?? 0
        let declared = standards.count - none
        var facets = SearchFacets()
        facets.categories = Self.counts(schemes) { categories[$0] }
        facets.divisions = Self.counts(divisions) {
            $0 > 0 && $0 < self.divisions.count ? self.divisions[$0] : nil
        }
        facets.years = Self.counts(years) { $0 - 2 }
        facets.grades = Self.counts(grades) { $0 }
        facets.declared = Self.counts([1: declared, 0: none].filter { $0.value > 0 }) { $0 }.map {
            SearchFacets.Count(value: $0.value == 1, count: $0.count)
        }
        return facets
    }

    private static func counts<Value: Comparable & Hashable & Sendable>(
        _ counts: [Int: Int], _ value: (Int) -> Value?
    ) -> [SearchFacets.Count<Value>] {
        counts.compactMap { key, count in value(key).map { SearchFacets.Count(value: $0, count: count) } }
            .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    }
}
