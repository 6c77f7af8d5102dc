import Database
import Diagnostics
import Standards

/// Standards whose numbers may be meant by what was typed.
struct NumberCandidates {
    /// A standard that bears such a number.
    private struct Row {
        let key: String
        let number: String
        let title: String
        let enterprise: EnterpriseReference
    }

    private static let selection = "t.number_key, d.number, d.title, \(EnterpriseRow.columns)"
    /// What an edit of a number costs, at most: two edits.
    private static let most = 4

    let connection: any SQLConnection

    /// The numbers that are near to what was typed, each with how near it is.
    func near(_ query: SuggestionQuery) throws -> [(NameMatch, Suggestion)] {
        guard let variants = NumberVariants(query.typed) else { return [] }
        let index = NumberIndex(connection: connection)
        var rows = try index.rows(anyOf: variants.numbers, limit: SuggestionLimits.standards)
        rows += try index.ends(ofAll: variants.beginnings)
        rows += try index.rows(startingWith: variants.typed, limit: SuggestionLimits.standards)
        let typed = SoundedText(variants.typed)
        var distance = NameDistance()
        return try Dictionary(grouping: standards(Set(rows).sorted()), by: \.key).compactMap { key, rows in
            let name = SoundedText(SearchWords.squeezed(key: key))
            // The `Q/` may be missing.
            let starts: UInt64 = key.hasPrefix("Q/") && variants.typed.first != "q" ? 3 : 1
            guard let first = rows.first,
                let found = distance.find(typed.signs, in: name.signs, starts: starts, most: Self.most)
            else { return nil }
            let match = NameMatch(found, count: name.count, way: found.cost == 0 ? .prefix : .number)
            return (match, suggestion(first, isOnly: rows.count == 1, match.match))
        }
    }

    private func suggestion(_ row: Row, isOnly: Bool, _ match: Suggestion.Match) -> Suggestion {
        Suggestion(
            target: isOnly
                ? .standard(enterprise: row.enterprise.id, number: row.number) : .number(row.number),
            text: LocalizedText(same: row.number),
            note: LocalizedText(same: isOnly ? "\(row.title) · \(row.enterprise.name)" : row.title),
            matched: row.number, match: match)
    }

    /// The latest versions of standards, by enterprise where numbers are equal.
    private func standards(_ rows: [Int]) throws -> [Row] {
        guard !rows.isEmpty else { return [] }
        let list = RowList(rows, connection.dialect)
        return try connection.rows(
            """
            SELECT \(Self.selection) FROM \(list.source("?1"))
            JOIN standard_state t ON t.standard_id = l.value
            JOIN declaration d ON d.id = t.declaration_id
            JOIN standard s ON s.id = t.standard_id
            JOIN enterprise e ON e.id = s.enterprise_id
            WHERE d.tombstone_id IS NULL
            ORDER BY t.number_key COLLATE BINARY, e.code COLLATE BINARY
            """, [list.parameter]
        ) { row in
            Row(
                key: row.text(0), number: row.text(1), title: row.text(2),
                enterprise: EnterpriseReference(
                    id: row.text(3), idScheme: row.text(4), name: row.text(5), division: row.optionalText(6)))
        }
    }
}
