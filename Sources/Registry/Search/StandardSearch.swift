import Database
import Standards

/// Searches standards by words and filters.
///
/// Words that few standards hold are looked up in the table of words; all else is asked of the facts in memory. Hits stand in
/// one order of our own, the same on both engines: those whose number begins as the query says, then all others, both by
/// number, and by the order in which they were recorded where numbers are equal. It is no ranking.
struct StandardSearch {
    static let table = SearchTable.creation(of: WordIndex.name)
    static let index = SearchTable.index(of: WordIndex.name)
    /// How many hits are counted, unless told otherwise.
    static let most = 10_000
    /// Rows that are asked of the table of words at first; each time after that four times as many.
    private static let firstRows = 16_384

    /// What a query finds, in order.
    struct Hits {
        /// The standards, as many as are counted at most.
        var standards: [Int] = []
        /// Whether there are no more.
        var isExact = true
    }

    let connection: any SQLConnection
    /// How many hits are counted.
    var most = Self.most

    /// The words of standards.
    var words: WordIndex { WordIndex(connection: connection) }

    /// The hits of a query; none where nothing is asked for.
    ///
    /// - Parameter scheme: the row of the scheme of the category that is asked for.
    func hits(_ query: StandardQuery, scheme: Int?, _ columns: StandardColumns) throws -> Hits {
        let filter = FactsFilter(query, scheme: scheme, divisions: columns.divisions)
        guard let match = SearchWords.match(query.words) else {
            guard query.hasFilters, query.words.allSatisfy(\.isWhitespace) else { return Hits() }
            return try hits([], columns.accepted(filter, limit: most + 1), columns)
        }
        var numbered: [Int] = []
        if let number = match.number {
            let rows = try NumberIndex(connection: connection).rows(startingWith: number)
            numbered = columns.accepted(rows, filter, limit: most + 1)
        }
        let others = numbered.count > most ? [] : try rows(match.words, filter, columns)
        return try hits(numbered, others, columns)
    }

    /// The first that are found under all words and answer, in the order of rows; one more than are counted.
    private func rows(
        _ words: [SearchWords.Word], _ filter: FactsFilter, _ columns: StandardColumns
    ) throws -> [Int] {
        var filter = filter
        var rare: [SearchWords.Word] = []
        for word in words {
            if let bit = columns.common.bit(of: word) { filter.common |= bit } else { rare.append(word) }
        }
        let limit = most + 1
        if rare.isEmpty { return columns.accepted(filter, limit: limit) }
        var apart: [Int] = []
        var (last, count) = (0, Self.firstRows)
        while apart.count < limit {
            let rows = try self.words.apart.rows(rare, after: last, limit: count)
            apart += columns.accepted(rows, filter, limit: limit - apart.count)
            guard rows.count == count, let end = rows.last else { break }
            (last, count) = (end, count * 4)
        }
        filter.isPacked = true
        let packed = columns.accepted(try self.words.segments.rows(rare), filter, limit: limit)
        return apart.isEmpty ? packed : Array((packed + apart).sorted().prefix(limit))
    }

    /// Those whose number begins as asked, then the others, as many as are counted.
    private func hits(_ numbered: [Int], _ others: [Int], _ columns: StandardColumns) throws -> Hits {
        let known = Set(numbered)
        let rest = known.isEmpty ? others : others.filter { !known.contains($0) }
        let first = numbered.prefix(most)
        let second = rest.prefix(most - first.count)
        return Hits(
            standards: try sorted(first, columns) + sorted(second, columns),
            isExact: numbered.count + rest.count <= most)
    }

    /// Standards by number, then by row.
    private func sorted(_ standards: some Collection<Int>, _ columns: StandardColumns) throws -> [Int] {
        var places = standards.map { (row: $0, order: columns.order($0)) }.sorted {
            $0.order.isDistinct(from: $1.order) ? $0.order < $1.order : $0.row < $1.row
        }
        // Those that are not told apart by the beginnings of their numbers stand together.
        var start = 0
        while start < places.count {
            var end = start + 1
            while end < places.count, !places[end].order.isDistinct(from: places[start].order) { end += 1 }
            if end - start > 1, places[start..<end].contains(where: { !$0.order.isExact }) {
                let numbers = try numbers(places[start..<end].map(\.row))
                places[start..<end].sort { left, right in
                    let (one, other) = ((numbers[left.row] ?? "").utf8, (numbers[right.row] ?? "").utf8)
                    return one.elementsEqual(other)
                        ? left.row < right.row : one.lexicographicallyPrecedes(other)
                }
            }
            start = end
        }
        return places.map(\.row)
    }

    private func numbers(_ standards: [Int]) throws -> [Int: String] {
        let list = RowList(standards, connection.dialect)
        return Dictionary(
            try connection.rows(
                """
                SELECT t.standard_id, t.number_key FROM \(list.source("?1"))
                JOIN standard_state t ON t.standard_id = l.value
                """, [list.parameter]
            ) { ($0.integer(0), $0.text(1)) }, uniquingKeysWith: { $1 })
    }
}
