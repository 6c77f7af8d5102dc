import Database
import Standards

/// Reads what catalogues say.
struct CatalogueReading {
    /// A stored record.
    struct Record {
        var issue: CatalogueIssue
        var entry: CatalogueEntry
    }

    let connection: any SQLConnection

    init(_ connection: any SQLConnection) { self.connection = connection }

    /// How many standards a chain of replacements may have: more is no chain but damage.
    private static let most = 2_000

    /// The records of numbers in normal form, in the order of their catalogues.
    func records(_ keys: [String]) throws -> [Record] {
        guard !keys.isEmpty else { return [] }
        let places = (1...keys.count).map { "?\($0)" }.joined(separator: ", ")
        return try records(
            where: "e.number_key IN (\(places))", keys.map { .text($0) }, limit: 10 * keys.count)
    }

    /// The editions of a number without its year, in the order of their numbers.
    func editions(_ family: String) throws -> [StandardNumber] {
        let found = try connection.rows(
            "SELECT number FROM catalogue_entry WHERE family_key = ?1 AND is_current = 1 LIMIT \(Self.most)",
            [.text(family)]
        ) { StandardNumber($0.text(0)) }
        return Set(found).sorted()
    }

    /// The replacements that hang together with a number.
    func graph(around number: StandardNumber) throws -> ReplacementGraph {
        var claims: Set<ReplacementClaim> = []
        var known: Set<String> = [number.normalized]
        var open = [number.normalized]
        while !open.isEmpty, known.count < Self.most {
            let batch = Array(open.prefix(500))
            open.removeFirst(batch.count)
            let places = (1...batch.count).map { "?\($0)" }.joined(separator: ", ")
            // An index for each direction: an OR over both would be a scan on one of the engines.
            for column in ["newer_key", "older_key"] {
                let found = try connection.rows(
                    """
                    SELECT r.newer_key, r.older_key FROM catalogue_replacement r
                    JOIN catalogue_entry e ON e.id = r.entry_id
                    WHERE e.is_current = 1 AND r.\(column) IN (\(places))
                    """, batch.map { .text($0) }
                ) { ($0.text(0), $0.text(1)) }
                for (newer, older) in found {
                    claims.insert(
                        ReplacementClaim(newer: StandardNumber(newer), older: StandardNumber(older)))
                    for key in [newer, older] where known.insert(key).inserted { open.append(key) }
                }
            }
        }
        return ReplacementGraph(claims, try documents(Array(known)))
    }

    private func documents(_ keys: [String]) throws -> [StandardNumber: ReplacementGraph.Document] {
        var documents: [StandardNumber: ReplacementGraph.Document] = [:]
        for start in stride(from: 0, to: keys.count, by: 500) {
            for record in try records(Array(keys[start..<min(start + 500, keys.count)])) {
                let entry = record.entry
                let document = ReplacementGraph.Document(published: entry.published, isDraft: entry.isDraft)
                // Where catalogues differ, the one that knows a date is believed.
                documents[entry.number] =
                    documents[entry.number].map {
                        $0.published == nil ? document : $0
                    } ?? document
            }
        }
        return documents
    }

    private func records(where condition: String, _ parameters: [SQLValue], limit: Int) throws -> [Record] {
        try connection.rows(
            """
            SELECT e.content, c.name, i.dated, i.address FROM catalogue_entry e
            JOIN catalogue c ON c.id = e.catalogue_id
            JOIN catalogue_issue i ON i.id = e.confirmed_id
            WHERE e.is_current = 1 AND \(condition)
            ORDER BY c.name COLLATE BINARY, e.number COLLATE BINARY LIMIT \(limit)
            """, parameters
        ) { row in
            let text = row.text(0)
            do {
                guard let dated = CalendarDate(row.text(2)) else {
                    throw RegistryError.inconsistent(row.text(2))
                }
                return Record(
                    issue: CatalogueIssue(
                        catalogue: row.text(1), dated: dated, address: row.optionalText(3)),
                    entry: try CatalogueJSON.entry(StoredRecord.object(text)))
            } catch {
                throw RegistryError.inconsistent("catalogue record \(text.prefix(100)): \(error)")
            }
        }
    }
}
