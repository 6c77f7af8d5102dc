import Database

/// The words that a great part of all standards holds, at most 64: `公司`, `有限`. Which of them a standard holds is among
/// its facts, so that a search need not walk through lists as long as the registry.
///
/// No answer depends on which words these are; they are chosen anew when the registry has doubled.
struct CommonWords: Sendable, Equatable {
    /// One of so many standards at least holds a common word.
    private static let rarest = 64
    /// Of so many standards the words are counted where the engine keeps no counts.
    private static let sample = 10_000
    /// So many words are told apart.
    private static let most = UInt64.bitWidth

    /// The bit of each word.
    private var bits: [String: UInt64] = [:]

    init(_ words: [String] = []) {
        for (place, word) in words.prefix(Self.most).enumerated() { bits[word] = 1 << UInt64(place) }
    }

    /// Whether there are none.
    var isEmpty: Bool { bits.isEmpty }

    /// The words with their bits.
    var words: some Sequence<(word: String, bit: UInt64)> { bits.lazy.map { (word: $0.key, bit: $0.value) } }

    /// The bit of a word; `nil` where it is not common.
    func bit(of word: SearchWords.Word) -> UInt64? { word.isPrefix ? nil : bits[word.text] }

    /// The common ones among words.
    func mask(of words: SQLWords) -> UInt64 {
        if isEmpty { return 0 }
        var mask: UInt64 = 0
        for word in words.text.utf8.split(separator: UInt8(ascii: " ")) {
            mask |= bits[String(Substring(word))] ?? 0
        }
        return mask
    }

    /// The words that are common now.
    static func read(_ connection: any SQLConnection) throws -> CommonWords {
        CommonWords(try connection.rows("SELECT word FROM common_word ORDER BY place") { $0.text(0) })
    }

    /// Keeps other words in their place.
    static func put(_ words: [String], _ connection: any SQLConnection) throws {
        try connection.execute("DELETE FROM common_word")
        var rows = SQLRows(["place", "word"])
        for (place, word) in words.enumerated() { rows.append([.integer(place), .text(word)]) }
        try connection.insert(rows, into: "common_word")
    }

    /// The most frequent words of all standards, nearly: what is rare in a segment is not counted there.
    ///
    /// - Parameter standards: how many standards there are.
    static func mostFrequent(standards: Int, _ connection: any SQLConnection) throws -> [String] {
        var counts = try WordSegments(connection: connection).frequent(rarest: 4 * rarest)
        for (word, count) in try countsApart(standards: standards, connection) {
            counts[Array(word.utf8), default: 0] += count
        }
        return counts.filter { $0.value * rarest >= standards }.sorted { left, right in
            left.value == right.value
                ? left.key.lexicographicallyPrecedes(right.key) : left.value > right.value
        }.prefix(most).map { String(decoding: $0.key, as: UTF8.self) }
    }

    /// How many standards hold a word, of those whose words stand apart.
    private static func countsApart(
        standards: Int, _ connection: any SQLConnection
    ) throws -> [(word: String, count: Int)] {
        let table = WordIndex.name
        // PostgreSQL keeps no counts, and takes a seventh of a millisecond for the words of each standard.
        let part = max(1, standards / sample)
        let statements = SQLText(
            sqlite: """
                SELECT term, doc FROM temp.search_vocabulary WHERE doc * \(4 * rarest) >= \(standards)
                """,
            postgres: [
                """
                SELECT word, ndoc * \(part) FROM ts_stat('SELECT words FROM \(table) WHERE rowid % \(part) = 0')
                WHERE ndoc * \(4 * rarest * part) >= \(standards)
                """
            ]
        ).statements(connection.dialect)
        if connection.dialect == .sqlite {
            try connection.execute(
                "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary USING fts5vocab(main, \(table), row)"
            )
        }
        return try statements.flatMap { try connection.rows($0) { ($0.text(0), $0.integer(1)) } }
    }
}
