import Database
import Ranking
import Standards

extension Registry {
    /// Brings up to date what searches need and what another version of the program left otherwise: the words of standards, the
    /// blocks of facts, and the choice of common words. Each is a step that can be repeated, until it is done.
    ///
    /// - Parameter fewest: with fewer standards no words are common.
    /// - Returns: the names of the steps that were done.
    @discardableResult
    func prepareSearch(fewest: Int = 20_000) async throws -> [String] {
        let (known, lacksNumbers, standards) = try await database.read { connection in
            let known = try connection.first(
                "SELECT words_version, standards, filler FROM search_index WHERE id = ?1", [1]
            ) { (version: $0.integer(0), chosen: $0.integer(1), isFilling: $0.integer(2) != 0) }
            guard let known else {
                throw RegistryError.inconsistent("there is no account of the search index")
            }
            let lacksNumbers = try NumberIndex(connection: connection).isIncomplete()
            return (known, lacksNumbers, try connection.nextID(in: "standard") - 1)
        }
        var steps: [String] = []
        var chosen = known.chosen
        if known.version != SearchWords.version {
            if standards > 0 {
                try await packFacts()
                try await cutWordsAnew()
                chosen = 0
                steps = ["facts of standards", "words of standards"]
            } else {
                try await database.write { try SearchIndexVersion.put(SearchWords.version, $0) }
            }
        }
        if lacksNumbers, steps.isEmpty {
            try await database.bulkWrite { connection in
                try NumberIndex(connection: connection).writeMissing()
                try ChangeCounter.bump(connection)
            }
            steps.append("numbers of standards")
        }
        if known.isFilling, known.version == SearchWords.version {
            try await packRest()
            steps.append("words of standards")
        }
        if standards >= max(fewest, 2 * chosen) {
            try await chooseCommonWords()
            steps.append("common words")
        }
        return steps
    }

    /// Cuts the words of all standards anew, and packs them.
    func cutWordsAnew() async throws {
        try await database.bulkWrite { connection in
            try WordIndex(connection: connection).removeAll()
            try StandardColumnStore(connection: connection).removeApart()
            try NumberIndex(connection: connection).writeMissing()
            try WordPacker(DeclarationStore(connection, terms), connection).pack(after: 0)
            try SearchIndexVersion.put(SearchWords.version, connection)
            try connection.setFiller(0)
            try ChangeCounter.bump(connection)
        }
    }

    /// Packs the facts of all standards anew.
    func packFacts() async throws {
        try await database.bulkWrite { connection in
            try connection.execute("DELETE FROM standard_block")
            let columns = StandardColumnStore(connection: connection)
            var last = 0
            while true {
                let states = try connection.rows(
                    """
                    SELECT \(StandardStateStore.selection) FROM standard_state t
                    WHERE t.standard_id > ?1 ORDER BY t.standard_id LIMIT \(FactsBlock.size * 40)
                    """, [.integer(last)], StandardStateStore.state)
                guard let end = states.last else { break }
                last = end.standard
                try columns.add(states)
            }
            // Which words are common is found out anew.
            try CommonWords.put([], connection)
            try connection.execute("UPDATE search_index SET standards = 0 WHERE id = ?1", [1])
            try ChangeCounter.bump(connection)
        }
    }

    /// Chooses the common words anew, and finds out which standards hold them.
    private func chooseCommonWords() async throws {
        try await database.bulkWrite { connection in
            let search = StandardSearch(connection: connection)
            let store = StandardColumnStore(connection: connection)
            let standards = try connection.nextID(in: "standard") - 1
            let words = try CommonWords.mostFrequent(standards: standards, connection)
            var packed = Array(repeating: UInt64(0), count: standards + 1)
            var apart = packed
            for (word, bit) in CommonWords(words).words {
                let word = SearchWords.Word(text: word)
                for row in try search.words.segments.rows([word]) where row < packed.count {
                    packed[row] |= bit
                }
                try search.words.apart.forEachRow(word) { if $0 < apart.count { apart[$0] |= bit } }
            }
            try store.put(
                try store.blocks(after: -1).map { number, block in
                    var block = block
                    for place in 0..<FactsBlock.size {
                        let row = number * FactsBlock.size + place
                        guard row < packed.count else { continue }
                        block[place].common = apart[row] | (block[place].isApart ? 0 : packed[row])
                    }
                    return (number, block)
                })
            try CommonWords.put(words, connection)
            try connection.execute(
                "UPDATE search_index SET standards = ?2 WHERE id = ?1", [1, .integer(standards)])
            try ChangeCounter.bump(connection)
        }
    }
}

/// The version of the way in which texts are cut into words, as the table of words has it.
enum SearchIndexVersion {
    /// Writes it down.
    static func put(_ version: Int, _ connection: any SQLConnection) throws {
        try connection.execute(
            "UPDATE search_index SET words_version = ?2 WHERE id = ?1", [1, .integer(version)])
    }
}
