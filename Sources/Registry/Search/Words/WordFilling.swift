import Database

/// Gathers the words of the standards that fill an empty registry, and keeps a segment of them from time to time.
///
/// Between two segments the words are in memory alone. Whoever finds the mark of the filling in the database as it opens the
/// registry cuts them anew (``Registry/packRest()``), and takes the mark away; the filling then sees that it is no longer its
/// turn.
struct WordFilling: Sendable {
    /// The mark in the database.
    let mark: Int
    /// How many standards make a segment.
    private let segment: Int
    private var builder = WordSegmentBuilder()
    /// Whether words may be missing here that the database has standards for.
    private(set) var isUnsure = false

    init(mark: Int, segment: Int) {
        self.mark = mark
        self.segment = segment
    }

    /// Whether there is enough for a segment.
    var isFull: Bool { builder.count >= segment }

    /// Takes the words of standards that are kept now.
    mutating func add(_ words: [(row: Int, words: SQLWords)]) {
        guard !isUnsure else { return }
        for (row, words) in words { builder.add(row: row, words) }
    }

    /// It stayed unknown whether standards were kept: what follows is cut anew at the end.
    mutating func doubts() {
        isUnsure = true
        builder.removeAll()
    }

    /// What was gathered, which begins anew.
    mutating func take() -> WordSegmentBuilder {
        defer { builder.removeAll() }
        return builder
    }
}

extension Registry {
    /// Begins to keep the words of new standards for segments.
    func beginsPacking(segment: Int) async throws -> WordFilling {
        let mark = Int.random(in: 1...Int(Int32.max))
        try await database.write { try $0.setFiller(mark) }
        return WordFilling(mark: mark, segment: segment)
    }

    /// Keeps a segment of the words that were gathered, unless somebody else has cut them anew.
    func pack(_ builder: WordSegmentBuilder, mark: Int) async throws {
        guard let range = builder.range else { return }
        let blocks = builder.blocks()
        try await database.bulkWrite { connection in
            guard try connection.filler() == mark else { return }
            let segments = WordSegments(connection: connection)
            // Kept before, where it stayed unknown whether it was.
            guard try segments.end() < range.lowerBound else { return }
            try segments.add(range, blocks)
            // Whoever asked before did not find them.
            try ChangeCounter.bump(connection)
        }
    }

    /// Ends the filling.
    func endsPacking(_ filling: WordFilling) async throws {
        if filling.isUnsure {
            try await packRest()
        } else {
            let mark = filling.mark
            try await database.write { if try $0.filler() == mark { try $0.setFiller(0) } }
        }
    }

    /// Cuts and packs the words of all standards that a filling left without.
    func packRest() async throws {
        try await database.bulkWrite { connection in
            try WordPacker(DeclarationStore(connection, terms), connection).packRest()
        }
    }
}
