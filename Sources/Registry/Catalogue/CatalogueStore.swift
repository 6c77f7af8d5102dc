import Database
import Standards

/// Keeps what catalogues say. A record is never changed: when a catalogue says something else, that is a new version.
struct CatalogueStore {
    static let tables: [SQLText] = [
        "CREATE TABLE catalogue (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
        """
        CREATE TABLE catalogue_issue (
            id INTEGER PRIMARY KEY,
            catalogue_id INTEGER NOT NULL REFERENCES catalogue (id),
            dated TEXT NOT NULL,
            address TEXT,
            UNIQUE (catalogue_id, dated)
        ) STRICT
        """,
        """
        CREATE TABLE catalogue_entry (
            id INTEGER PRIMARY KEY,
            catalogue_id INTEGER NOT NULL REFERENCES catalogue (id),
            number TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
            issue_id INTEGER NOT NULL REFERENCES catalogue_issue (id),
            confirmed_id INTEGER NOT NULL REFERENCES catalogue_issue (id),
            number_key TEXT NOT NULL,
            family_key TEXT NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            content TEXT NOT NULL,
            UNIQUE (number, catalogue_id, version)
        ) STRICT
        """,
        // No partial indexes: before its first statistics PostgreSQL walks through the whole of one.
        "CREATE INDEX catalogue_entry_by_number ON catalogue_entry (number_key)",
        "CREATE INDEX catalogue_entry_by_family ON catalogue_entry (family_key)",
        """
        CREATE TABLE catalogue_replacement (
            entry_id INTEGER NOT NULL REFERENCES catalogue_entry (id),
            newer_key TEXT NOT NULL,
            older_key TEXT NOT NULL,
            PRIMARY KEY (entry_id, newer_key, older_key)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX catalogue_replacement_by_newer ON catalogue_replacement (newer_key)",
        "CREATE INDEX catalogue_replacement_by_older ON catalogue_replacement (older_key)",
    ]

    let connection: any SQLConnection

    init(_ connection: any SQLConnection) { self.connection = connection }

    /// Takes records in. Where a block names a standard twice, the later record is the one that counts.
    func add(_ entries: [CatalogueEntry], of issue: CatalogueIssue) throws -> CatalogueReport {
        let catalogue = try catalogueID(issue.catalogue)
        var batch = CatalogueBatch(
            connection, issue: issue, catalogueID: catalogue, issueID: try issueID(issue, catalogue),
            nextID: try connection.nextID(in: "catalogue_entry"))
        let latest = Dictionary(
            entries.enumerated().map { ($1.number.text, $0) }, uniquingKeysWith: { max($0, $1) })
        for start in stride(from: 0, to: entries.count, by: Self.chunk) {
            let range = start..<min(start + Self.chunk, entries.count)
            let chunk = range.filter { latest[entries[$0].number.text] == $0 }.map { entries[$0] }
            batch.report.unchanged += range.count - chunk.count
            let stored = try stored(chunk.map(\.number.text), in: catalogue)
            for entry in chunk { try batch.add(entry, stored: stored[entry.number.text]) }
        }
        return try batch.finish()
    }

    /// Records that are looked for at a time.
    private static let chunk = 500

    private func catalogueID(_ name: String) throws -> Int {
        if let known = try connection.first(
            "SELECT id FROM catalogue WHERE name = ?1", [.text(name)], { $0.integer(0) })
        {
            return known
        }
        let id = try connection.nextID(in: "catalogue")
        try connection.execute(
            "INSERT INTO catalogue (id, name) VALUES (?1, ?2)", [.integer(id), .text(name)])
        return id
    }

    private func issueID(_ issue: CatalogueIssue, _ catalogue: Int) throws -> Int {
        if let known = try connection.first(
            "SELECT id FROM catalogue_issue WHERE catalogue_id = ?1 AND dated = ?2",
            [.integer(catalogue), .text("\(issue.dated)")], { $0.integer(0) })
        {
            return known
        }
        let id = try connection.nextID(in: "catalogue_issue")
        try connection.execute(
            "INSERT INTO catalogue_issue (id, catalogue_id, dated, address) VALUES (?1, ?2, ?3, ?4)",
            [.integer(id), .integer(catalogue), .text("\(issue.dated)"), .optional(issue.address)])
        return id
    }

    private func stored(_ numbers: [String], in catalogue: Int) throws -> [String: CatalogueBatch.Stored] {
        guard !numbers.isEmpty else { return [:] }
        let places = (2...numbers.count + 1).map { "?\($0)" }.joined(separator: ", ")
        var found: [String: CatalogueBatch.Stored] = [:]
        try connection.forEachRow(
            """
            SELECT e.number, e.id, e.version, e.digest, i.dated FROM catalogue_entry e
            JOIN catalogue_issue i ON i.id = e.confirmed_id
            WHERE e.catalogue_id = ?1 AND e.is_current = 1 AND e.number IN (\(places))
            """, [.integer(catalogue)] + numbers.map { .text($0) }
        ) { row in
            found[row.text(0)] = CatalogueBatch.Stored(
                id: row.integer(1), version: row.integer(2), digest: row.blob(3),
                confirmed: CalendarDate(row.text(4)))
        }
        return found
    }
}
