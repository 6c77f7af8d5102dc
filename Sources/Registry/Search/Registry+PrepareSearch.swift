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
        let (known, standards) = try await database.read { connection in
            let known = try connection.first(
                "SELECT words_version, standards FROM search_index WHERE id = ?1", [1]
            ) { (version: $0.integer(0), chosen: $0.integer(1)) }
            guard let known else {
                throw RegistryError.inconsistent("there is no account of the search index")
            }
            return (known, try connection.nextID(in: "standard") - 1)
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
        if standards >= max(fewest, 2 * chosen) {
            try await chooseCommonWords()
            steps.append("common words")
        }
        return steps
    }

    /// Makes the table of words anew from what is declared.
    func cutWordsAnew() async throws {
        try await database.drop([StandardSearch.index])
        try await database.bulkWrite { connection in
            let table = StandardSearch(connection: connection).words
            let store = DeclarationStore(connection, terms)
            try table.removeAll()
            var last = 0
            while true {
                let standards = try connection.rows(
                    "SELECT standard_id FROM standard_state WHERE standard_id > ?1 ORDER BY standard_id LIMIT 2000",
                    [.integer(last)]
                ) { $0.integer(0) }
                guard let end = standards.last else { break }
                var versions: [(standard: Int, declarations: [Declaration])] = []
                for (standard, declaration) in try store.readNames(after: last, through: end) {
                    if versions.last?.standard == standard {
                        versions[versions.count - 1].declarations.append(declaration)
                    } else {
                        versions.append((standard, [declaration]))
                    }
                }
                last = end
                let known = versions
                let words = Workers.map(count: known.count, chunk: 64) { range in
                    range.map {
                        (row: known[$0].standard, words: SearchWords.words(of: known[$0].declarations))
                    }
                }
                try table.add(words.joined())
            }
            try SearchIndexVersion.put(SearchWords.version, connection)
        }
        try await database.build(Schema.lateIndexes)
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
            let words = try CommonWords.mostFrequent(
                in: StandardSearch.name, standards: standards, connection)
            var masks = Array(repeating: UInt64(0), count: standards + 1)
            for (word, bit) in CommonWords(words).words {
                try search.words.forEachRow(SearchWords.Word(text: word)) { row in
                    if row < masks.count { masks[row] |= bit }
                }
            }
            try store.put(
                try store.blocks(after: -1).map { number, block in
                    var block = block
                    for place in 0..<FactsBlock.size {
                        let row = number * FactsBlock.size + place
                        block[place].common = row < masks.count ? masks[row] : 0
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
