import Database
import Standards

/// Searches standards by words and filters, and counts how the hits are spread.
///
/// Hits stand in one order of our own, the same on both engines: those whose number begins as the query says, then all
/// others, both by number, and by the order in which they were recorded where numbers are equal. It is no ranking.
struct StandardSearch {
    static let table = SearchTable.creation(of: name)
    static let index = SearchTable.index(of: name)
    private static let name = "standard_search"
    /// How many hits are counted.
    static let most = 10_000

    let connection: any SQLConnection

    /// The words of standards.
    var words: SearchTable { SearchTable(Self.name, connection) }

    /// A standard that was found.
    struct Hit {
        let standard: Int
        let number: String
        let division: String?
        let year: Int?
        let scheme: Int?
        let grade: Int?
    }

    /// The hits of a query, at most ``most`` and one more; none where nothing is asked for.
    ///
    /// - Parameter scheme: the row of the scheme of the category that is asked for.
    func hits(_ query: StandardQuery, scheme: Int?) throws -> [Hit] {
        let match = SearchWords.match(query.words)
        guard match != nil || (query.hasFilters && query.words.allSatisfy(\.isWhitespace)) else { return [] }
        var source = "standard_state t"
        var conditions: [String] = []
        var parameters: [SQLValue] = []
        func require(_ condition: (String) -> String, _ value: SQLValue) {
            parameters.append(value)
            conditions.append(condition("?\(parameters.count)"))
        }
        if let match {
            var alternatives = [match.words]
            if let number = match.number {
                alternatives.append([SearchWords.Word(text: number, isPrefix: true)])
            }
            source = "\(Self.name) JOIN standard_state t ON t.standard_id = \(Self.name).rowid"
            require(words.condition, .text(words.query(anyOf: alternatives)))
        }
        if let scheme { require({ "t.scheme_id = \($0)" }, .integer(scheme)) }
        if let year = query.year { require({ "t.declared_year = \($0)" }, .integer(year)) }
        if let grade = query.grade { require({ "t.grade = \($0)" }, .integer(grade)) }
        if let declared = query.isDeclared {
            conditions.append("t.declared_year IS \(declared ? "NOT NULL" : "NULL")")
        }
        if let division = query.division {
            require({ "t.division >= \($0)" }, .text(division))
            require({ "t.division < \($0)" }, .text(division + "\u{10FFFF}"))
        }
        let hits = try connection.rows(
            """
            SELECT t.standard_id, t.number_key, t.division, t.declared_year, t.scheme_id, t.grade
            FROM \(source) \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
            ORDER BY \(match == nil ? "t.standard_id" : "\(Self.name).rowid") LIMIT \(Self.most + 1)
            """, parameters
        ) { row in
            Hit(
                standard: row.integer(0), number: row.text(1), division: row.optionalText(2),
                year: row.optionalInteger(3), scheme: row.optionalInteger(4), grade: row.optionalInteger(5))
        }
        return Self.sorted(hits.prefix(Self.most), number: match?.number) + hits.dropFirst(Self.most)
    }

    /// How hits are spread.
    static func facets(_ hits: some Collection<Hit>, categories: [Int: String]) -> SearchFacets {
        var facets = SearchFacets()
        facets.categories = counts(hits) { $0.scheme.flatMap { categories[$0] } }
        facets.divisions = counts(hits, \.division)
        facets.years = counts(hits, \.year)
        facets.grades = counts(hits, \.grade)
        facets.declared = counts(hits) { $0.year != nil ? 1 : 0 }.map {
            SearchFacets.Count(value: $0.value == 1, count: $0.count)
        }
        return facets
    }

    private static func counts<Value: Comparable & Hashable & Sendable>(
        _ hits: some Collection<Hit>, _ value: (Hit) -> Value?
    ) -> [SearchFacets.Count<Value>] {
        var counts: [Value: Int] = [:]
        for hit in hits {
            if let value = value(hit) { counts[value, default: 0] += 1 }
        }
        return counts.map { SearchFacets.Count(value: $0.key, count: $0.value) }.sorted {
            ($1.count, $0.value) < ($0.count, $1.value)
        }
    }

    private static func sorted(_ hits: some Sequence<Hit>, number: String?) -> [Hit] {
        hits.map { hit -> (hit: Hit, isOther: Int) in
            (hit, number.map { SearchWords.squeezed(key: hit.number).hasPrefix($0) ? 0 : 1 } ?? 1)
        }.sorted { left, right in
            if left.isOther != right.isOther { return left.isOther < right.isOther }
            let (one, other) = (left.hit.number.utf8, right.hit.number.utf8)
            if one.elementsEqual(other) { return left.hit.standard < right.hit.standard }
            return one.lexicographicallyPrecedes(other)
        }.map(\.hit)
    }
}
