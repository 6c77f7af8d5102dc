import Database

/// The segments of words in the database: each holds the words of some hundred thousand standards with neighbouring rows,
/// in blocks (``WordBlock``). Nothing is ever added to a segment; what changes stands apart (``WordIndex``).
struct WordSegments {
    let connection: any SQLConnection

    /// The last standard that stands in a segment; 0 where there is none.
    func end() throws -> Int {
        try connection.first("SELECT coalesce(max(last_row), 0) FROM search_segment") { $0.integer(0) } ?? 0
    }

    /// Adds a segment of standards that stand behind those of the segments before.
    ///
    /// - Parameter blocks: what the builder made of them.
    func add(_ range: ClosedRange<Int>, _ blocks: [WordSegmentBuilder.Block]) throws {
        let segment = try connection.nextID(in: "search_segment")
        var head = SQLRows(["id", "first_row", "last_row"])
        head.append([.integer(segment), .integer(range.lowerBound), .integer(range.upperBound)])
        try connection.insert(head, into: "search_segment")
        var rows = SQLRows(["segment", "first_word", "bytes"])
        rows.reserveCapacity(blocks.count)
        for block in blocks {
            rows.append([.integer(segment), .blob(block.first), .blob(block.bytes)])
        }
        try connection.insert(rows, into: "search_block")
    }

    /// Adds what was gathered, where there is something.
    func add(_ builder: WordSegmentBuilder) throws {
        if let range = builder.range { try add(range, builder.blocks()) }
    }

    /// The standards that hold all words, in the order of their rows; also those whose words stand apart by now.
    func rows(_ words: [SearchWords.Word]) throws -> [Int] {
        guard var found = try words.first.map(standards) else { return [] }
        for word in words.dropFirst() {
            if found.isEmpty { break }
            let others = try standards(word)
            for (segment, held) in found {
                let both = Self.common(held.places, others[segment]?.places ?? [])
                found[segment] = both.isEmpty ? nil : Held(before: held.before, places: both)
            }
        }
        return found.sorted { $0.key < $1.key }.flatMap { _, held in
            held.places.map { held.before + Int($0) }
        }
    }

    /// Takes a standard out from under words. Words under which it does not stand are passed over.
    func erase(_ words: SQLWords, row: Int) throws {
        let segment = try connection.first(
            "SELECT id, first_row FROM search_segment WHERE first_row <= ?1 AND last_row >= ?1",
            [.integer(row)]
        ) { (id: $0.integer(0), before: $0.integer(1) - 1) }
        guard let segment else { return }
        for word in words.utf8.split(separator: UInt8(ascii: " ")) {
            try erase(Array(word), place: UInt32(row - segment.before), in: segment.id)
        }
    }

    /// Removes all segments.
    func removeAll() throws {
        try connection.execute("DELETE FROM search_block")
        try connection.execute("DELETE FROM search_segment")
    }

    /// How many standards hold a word, for each word that a great part of a segment holds. What few of a segment hold is not
    /// counted there.
    ///
    /// - Parameter rarest: one of so many standards of a segment at least holds what is counted.
    func frequent(rarest: Int) throws -> [[UInt8]: Int] {
        let sizes = Dictionary(
            try connection.rows("SELECT id, last_row - first_row + 1 FROM search_segment") {
                ($0.integer(0), $0.integer(1))
            }, uniquingKeysWith: { $1 })
        var counts: [[UInt8]: Int] = [:]
        try connection.forEachRow("SELECT segment, bytes FROM search_block", []) { row in
            let least = (sizes[row.integer(0)] ?? 0) / rarest
            let block = WordBlock(bytes: row.blob(1))
            try block.forEachWord { word, range in
                if range.count >= least {
                    // Each standard ends with a byte that no other follows.
                    let count = block.bytes[range].count { $0 < 0x80 }
                    if count >= least { counts[word, default: 0] += count }
                }
                return true
            }
        }
        return counts
    }

    /// The standards of a segment that hold something: the row in front of the segment, and places behind it.
    private struct Held {
        let before: Int
        var places: [UInt32]
    }

    /// Those that hold a word, by segment.
    private func standards(_ word: SearchWords.Word) throws -> [Int: Held] {
        precondition(!word.isPrefix, "words are looked for as a whole")
        let wanted = Array(word.text.utf8)
        var found: [Int: Held] = [:]
        // The block in which the word is, or would be: the last that begins no later.
        try connection.forEachRow(
            """
            SELECT s.id, s.first_row,
                (SELECT b.bytes FROM search_block b WHERE b.segment = s.id AND b.first_word <= ?1
                 ORDER BY b.first_word DESC LIMIT 1)
            FROM search_segment s
            """, [.blob(wanted)]
        ) { row in
            if row.isNull(2) { return }
            let block = WordBlock(bytes: row.blob(2))
            try block.forEachWord { held, range in
                if held == wanted {
                    found[row.integer(0)] = Held(before: row.integer(1) - 1, places: try block.places(range))
                }
                return held.lexicographicallyPrecedes(wanted)
            }
        }
        return found
    }

    /// The numbers that both lists have.
    private static func common(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var both: [UInt32] = []
        var (one, other) = (0, 0)
        while one < left.count, other < right.count {
            if left[one] == right[other] {
                both.append(left[one])
                one += 1
                other += 1
            } else if left[one] < right[other] {
                one += 1
            } else {
                other += 1
            }
        }
        return both
    }

    private func erase(_ word: [UInt8], place: UInt32, in segment: Int) throws {
        let found = try connection.first(
            """
            SELECT first_word, bytes FROM search_block WHERE segment = ?1 AND first_word <= ?2
            ORDER BY first_word DESC LIMIT 1
            """, [.integer(segment), .blob(word)]
        ) { (first: $0.blob(0), block: WordBlock(bytes: $0.blob(1))) }
        guard let found else { return }
        var entries = try found.block.entries()
        guard let index = entries.firstIndex(where: { $0.word == word }),
            let held = entries[index].places.firstIndex(of: place)
        else { return }
        entries[index].places.remove(at: held)
        if entries[index].places.isEmpty { entries.remove(at: index) }
        try connection.execute(
            "DELETE FROM search_block WHERE segment = ?1 AND first_word = ?2",
            [.integer(segment), .blob(found.first)])
        guard let first = entries.first else { return }
        var writer = WordBlockWriter()
        for entry in entries { writer.add(entry.word.span, entry.places.span) }
        try connection.execute(
            "INSERT INTO search_block (segment, first_word, bytes) VALUES (?1, ?2, ?3)",
            [.integer(segment), .blob(first.word), .blob(writer.bytes)])
    }
}
