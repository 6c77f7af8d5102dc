import Database

/// A table of words for full-text search, in the way of either engine.
///
/// The words are cut by us (``SearchWords``), so that both find the same: FTS5 splits them at white space, and PostgreSQL
/// gets them as a `tsvector`, without a parser or a dictionary of its own. Neither keeps the texts.
struct SearchTable {
    private let name: String
    private let connection: any SQLConnection

    init(_ name: String, _ connection: any SQLConnection) {
        self.name = name
        self.connection = connection
    }

    /// The statements that make such a table.
    static func creation(of name: String) -> SQLText {
        SQLText(
            sqlite: """
                CREATE VIRTUAL TABLE \(name) USING fts5(words, tokenize = 'unicode61 remove_diacritics 0',
                    detail = 'none', content = '', columnsize = 0)
                """,
            postgres: [
                "CREATE TABLE \(name) (rowid BIGINT NOT NULL PRIMARY KEY, words TSVECTOR NOT NULL)",
                "CREATE INDEX \(name)_words ON \(name) USING gin (words)",
            ])
    }

    /// The index of such a table, where that is apart.
    static func index(of name: String) -> LateIndex {
        LateIndex("\(name)_words", on: "\(name) USING gin (words)", dialects: [.postgres])
    }

    /// Makes rows findable that are new.
    func add(_ words: some Sequence<(row: Int, words: SQLWords)>) throws {
        var rows = SQLRows(["rowid", "words"])
        for (row, words) in words { rows.append([.integer(row), .words(words)]) }
        try connection.insert(rows, into: name)
    }

    /// Makes a row findable under other words than before. SQLite does not keep the words, and has to be told what
    /// they were.
    func replace(_ old: SQLWords, with new: SQLWords, row: Int) throws {
        guard connection.dialect == .sqlite else {
            return try connection.execute(
                "UPDATE \(name) SET words = ?2 WHERE rowid = ?1", [.integer(row), .words(new)])
        }
        try connection.execute(
            "INSERT INTO \(name) (\(name), rowid, words) VALUES ('delete', ?1, ?2)",
            [.integer(row), .words(old)])
        try connection.execute(
            "INSERT INTO \(name) (rowid, words) VALUES (?1, ?2)", [.integer(row), .words(new)])
    }

    /// Makes a row findable no longer.
    func remove(_ old: SQLWords, row: Int) throws {
        guard connection.dialect == .sqlite else {
            return try connection.execute("DELETE FROM \(name) WHERE rowid = ?1", [.integer(row)])
        }
        try connection.execute(
            "INSERT INTO \(name) (\(name), rowid, words) VALUES ('delete', ?1, ?2)",
            [.integer(row), .words(old)])
    }

    /// Rewrites the words of SQLite, which otherwise keeps those that were removed until it merges what it wrote; PostgreSQL
    /// keeps them until `VACUUM`.
    func compact() throws {
        guard connection.dialect == .sqlite else { return }
        try connection.execute("INSERT INTO \(name) (\(name)) VALUES ('optimize')")
    }

    /// Makes nothing findable any more.
    func removeAll() throws {
        try connection.execute(
            connection.dialect == .sqlite
                ? "INSERT INTO \(name) (\(name)) VALUES ('delete-all')" : "TRUNCATE \(name)")
    }

    /// The rows behind a row under which all words stand, in their order.
    func rows(_ words: [SearchWords.Word], after row: Int, limit: Int) throws -> [Int] {
        // PostgreSQL knows nothing of how frequent the words are, and would go through the table in the order of rows.
        let found =
            connection.dialect == .sqlite
            ? "\(name) WHERE \(condition("?1")) AND"
            : "(SELECT rowid FROM \(name) WHERE \(condition("?1")) OFFSET 0) AS found WHERE"
        return try connection.rows(
            "SELECT rowid FROM \(found) rowid > ?2 ORDER BY rowid LIMIT ?3",
            [.text(query(anyOf: [words])), .integer(row), .integer(limit)]
        ) { $0.integer(0) }
    }

    /// Hands over each row under which a word stands.
    func forEachRow(_ word: SearchWords.Word, _ body: (Int) -> Void) throws {
        try connection.forEachRow(
            "SELECT rowid FROM \(name) WHERE \(condition("?1"))", [.text(query(anyOf: [[word]]))]
        ) { body($0.integer(0)) }
    }

    /// The rows under which all words of one of the alternatives stand, in their order.
    ///
    /// - Parameter areRare: whether few rows are expected. PostgreSQL, which does not know, else goes through the table in the
    ///   order of rows until it has enough; with many alternatives that takes long for each row.
    func rows(anyOf alternatives: [[SearchWords.Word]], limit: Int, areRare: Bool = false) throws -> [Int] {
        let found = "SELECT rowid FROM \(name) WHERE \(condition("?1"))"
        return try connection.rows(
            areRare && connection.dialect == .postgres
                ? "SELECT rowid FROM (\(found) OFFSET 0) AS found ORDER BY rowid LIMIT \(limit)"
                : "\(found) ORDER BY rowid LIMIT \(limit)", [.text(query(anyOf: alternatives))]
        ) { $0.integer(0) }
    }

    /// The condition that a row's words answer the query in a parameter.
    func condition(_ parameter: String) -> String {
        connection.dialect == .sqlite
            ? "\(name) MATCH \(parameter)" : "\(name).words @@ CAST(\(parameter) AS tsquery)"
    }

    /// A query in the engine's language. Words hold letters and digits alone, so that quotes are enough.
    func query(anyOf alternatives: [[SearchWords.Word]]) -> String {
        let isSQLite = connection.dialect == .sqlite
        func term(_ word: SearchWords.Word) -> String {
            isSQLite
                ? "\"\(word.text)\"\(word.isPrefix ? "*" : "")" : "'\(word.text)'\(word.isPrefix ? ":*" : "")"
        }
        return alternatives.map { words in
            "(\(words.map(term).joined(separator: isSQLite ? " AND " : " & ")))"
        }.joined(separator: isSQLite ? " OR " : " | ")
    }
}
