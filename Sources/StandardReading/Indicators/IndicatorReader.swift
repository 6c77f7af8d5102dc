import Quantities
public import Standards

/// Reads what a standard promises from its tables and sentences.
///
/// Tables first: each is judged (is it of requirements?), laid out (which rows and columns are headings, names,
/// comparisons, units, values), interpreted (what each value stands for) and read. Then the sentences of the clauses
/// that require. Methods come from the table or from the clauses that tell how the item is tested.
public struct IndicatorReader: Sendable {
    /// A reader.
    public init() {}

    /// The indicators of a standard whose clauses and tables are known, in the order in which they stand.
    ///
    /// A value that holds for several grades or segments gives an entry for each. A confidence below 0.9 says that a
    /// person is to look.
    public func indicators(of content: StandardContent) -> [Indicator] {
        let outline = ClauseOutline(content.clauses)
        let methods = MethodIndex(content, outline)
        let tables = TableReader(content: content, outline: outline, methods: methods)
        let sentences = SentenceReader(content: content, outline: outline, methods: methods)
        var result: [Indicator] = []
        var read: Set<Int> = []
        for (place, clause) in content.clauses.enumerated() {
            result += sentences.indicators(ofClause: place)
            for table in clause.tables
            where content.tables.indices.contains(table) && read.insert(table).inserted {
                result += tables.indicators(ofTable: table)
            }
        }
        for table in content.tables.indices where !read.contains(table) {
            result += tables.indicators(ofTable: table)
        }
        return Self.doubtingContradictions(result)
    }

    /// What one table promises twice for the same thing, and otherwise each time, is not understood: the names or the
    /// grades that tell them apart were missed.
    private static func doubtingContradictions(_ indicators: [Indicator]) -> [Indicator] {
        struct Key: Hashable {
            var parents: [String]
            var name: String
            var grade: String?
            var segment: [String: String]?
            var table: String?
        }
        let groups = Dictionary(grouping: indicators.indices) { place in
            let one = indicators[place]
            return Key(
                parents: one.parents, name: one.name, grade: one.grade, segment: one.segment,
                table: one.place?.table)
        }
        var result = indicators
        for places in groups.values where places.count > 1 {
            let texts = Set(places.map { indicators[$0].requirement.text })
            guard texts.count > 1 else { continue }
            for place in places { result[place].confidence = min(result[place].confidence, contradicted) }
        }
        return result
    }

    /// How sure a value is at most that another contradicts.
    private static let contradicted = 0.6
}
