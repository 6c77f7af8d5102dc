import Database
import Standards

/// The numbers of standards in the form in which spellings are equal (``SearchWords/squeezed(key:)``), by which they are found
/// as a whole and by their beginnings.
struct NumberIndex {
    static let index = LateIndex("standard_by_word", on: "standard (number_word)")
    /// Standards whose numbers are written at a time.
    private static let part = 10_000

    /// No text that begins so stands behind it.
    private static let highest = "\u{10FFFF}"

    let connection: any SQLConnection

    /// The standards whose number begins so, in the order of rows.
    func rows(startingWith beginning: String) throws -> [Int] {
        try connection.rows(
            "SELECT id FROM standard WHERE number_word >= ?1 AND number_word < ?2",
            [.text(beginning), .text(beginning + Self.highest)]
        ) { $0.integer(0) }.sorted()
    }

    /// The standards that bear one of some numbers, the first by row.
    func rows(anyOf numbers: [String], limit: Int) throws -> [Int] {
        let list = TextList(numbers, connection.dialect)
        return try connection.rows(
            """
            SELECT s.id FROM \(list.source("?1")) JOIN standard s ON s.number_word = l.value COLLATE BINARY
            ORDER BY s.id LIMIT \(limit)
            """, [list.parameter]
        ) { $0.integer(0) }
    }

    /// For each beginning the first and the last standard, by number, whose number begins so.
    func ends(ofAll beginnings: [String]) throws -> Set<Int> {
        let list = TextList(beginnings, connection.dialect)
        func end(_ order: String) -> String {
            """
            (SELECT s.id FROM standard s
             WHERE s.number_word >= l.value COLLATE BINARY AND s.number_word < l.value || ?2 COLLATE BINARY
             ORDER BY s.number_word \(order), s.id \(order) LIMIT 1)
            """
        }
        let found = try connection.rows(
            "SELECT \(end("ASC")), \(end("DESC")) FROM \(list.source("?1"))",
            [list.parameter, .text(Self.highest)]
        ) { [$0.optionalInteger(0), $0.optionalInteger(1)].compactMap { $0 } }
        return Set(found.joined())
    }

    /// The first standards, by number, whose number begins so.
    func rows(startingWith beginning: String, limit: Int) throws -> [Int] {
        try connection.rows(
            """
            SELECT id FROM standard WHERE number_word >= ?1 AND number_word < ?2 ORDER BY number_word, id LIMIT \(limit)
            """, [.text(beginning), .text(beginning + Self.highest)]
        ) { $0.integer(0) }
    }

    /// Whether numbers are missing: an earlier version of the program, running beside this one, leaves them out.
    func isIncomplete() throws -> Bool {
        try connection.rows(
            "SELECT number_key FROM standard WHERE number_word = '' LIMIT \(Self.part)"
        ) { $0.text(0) }.contains { !SearchWords.squeezed(key: $0).isEmpty }
    }

    /// Writes the numbers that were recorded before there was a place for them.
    func writeMissing() throws {
        var last = 0
        while true {
            var rows = SQLRows(["standard_id", "number_word"])
            try connection.forEachRow(
                """
                SELECT id, number_key FROM standard WHERE id > ?1 AND number_word = '' ORDER BY id LIMIT \(Self.part)
                """, [.integer(last)]
            ) { row in
                last = row.integer(0)
                rows.append([.integer(row.integer(0)), .text(SearchWords.squeezed(key: row.text(1)))])
            }
            guard rows.count > 0 else { return }
            try connection.stage(
                rows, as: "number_words", columns: "standard_id INTEGER NOT NULL, number_word TEXT NOT NULL")
            try connection.execute(
                """
                UPDATE standard SET number_word = n.number_word FROM number_words n WHERE n.standard_id = standard.id
                """)
        }
    }
}
