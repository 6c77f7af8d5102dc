import Database
import Standards

/// What was forgotten: since when, and on which ground. What it was is gone; where it stood stays known.
struct TombstoneStore {
    static let tables: [SQLText] =
        [
            """
            CREATE TABLE tombstone (
                id INTEGER PRIMARY KEY,
                at INTEGER NOT NULL,
                ground TEXT NOT NULL,
                enterprise_id INTEGER NOT NULL REFERENCES enterprise (id),
                standard_id INTEGER REFERENCES standard (id),
                declaration_id INTEGER REFERENCES declaration (id),
                CHECK (declaration_id IS NULL OR standard_id IS NOT NULL)
            ) STRICT
            """,
            "CREATE INDEX tombstone_by_standard ON tombstone (standard_id, id)",
            "CREATE INDEX tombstone_by_enterprise ON tombstone (enterprise_id, id)",
            "ALTER TABLE declaration ADD COLUMN tombstone_id INTEGER REFERENCES tombstone (id)",
            "ALTER TABLE enterprise ADD COLUMN tombstone_id INTEGER REFERENCES tombstone (id)",
        ] + AppendOnly.triggers(on: "tombstone")

    let connection: any SQLConnection

    /// The tombstone in a row.
    func tombstone(_ row: Int) throws -> Tombstone {
        let found = try connection.first(
            "SELECT at, ground, standard_id, declaration_id FROM tombstone WHERE id = ?1", [.integer(row)]
        ) { row in
            Tombstone(
                since: Timestamp(milliseconds: row.integer(0)), ground: row.text(1),
                scope: row.isNull(2) ? .enterprise : row.isNull(3) ? .standard : .version)
        }
        guard let found else { throw RegistryError.inconsistent("no tombstone \(row)") }
        return found
    }

    /// Why nothing is left of a standard: the last tombstone on it or on one of its versions.
    func tombstone(ofStandard standard: Int) throws -> Tombstone? {
        try connection.first(
            "SELECT max(id) FROM tombstone WHERE standard_id = ?1", [.integer(standard)]
        ) { $0.optionalInteger(0) }.flatMap { $0 }.map { try tombstone($0) }
    }

    /// Why nothing is left of an enterprise.
    func tombstone(ofEnterprise code: String) throws -> Tombstone? {
        try connection.first(
            "SELECT tombstone_id FROM enterprise WHERE code = ?1 AND tombstone_id IS NOT NULL", [.text(code)]
        ) { $0.integer(0) }.map { try tombstone($0) }
    }
}
