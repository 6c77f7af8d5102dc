import Database

@testable import Registry

extension WordSegments {
    /// Hands over each word of each standard.
    func forEachWord(_ body: (_ row: Int, _ word: String) -> Void) throws {
        try connection.forEachRow(
            "SELECT s.first_row, b.bytes FROM search_block b JOIN search_segment s ON s.id = b.segment", []
        ) { row in
            for entry in try WordBlock(bytes: row.blob(1)).entries() {
                let word = String(decoding: entry.word, as: UTF8.self)
                for place in entry.places { body(row.integer(0) - 1 + Int(place), word) }
            }
        }
    }
}
