import Database
import Ledger

/// Reads the log inside a transaction. A root or a proof reads a few tiles, however long the log is.
struct LogReader {
    private let connection: any SQLConnection

    init(_ connection: any SQLConnection) { self.connection = connection }

    /// One entry.
    struct Entry: Sendable, Hashable {
        /// Its position, from 0.
        let position: UInt64
        /// The subject that it is filed under.
        let subject: String
        /// The bytes of its leaf.
        let leaf: [UInt8]
    }

    /// A tile of hashes as far as it is filled; `nil` where there is none.
    func tile(level: Int, place: UInt64) throws -> HashTile? {
        guard let place = Int(exactly: place) else { return nil }
        return try connection.first(
            "SELECT hashes FROM log_tile WHERE level = ?1 AND place = ?2", [.integer(level), .integer(place)]
        ) { row in
            guard let tile = HashTile(bytes: row.blob(0)) else {
                throw RegistryError.inconsistent("tile \(place) of level \(level) is no row of hashes")
            }
            return tile
        }
    }

    /// Makes proofs and roots; tiles that are needed twice are read once.
    var proof: MerkleProof {
        var known: [Int: [UInt64: HashTile]] = [:]
        return MerkleProof { level, place in
            if let tile = known[level]?[place] { return tile }
            let tile = try tile(level: level, place: place)
            known[level, default: [:]][place] = tile
            return tile
        }
    }

    /// Entries from a position on, at most `limit` of them, in their order.
    func entries(from position: UInt64, limit: Int) throws -> [Entry] {
        guard let position = Int(exactly: position) else { return [] }
        return try connection.rows(
            """
            SELECT position, subject, leaf FROM log_entry WHERE position >= ?1 ORDER BY position LIMIT ?2
            """, [.integer(position), .integer(limit)]
        ) { Entry(position: UInt64($0.integer(0)), subject: $0.text(1), leaf: $0.blob(2)) }
    }

    /// How many leaves wait for their position.
    func queued() throws -> Int {
        try connection.first("SELECT count(*) FROM log_queue") { $0.integer(0) } ?? 0
    }
}
