import Database

/// The words under which standards are found, in the full-text search of either engine.
///
/// The words are cut by us (``SearchWords``), so that both find the same: FTS5 splits them at white space, and
/// PostgreSQL gets them as the words of a `tsvector`, without a parser or a dictionary of its own.
struct SearchIndex {
    static let table = SQLText(
        sqlite:
            "CREATE VIRTUAL TABLE standard_search USING fts5(words, tokenize = 'unicode61', detail = 'none')",
        postgres: [
            "CREATE TABLE standard_search (rowid BIGINT NOT NULL PRIMARY KEY, words TSVECTOR NOT NULL)",
            "CREATE INDEX standard_search_words ON standard_search USING gin (words)",
        ])

    /// How many standards a search gives at most.
    static let most = 10_000

    let connection: any SQLConnection

    /// Makes a standard findable under words; a standard that is there already is found under these too.
    func add(_ words: String, standard: Int, isNew: Bool) throws {
        let text = connection.dialect == .sqlite ? "?2" : "array_to_tsvector(string_to_array(?2, ' '))"
        let space = connection.dialect == .sqlite ? " || ' '" : ""
        try connection.execute(
            isNew
                ? "INSERT INTO standard_search (rowid, words) VALUES (?1, \(text))"
                : "UPDATE standard_search SET words = words\(space) || \(text) WHERE rowid = ?1",
            [.integer(standard), .text(words)])
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
        let quote = isSQLite ? "\"" : "'"
        let all = query.words.map { quote + $0 + quote }.joined(separator: isSQLite ? " AND " : " & ")
        guard let number = query.number else { return all }
        return "(\(all)) " + (isSQLite ? "OR \"\(number)\"*" : "| '\(number)':*")
    }
}
