import Database

/// The words under which standards are found, in the full-text search of either engine.
///
/// The words are cut by us (``SearchWords``), so that both find the same: FTS5 splits them at white space, and
/// PostgreSQL gets them as the words of a `tsvector`, without a parser or a dictionary of its own.
struct SearchIndex {
    static let table = SQLText(
        sqlite:
            """
            CREATE VIRTUAL TABLE standard_search
            USING fts5(words, tokenize = 'unicode61 remove_diacritics 0', detail = 'none', content = '', columnsize = 0)
            """,
        postgres: [
            "CREATE TABLE standard_search (rowid BIGINT NOT NULL PRIMARY KEY, words TSVECTOR NOT NULL)",
            "CREATE INDEX standard_search_words ON standard_search USING gin (words)",
        ])

    /// How many standards a search gives at most.
    static let most = 10_000

    let connection: any SQLConnection

    /// Makes standards findable that are new.
    func add(_ words: some Sequence<(standard: Int, words: SQLWords)>) throws {
        var rows = SQLRows(["rowid", "words"])
        for (standard, words) in words { rows.append([.integer(standard), .words(words)]) }
        try connection.insert(rows, into: "standard_search")
    }

    /// Makes a standard findable under other words than before. SQLite does not keep the words, and has to be told what
    /// they were.
    func replace(_ old: SQLWords, with new: SQLWords, standard: Int) throws {
        guard connection.dialect == .sqlite else {
            return try connection.execute(
                "UPDATE standard_search SET words = ?2 WHERE rowid = ?1", [.integer(standard), .words(new)])
        }
        try connection.execute(
            "INSERT INTO standard_search (standard_search, rowid, words) VALUES ('delete', ?1, ?2)",
            [.integer(standard), .words(old)])
        try connection.execute(
            "INSERT INTO standard_search (rowid, words) VALUES (?1, ?2)", [.integer(standard), .words(new)])
    }

    /// The standards that a query finds, by their rows.
    func standards(_ query: SearchWords.Query) throws -> [Int] {
        let condition =
            connection.dialect == .sqlite ? "standard_search MATCH ?1" : "words @@ CAST(?1 AS tsquery)"
        return try connection.rows(
            "SELECT rowid FROM standard_search WHERE \(condition) ORDER BY rowid LIMIT \(Self.most)",
            [.text(text(query))]
        ) { $0.integer(0) }
    }

    /// The query in the engine's language. Words hold letters and digits alone, so that quotes are enough.
    private func text(_ query: SearchWords.Query) -> String {
        let isSQLite = connection.dialect == .sqlite
        func term(_ word: SearchWords.Word) -> String {
            isSQLite
                ? "\"\(word.text)\"\(word.isPrefix ? "*" : "")" : "'\(word.text)'\(word.isPrefix ? ":*" : "")"
        }
        let all = query.words.map(term).joined(separator: isSQLite ? " AND " : " & ")
        guard let number = query.number else { return all }
        return "(\(all)) \(isSQLite ? "OR" : "|") \(term(SearchWords.Word(text: number, isPrefix: true)))"
    }
}
