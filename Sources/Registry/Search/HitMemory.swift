import Synchronization

/// The hits of the last searches: whoever asks for a page asks for the next one or for the facets too.
final class HitMemory: Sendable {
    /// What was asked, of which state of the record.
    struct Key: Hashable {
        let query: StandardQuery
        let scheme: Int?
        let counter: Int
    }

    /// Searches that are kept at most; each has 80 kB at most.
    private static let most = 32

    private let hits = Mutex<[Key: StandardSearch.Hits]>([:])

    /// The hits of a search, looked for where they are not known.
    func hits(_ key: Key, _ search: () throws -> StandardSearch.Hits) rethrows -> StandardSearch.Hits {
        if let known = hits.withLock({ $0[key] }) { return known }
        let found = try search()
        hits.withLock { hits in
            if hits.count >= Self.most { hits.removeAll() }
            hits[key] = found
        }
        return found
    }

    /// Forgets all.
    func removeAll() { hits.withLock { $0.removeAll() } }
}
