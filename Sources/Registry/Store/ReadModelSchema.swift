import Database

extension Schema {
    /// What is worked out from declarations stands without references to them: the writer numbers the rows of both in one
    /// transaction, and `reassign` makes all of it anew. On PostgreSQL checking six references took longer than all else
    /// that a declaration costs.
    static let readModels = Migration(
        "2026-11 read models without references",
        [
            """
            CREATE TABLE finding_without (
                scheme_id INTEGER NOT NULL,
                standard_id INTEGER NOT NULL,
                declaration_id INTEGER NOT NULL,
                items BLOB NOT NULL,
                summary BLOB NOT NULL,
                PRIMARY KEY (scheme_id, standard_id)
            ) STRICT, WITHOUT ROWID
            """,
            "INSERT INTO finding_without SELECT scheme_id, standard_id, declaration_id, items, summary FROM finding",
            "DROP TABLE finding",
            "ALTER TABLE finding_without RENAME TO finding",
            """
            CREATE TABLE standard_state_without (
                standard_id INTEGER NOT NULL PRIMARY KEY,
                declaration_id INTEGER NOT NULL,
                number_key TEXT NOT NULL,
                division TEXT,
                declared_year INTEGER,
                scheme_id INTEGER,
                grade INTEGER CHECK (grade BETWEEN 0 AND 3)
            ) STRICT
            """,
            """
            INSERT INTO standard_state_without
            SELECT standard_id, declaration_id, number_key, division, declared_year, scheme_id, grade FROM standard_state
            """,
            "DROP TABLE standard_state",
            "ALTER TABLE standard_state_without RENAME TO standard_state",
        ])
}
