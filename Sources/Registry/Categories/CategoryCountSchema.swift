import Database

extension Schema {
    /// How many enterprises, standards and offerings categories have. What is there already is counted when the registry is
    /// opened (``Registry/countCategories()``).
    static let categoryCounts = Migration(
        "2026-11 counts of categories",
        [
            """
            CREATE TABLE category_count (
                scheme_id INTEGER NOT NULL PRIMARY KEY,
                enterprises INTEGER NOT NULL,
                standards INTEGER NOT NULL,
                offerings INTEGER NOT NULL,
                grade_one INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE category_enterprise (
                enterprise_id INTEGER NOT NULL,
                scheme_id INTEGER NOT NULL,
                standards INTEGER NOT NULL,
                PRIMARY KEY (enterprise_id, scheme_id)
            ) STRICT, WITHOUT ROWID
            """,
        ])
}

extension Registry {
    /// Counts what is in categories, where it was found before such counts were kept: a step that can be repeated, until it
    /// is done.
    ///
    /// - Returns: the names of the steps that were done.
    func countCategories() async throws -> [String] {
        let isCounted = try await database.read { connection in
            func isEmpty(_ table: String) throws -> Bool {
                try connection.first("SELECT 1 FROM \(table) LIMIT 1") { _ in true } == nil
            }
            return try !isEmpty("category_count") || isEmpty("finding")
        }
        if isCounted { return [] }
        try await database.bulkWrite { connection in
            try CategoryCounts(connection: connection).countAnew()
            try ChangeCounter.bump(connection)
        }
        return ["counts of categories"]
    }
}
