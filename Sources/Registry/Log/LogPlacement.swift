import Database
import Ledger

/// Gives what is queued its positions, in the order of the queue.
struct LogPlacement {
    /// How many leaves are placed in one transaction: other writers get their turn in between.
    static let batch = 16_384

    private let connection: any SQLConnection
    /// Tiles that grow, by level and place.
    private var growing: [TileKey: HashTile] = [:]

    private struct TileKey: Hashable {
        let level: Int
        let place: UInt64
    }

    /// Places what is queued, at most a batch, inside a write transaction: there is one at a time, so two processes
    /// never give the same position.
    ///
    /// - Returns: how many were placed.
    static func place(_ connection: any SQLConnection) throws -> Int {
        var placement = LogPlacement(connection: connection)
        return try placement.run()
    }

    private init(connection: any SQLConnection) { self.connection = connection }

    private mutating func run() throws -> Int {
        var frontier = try LogState.read(connection).frontier
        let size = frontier.size
        var last = 0
        let queued = try connection.rows(
            "SELECT id, leaf FROM log_queue ORDER BY id LIMIT ?1", [.integer(Self.batch)]
        ) { row in
            last = row.integer(0)
            return MerkleHash.leaf(row.blob(1))
        }
        guard !queued.isEmpty else { return 0 }
        for leaf in queued {
            for node in frontier.append(leaf) where node.level.isMultiple(of: 8) { try grow(node) }
        }
        // The leaves need not travel: the rows go from one table to the other inside the database.
        try connection.execute(
            """
            INSERT INTO log_entry (position, subject, leaf)
            SELECT ?1 + row_number() OVER (ORDER BY id) - 1, subject, leaf FROM log_queue WHERE id <= ?2
            """, [.integer(Int(size)), .integer(last)])
        try connection.execute("DELETE FROM log_queue WHERE id <= ?1", [.integer(last)])
        for (key, tile) in growing {
            try connection.execute(
                """
                INSERT INTO log_tile (level, place, hashes) VALUES (?1, ?2, ?3)
                ON CONFLICT (level, place) DO UPDATE SET hashes = excluded.hashes
                """, [.integer(key.level), .integer(Int(key.place)), .blob(tile.bytes)])
        }
        try LogState.write(frontier, connection)
        return queued.count
    }

    /// Puts a hash at the end of its tile.
    private mutating func grow(_ node: MerkleFrontier.Node) throws {
        let key = TileKey(level: node.level / 8, place: node.index >> 8)
        let width = Int(node.index & 255)
        if growing[key] == nil {
            growing[key] =
                width == 0 ? HashTile() : try LogReader(connection).tile(level: key.level, place: key.place)
        }
        guard growing[key]?.width == width else {
            throw RegistryError.inconsistent(
                "tile \(key.place) of level \(key.level) does not fit the log's size")
        }
        growing[key]?.append(node.hash)
    }
}
