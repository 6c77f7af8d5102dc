import Database
import Standards

/// The numbers of standards in the form in which spellings are equal (``SearchWords/squeezed(key:)``), by which they are found
/// as a whole and by their beginnings.
struct NumberIndex {
    static let index = LateIndex("standard_by_word", on: "standard (number_word)")
    /// Standards whose numbers are written at a time.
    private static let part = 10_000

    let connection: any SQLConnection

    /// The standards whose number begins so, in the order of rows.
    func rows(startingWith beginning: String) throws -> [Int] {
        try connection.rows(
            "SELECT id FROM standard WHERE number_word >= ?1 AND number_word < ?2",
            [.text(beginning), .text(beginning + "\u{10FFFF}")]
        ) { $0.integer(0) }.sorted()
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
