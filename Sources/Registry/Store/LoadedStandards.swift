import Database
import Ranking
import Standards

/// The standards that a chunk gave a version to: makes them findable, evaluates them, and keeps what stands now.
///
/// A standard that is new and has one version, on which nothing is known from outside, is as it was prepared; the others
/// are read back.
struct LoadedStandards {
    private struct Standard {
        let row: Int
        /// The places of its declarations in the chunk, and their rows.
        var added: [(place: Int, row: Int)]
    }

    private let chunk: PreparedChunk
    private let store: DeclarationStore
    private let firstDeclaration: Int
    private var connection: any SQLConnection { store.connection }
    /// As they were prepared.
    private var fresh: [Standard] = []
    /// To be read back.
    private var others: [Standard] = []

    init(_ chunk: PreparedChunk, _ writer: ChunkWriter, _ store: DeclarationStore) {
        self.chunk = chunk
        self.store = store
        firstDeclaration = writer.firstDeclaration
        var standards: [Standard] = []
        var places: [Int: Int] = [:]
        for (place, outcome) in writer.outcomes.enumerated() {
            guard case .added(let row, let standard) = outcome else { continue }
            if let known = places[standard] {
                standards[known].added.append((place, row))
            } else {
                places[standard] = standards.count
                standards.append(Standard(row: standard, added: [(place, row)]))
            }
        }
        for standard in standards {
            let first = standard.added[0].place
            let isFresh =
                standard.added.count == 1 && writer.newStandards.contains(standard.row)
                && chunk.declarations[first].declaration.version == 1 && writer.verdicts(first).isEmpty
                && !chunk.declarations[first].isDecided
            if isFresh { fresh.append(standard) } else { others.append(standard) }
        }
    }

    /// Makes them findable.
    ///
    /// - Parameter mark: that of a filling that gathers the words of new standards; `nil` where there is none.
    /// - Returns: the words that it is to gather, where it is its turn.
    func index(filling mark: Int? = nil) throws -> [(row: Int, words: SQLWords)] {
        let words = StandardSearch(connection: connection).words
        let columns = StandardColumnStore(connection: connection)
        let fresh = fresh.map { (row: $0.row, words: chunk.declarations[$0.added[0].place].words) }
        let isGathered = try mark != nil && connection.filler() == mark
        if !isGathered { try words.add(fresh) }
        try columns.setWords(fresh)
        var changed: [(row: Int, words: SQLWords)] = []
        for standard in others {
            let rows = try store.versions(of: standard.row)
            let old = try rows.filter { $0 < firstDeclaration }.compactMap { try store.read($0) }
            let all = old + standard.added.map { chunk.declarations[$0.place].declaration }
            let new = SearchWords.words(of: all)
            if old.isEmpty {
                try words.add([(row: standard.row, words: new)])
            } else {
                try words.replace(SearchWords.words(of: old), with: new, row: standard.row)
            }
            changed.append((standard.row, new))
        }
        try columns.setWords(changed)
        return isGathered ? fresh : []
    }

    /// Evaluates them, and keeps what stands now.
    func evaluate(_ schemes: [SchemeShelf.Entry]) throws -> [CategoryChange] {
        let states = StandardStateStore(connection: connection)
        var ready: [FindingStore.Ready] = []
        var fresh: [StandardState] = []
        for standard in self.fresh {
            let (place, row) = standard.added[0]
            let entry = chunk.declarations[place]
            if let scheme = entry.scheme, let found = entry.found {
                ready.append(
                    FindingStore.Ready(
                        key: FindingStore.Key(scheme: scheme, standard: standard.row), declaration: row,
                        found: found))
            }
            fresh.append(state(of: standard, entry, row, grade: entry.found.map { Int($0.summary.grade) }))
        }
        try states.add(fresh)
        var touched = Set<FindingStore.Key>()
        for standard in others {
            for (place, _) in standard.added {
                if let scheme = chunk.declarations[place].scheme {
                    touched.insert(FindingStore.Key(scheme: scheme, standard: standard.row))
                }
            }
            // The latest version of all, which may be an earlier one than those of the chunk.
            let latest = standard.added.max {
                chunk.declarations[$0.place].declaration.version
                    < chunk.declarations[$1.place].declaration.version
            }
            if let latest, try store.versions(of: standard.row).last == latest.row {
                try states.put(state(of: standard, chunk.declarations[latest.place], latest.row, grade: nil))
            }
        }
        let changes = try FindingStore(connection, store: store).evaluate(touched, ready: ready, schemes)
        try StandardColumnStore(connection: connection).refresh(Set(others.map(\.row)))
        return changes
    }

    private func state(
        of standard: Standard, _ entry: PreparedDeclaration, _ row: Int, grade: Int?
    ) -> StandardState {
        StandardState(
            standard: standard.row, declaration: row, number: entry.numberKey, latest: entry.declaration,
            scheme: entry.scheme, grade: grade)
    }
}
