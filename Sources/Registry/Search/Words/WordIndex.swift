import Database

/// The words under which standards are found. Those of standards that came in bulk are packed in segments, which never
/// change; those of all others, and of what changed since, stand apart in the engine's own table of words.
///
/// The facts of a standard say whether its words stand apart although its row is one of a segment
/// (``StandardFacts/isApart``): what the segment says of it is then passed over.
struct WordIndex {
    static let name = "standard_search"

    let connection: any SQLConnection

    /// What stands apart.
    var apart: SearchTable { SearchTable(Self.name, connection) }
    /// What is packed.
    var segments: WordSegments { WordSegments(connection: connection) }

    /// Makes standards findable that were not.
    func add(_ words: some Collection<(row: Int, words: SQLWords)>) throws {
        guard !words.isEmpty else { return }
        let end = try connection.filler() == 0 ? try segments.end() : Int.max
        try StandardColumnStore(connection: connection).setApart(words.lazy.map(\.row).filter { $0 <= end })
        try apart.add(words)
    }

    /// Makes a standard findable under other words than before.
    func replace(_ old: SQLWords, with new: SQLWords, row: Int) throws {
        guard try isPacked(row) else { return try apart.replace(old, with: new, row: row) }
        try moveApart(new, row: row)
    }

    /// Forgets the words of a standard, and makes it findable under others, where there are some. Nothing of the old words is
    /// left in segments.
    func forget(_ old: SQLWords, leaving new: SQLWords?, row: Int) throws {
        let isPacked = try isPacked(row)
        try segments.erase(old, row: row)
        switch (isPacked, new) {
        case (true, let new?): try moveApart(new, row: row)
        case (true, nil): break
        case (false, let new?): try apart.replace(old, with: new, row: row)
        case (false, nil): try apart.remove(old, row: row)
        }
    }

    /// Rewrites what stands apart so that nothing is left of what was removed there.
    func compact() throws { try apart.compact() }

    /// Makes nothing findable any more.
    func removeAll() throws {
        try apart.removeAll()
        try segments.removeAll()
    }

    /// Lets the words of a standard of a segment stand apart from now on.
    private func moveApart(_ words: SQLWords, row: Int) throws {
        try StandardColumnStore(connection: connection).setApart([row])
        try apart.add([(row: row, words: words)])
    }

    /// Whether the words are in a segment, or will be in one that is being gathered.
    private func isPacked(_ row: Int) throws -> Bool {
        guard try connection.filler() != 0 || row <= segments.end() else { return false }
        return try StandardColumnStore(connection: connection).facts(row)?.isApart != true
    }
}

extension SQLConnection {
    /// The mark of who fills the empty registry, and keeps the words of standards until it has a segment of them; 0 where
    /// nobody does.
    func filler() throws -> Int {
        try first("SELECT filler FROM search_index WHERE id = ?1", [1]) { $0.integer(0) } ?? 0
    }

    /// Says who fills the registry.
    func setFiller(_ mark: Int) throws {
        try execute("UPDATE search_index SET filler = ?2 WHERE id = ?1", [1, .integer(mark)])
    }
}
