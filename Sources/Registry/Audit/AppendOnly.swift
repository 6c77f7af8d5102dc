import Database

/// Tables whose rows are never changed nor removed: the database itself refuses it.
enum AppendOnly {
    /// The triggers of a table.
    static func triggers(on table: String) -> [SQLText] {
        [trigger(on: table, "UPDATE"), trigger(on: table, "DELETE")]
    }

    private static func trigger(on table: String, _ event: String) -> SQLText {
        let name = "\(table)_no_\(event.lowercased())"
        // TRUNCATE, which SQLite does not have, is refused with DELETE.
        let events = event == "DELETE" ? "DELETE OR TRUNCATE" : event
        return SQLText(
            sqlite: """
                CREATE TRIGGER \(name) BEFORE \(event) ON \(table)
                BEGIN SELECT raise(ABORT, 'rows of \(table) are never changed'); END
                """,
            postgres: [
                """
                CREATE FUNCTION \(name)() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''rows of \(table) are never changed''; END'
                """,
                """
                CREATE TRIGGER \(name) BEFORE \(events) ON \(table)
                FOR EACH STATEMENT EXECUTE FUNCTION \(name)()
                """,
            ])
    }
}
