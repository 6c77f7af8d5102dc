import Database
import Ledger

/// The one row that says how far the log is.
struct LogState: Sendable, Hashable {
    /// The edge of the tree.
    var frontier: MerkleFrontier
    /// The size of the checkpoint that was published last, as far as this database knows; 0 for none.
    var publishedSize: UInt64
    /// That checkpoint, a signed note.
    var published: String?

    static func read(_ connection: any SQLConnection) throws -> LogState {
        let row = try connection.first(
            "SELECT size, subtrees, published_size, published FROM log_state WHERE id = 1"
        ) { ($0.integer(0), $0.blob(1), $0.integer(2), $0.optionalText(3)) }
        guard let (size, bytes, publishedSize, published) = row, let tile = HashTile(bytes: bytes),
            let frontier = MerkleFrontier(
                size: UInt64(size), subtrees: (0..<tile.width).compactMap { tile[$0] })
        else { throw RegistryError.inconsistent("the edge of the log does not fit its size") }
        return LogState(
            frontier: frontier, publishedSize: UInt64(publishedSize), published: published)
    }

    /// The size of the checkpoint that was published last, alone.
    static func publishedSize(_ connection: any SQLConnection) throws -> UInt64 {
        let size = try connection.first("SELECT published_size FROM log_state WHERE id = 1") { $0.integer(0) }
        return UInt64(clamping: size ?? 0)
    }

    /// Whether anything waits for its position.
    static func isQueued(_ connection: any SQLConnection) throws -> Bool {
        try connection.first("SELECT id FROM log_queue ORDER BY id LIMIT 1") { $0.integer(0) } != nil
    }

    /// Keeps the edge.
    static func write(_ frontier: MerkleFrontier, _ connection: any SQLConnection) throws {
        try connection.execute(
            "UPDATE log_state SET size = ?1, subtrees = ?2 WHERE id = 1",
            [.integer(Int(frontier.size)), .blob(frontier.subtrees.flatMap(\.bytes))])
    }

    /// Keeps how far the log was handed to the key. The commit of this is what a signature rests on.
    static func writeSigned(_ size: UInt64, _ connection: any SQLConnection) throws {
        try connection.execute(
            "UPDATE log_state SET signed_size = ?1 WHERE id = 1 AND signed_size < ?1", [.integer(Int(size))])
    }

    /// Keeps what was published, unless another process published more.
    static func writePublished(_ note: String, size: UInt64, _ connection: any SQLConnection) throws {
        try connection.execute(
            "UPDATE log_state SET published_size = ?1, published = ?2 WHERE id = 1 AND published_size < ?1",
            [.integer(Int(size)), .text(note)])
    }
}
