import Database

extension Schema {
    /// What was recorded when: the entries of the change feed, which scheme stood since when, how declarations moved between
    /// categories, and what was forgotten.
    static let history = Migration(
        "2026-11 history",
        ChangeJournal.tables + TombstoneStore.tables + SchemeStandings.tables + CategoryMoves.tables + [
            // What a declaration says of its enterprise, where that is not what the enterprise's row says.
            "ALTER TABLE declaration ADD COLUMN declared_by TEXT",
            // From when on all of this is recorded: from the beginning, or since this step.
            """
            CREATE TABLE history_start (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                at INTEGER NOT NULL
            ) STRICT
            """,
            SQLText(
                sqlite: historyStart(now: "CAST(strftime('%s', 'now') AS INTEGER) * 1000"),
                postgres: [historyStart(now: "CAST(extract(epoch FROM now()) * 1000 AS BIGINT)")]),
        ])

    private static func historyStart(now: String) -> String {
        """
        INSERT INTO history_start (id, at) SELECT 1, CASE
            WHEN EXISTS (SELECT 1 FROM scheme) OR EXISTS (SELECT 1 FROM declaration) THEN \(now) ELSE 0 END
        """
    }
}
