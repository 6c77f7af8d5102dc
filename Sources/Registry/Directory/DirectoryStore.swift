import Database
import Standards

/// The directory of enterprises, larger than the set of those that have declared, and their names, present and former.
struct DirectoryStore {
    static let tables: [SQLText] = [
        """
        CREATE TABLE enterprise_name (
            id INTEGER PRIMARY KEY,
            enterprise_id INTEGER NOT NULL REFERENCES enterprise (id),
            name TEXT NOT NULL,
            division TEXT,
            name_key TEXT NOT NULL,
            reversed_key TEXT NOT NULL,
            recorded_at INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX enterprise_name_by_enterprise ON enterprise_name (enterprise_id, id)",
        "CREATE INDEX enterprise_name_by_key ON enterprise_name (name_key)",
        "CREATE INDEX enterprise_name_by_reversed_key ON enterprise_name (reversed_key)",
    ]

    /// An enterprise that is there.
    struct Enterprise: Hashable {
        var row: Int
        var reference: EnterpriseReference

        /// The identifier with its scheme, under which people and files name it.
        var key: String { "\(reference.idScheme):\(reference.id)" }
    }

    let connection: any SQLConnection
    let moment: Timestamp

    /// Takes enterprises in. What declarations say of an enterprise stays as it was declared; a name or division that is
    /// new goes beside it.
    func add(_ enterprises: [EnterpriseReference]) throws -> DirectoryReport {
        try nameDeclared()
        var report = DirectoryReport()
        var next = try connection.nextID(in: "enterprise")
        var nextName = try connection.nextID(in: "enterprise_name")
        for enterprise in enterprises {
            let (known, isForgotten) =
                try connection.first(
                    "SELECT id, tombstone_id FROM enterprise WHERE code = ?1 AND id_scheme = ?2",
                    [.text(enterprise.id), .text(enterprise.idScheme)]
                ) { (Optional($0.integer(0)), !$0.isNull(1)) } ?? (nil, false)
            if isForgotten {
                report.forgotten += 1
                continue
            }
            if let known {
                let latest = try connection.first(
                    """
                    SELECT name, division FROM enterprise_name WHERE enterprise_id = ?1
                    ORDER BY id DESC LIMIT 1
                    """, [.integer(known)]
                ) { ($0.text(0), $0.optionalText(1)) }
                if let latest, latest == (enterprise.name, enterprise.division) {
                    report.unchanged += 1
                    continue
                }
                report.changed += 1
            } else {
                try connection.execute(
                    """
                    INSERT INTO enterprise (id, id_scheme, code, name, division)
                    VALUES (?1, ?2, ?3, ?4, ?5)
                    """,
                    [
                        .integer(next), .text(enterprise.idScheme), .text(enterprise.id),
                        .text(enterprise.name), .optional(enterprise.division),
                    ])
                try EnterpriseIndex.add([(next, EnterpriseIndex.words(enterprise))], connection)
                report.added += 1
            }
            try addName(enterprise, of: known ?? next, id: nextName)
            nextName += 1
            if known == nil { next += 1 }
        }
        return report
    }

    /// Makes the names of enterprises findable that came with declarations.
    func nameDeclared() throws {
        let missing = try connection.rows(
            """
            SELECT e.id, e.name, e.division FROM enterprise e
            LEFT JOIN enterprise_name n ON n.enterprise_id = e.id
            WHERE n.id IS NULL AND e.tombstone_id IS NULL ORDER BY e.id
            """
        ) { ($0.integer(0), $0.text(1), $0.optionalText(2)) }
        var next = try connection.nextID(in: "enterprise_name")
        for (row, name, division) in missing {
            try addName(EnterpriseReference(id: "", name: name, division: division), of: row, id: next)
            next += 1
        }
    }

    private func addName(_ enterprise: EnterpriseReference, of row: Int, id: Int) throws {
        let key = EnterpriseName.key(enterprise.name)
        try connection.execute(
            """
            INSERT INTO enterprise_name
                (id, enterprise_id, name, division, name_key, reversed_key, recorded_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            [
                .integer(id), .integer(row), .text(enterprise.name), .optional(enterprise.division),
                .text(key), .text(EnterpriseName.reversed(key)), .integer(moment.milliseconds),
            ])
    }

    /// The enterprise of a unified social credit code.
    func enterprise(code: CreditCode) throws -> Enterprise? {
        try enterprises(where: "e.code = ?1 AND e.id_scheme = 'USCC'", [.text(code.text)]).first
    }

    /// The enterprises that have, or had, a name whose key is this.
    func enterprises(named key: String) throws -> [Enterprise] {
        try enterprises(
            where: "e.id IN (SELECT enterprise_id FROM enterprise_name WHERE name_key = ?1)", [.text(key)])
    }

    /// The enterprises that have, or had, a name one character off.
    func enterprises(near key: String) throws -> [Enterprise] {
        guard key.unicodeScalars.count >= EnterpriseName.shortest else { return [] }
        let kept = EnterpriseName.keptLength(key)
        var rows: Set<Int> = []
        for (column, text) in [("name_key", key), ("reversed_key", EnterpriseName.reversed(key))] {
            let beginning = String(String.UnicodeScalarView(text.unicodeScalars.prefix(kept)))
            try connection.forEachRow(
                """
                SELECT enterprise_id, name_key FROM enterprise_name
                WHERE \(column) >= ?1 AND \(column) < ?2 LIMIT 20000
                """, [.text(beginning), .text(beginning + "\u{10FFFF}")]
            ) { row in
                if EnterpriseName.isOneOff(row.text(1), key) { rows.insert(row.integer(0)) }
            }
        }
        return try rows.sorted().prefix(20).flatMap { try enterprises(where: "e.id = ?1", [.integer($0)]) }
    }

    private func enterprises(where condition: String, _ parameters: [SQLValue]) throws -> [Enterprise] {
        try connection.rows(
            """
            SELECT e.id, e.id_scheme, e.code, e.name, e.division FROM enterprise e
            WHERE e.tombstone_id IS NULL AND \(condition) ORDER BY e.id LIMIT 50
            """, parameters
        ) { row in
            Enterprise(
                row: row.integer(0),
                reference: EnterpriseReference(
                    id: row.text(2), idScheme: row.text(1), name: row.text(3),
                    division: row.optionalText(4)))
        }
    }
}
