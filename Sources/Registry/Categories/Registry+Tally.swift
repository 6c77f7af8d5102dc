import Database
public import Diagnostics
import Ranking

/// A category evaluated anew from its stored items.
public struct CategoryTally: Sendable {
    /// The scheme's id.
    public var id: String
    /// The title.
    public var title: LocalizedText
    /// Standards in the category.
    public var standards = 0
    /// Their items.
    public var items = 0
    /// Items of grade 0 (none) to 3, by the indicators alone.
    public var grades = [0, 0, 0, 0]
    /// For each indicator, in the order of the scheme, the number of items in each tier, best first.
    public var tiers: [[Int]]
}

extension Registry {
    /// Evaluates every category anew from the stored items: what was read from the declared texts is not read
    /// again, all thresholds are applied again.
    ///
    /// - Parameter threads: how many categories are worked on at a time, each on a connection of its own.
    /// - Returns: the categories in the order of their ids.
    public func tally(threads: Int = 2) async throws -> [CategoryTally] {
        let entries = try await database.read { try shelf.current($0) }
        let database = database
        return try await withThrowingTaskGroup(of: (Int, CategoryTally).self) { group in
            var tallies: [CategoryTally?] = Array(repeating: nil, count: entries.count)
            var next = 0
            func start() {
                guard next < entries.count else { return }
                let place = next
                let entry = entries[place]
                group.addTask { (place, try await database.read { try Self.tally(entry, $0) }) }
                next += 1
            }
            for _ in 0..<max(1, threads) { start() }
            while let (place, tally) = try await group.next() {
                tallies[place] = tally
                start()
            }
            return tallies.compactMap { $0 }
        }
    }

    private static func tally(
        _ entry: SchemeShelf.Entry, _ connection: any SQLConnection
    ) throws -> CategoryTally {
        var tally = CategoryTally(
            id: entry.scheme.id, title: entry.scheme.title,
            tiers: entry.scheme.indicators.map { Array(repeating: 0, count: $0.tiers.count) })
        var collector = ItemFrame.Collector(entry.scheme)
        try connection.forEachRow(
            "SELECT items FROM finding WHERE scheme_id = ?1", [.integer(entry.row)]
        ) { row in
            guard let items = row.withBlob(0, { collector.add($0) }) else {
                throw RegistryError.inconsistent(
                    "the stored items of \(entry.scheme.id) do not fit its scheme")
            }
            tally.standards += 1
            tally.items += items
        }
        let result = Kernel(entry.scheme).evaluate(collector.frame(), threads: 1)
        for grade in result.grades { tally.grades[Int(grade)] += 1 }
        for (indicator, column) in result.tiers.enumerated() {
            for tier in column where tier != KernelResult.none { tally.tiers[indicator][Int(tier)] += 1 }
        }
        return tally
    }
}
