import Database
import Ranking
import Standards

/// Cuts and packs the words of standards from what is declared.
struct WordPacker {
    /// Standards that are read at a time.
    private static let part = 2_000

    private let store: DeclarationStore
    private let connection: any SQLConnection

    init(_ store: DeclarationStore, _ connection: any SQLConnection) {
        self.store = store
        self.connection = connection
    }

    /// Packs the words of all standards that a filling left without, and ends it.
    func packRest() throws {
        guard try connection.filler() != 0 else { return }
        try pack(after: try WordSegments(connection: connection).end())
        try connection.setFiller(0)
        try ChangeCounter.bump(connection)
    }

    /// Packs the words of all standards behind a row, but for those whose words stand apart.
    func pack(after row: Int) throws {
        let segments = WordSegments(connection: connection)
        let columns = StandardColumnStore(connection: connection)
        var builder = WordSegmentBuilder()
        var last = row
        while true {
            let standards = try connection.rows(
                """
                SELECT standard_id FROM standard_state WHERE standard_id > ?1 ORDER BY standard_id LIMIT \(Self.part)
                """, [.integer(last)]
            ) { $0.integer(0) }
            guard let end = standards.last else { break }
            let apart = try columns.apart(last + 1...end)
            var versions: [(standard: Int, declarations: [Declaration])] = []
            for (standard, declaration) in try store.readNames(after: last, through: end)
            where !apart.contains(standard) {
                if versions.last?.standard == standard {
                    versions[versions.count - 1].declarations.append(declaration)
                } else {
                    versions.append((standard, [declaration]))
                }
            }
            last = end
            let known = versions
            let words = Workers.map(count: known.count, chunk: 64) { range in
                range.map { (row: known[$0].standard, words: SearchWords.words(of: known[$0].declarations)) }
            }
            for (row, words) in words.joined() { builder.add(row: row, words) }
            if builder.count >= WordSegmentBuilder.standards {
                try segments.add(builder)
                builder.removeAll()
            }
        }
        try segments.add(builder)
    }
}
