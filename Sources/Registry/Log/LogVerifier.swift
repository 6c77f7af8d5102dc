import Database
import Diagnostics
import Ledger

/// Recomputes the whole log from its entries, and compares it with all that is kept of it.
struct LogVerifier {
    private let connection: any SQLConnection
    private var result = LogVerification()
    private var frontier = MerkleFrontier()
    /// The tiles at the edge while the entries go by, by level.
    private var edge: [(place: UInt64, tile: HashTile)] = []
    private var tiles = 0
    /// The position that the next entry has to have.
    private var next: UInt64 = 0
    /// The size of the checkpoint, and the root at that size when it went by.
    private let publishedSize: UInt64?
    private var publishedRoot = MerkleHash.empty

    private static let page = 4096

    /// Compares with a checkpoint too.
    static func verify(_ published: Checkpoint?, _ connection: any SQLConnection) throws -> LogVerification {
        var verifier = LogVerifier(published, connection)
        try verifier.run(published)
        return verifier.result
    }

    private init(_ published: Checkpoint?, _ connection: any SQLConnection) {
        self.connection = connection
        publishedSize = published?.size
    }

    private mutating func run(_ published: Checkpoint?) throws {
        let reader = LogReader(connection)
        while true {
            let page = try reader.entries(from: next, limit: Self.page)
            for entry in page { try take(entry) }
            if page.count < Self.page { break }
        }
        for level in edge.indices where edge[level].tile.width > 0 { try check(level) }
        try checkState()
        if let published { check(published) }
        result.size = frontier.size
        result.root = frontier.root
    }

    private mutating func take(_ entry: LogReader.Entry) throws {
        if entry.position != next {
            result.add(
                "missing-entries", zh: "第 \(next) 至 \(entry.position - 1) 条缺失",
                en: "entries \(next) to \(entry.position - 1) are missing")
        }
        next = entry.position + 1
        if (try? LogLeaf(bytes: entry.leaf))?.subject != entry.subject {
            result.add(
                "malformed-entry", zh: "第 \(entry.position) 条不是规范的日志条目",
                en: "entry \(entry.position) is no leaf in canonical form, or is filed under another subject")
        }
        for node in frontier.append(.leaf(entry.leaf)) where node.level.isMultiple(of: 8) {
            let level = node.level / 8
            if level == edge.count { edge.append((0, HashTile())) }
            edge[level].tile.append(node.hash)
            guard edge[level].tile.width == TilePath.fullWidth else { continue }
            try check(level)
            edge[level] = (edge[level].place + 1, HashTile())
        }
        if frontier.size == publishedSize { publishedRoot = frontier.root }
    }

    /// Compares a tile with the one that is kept.
    private mutating func check(_ level: Int) throws {
        tiles += 1
        let (place, tile) = edge[level]
        guard try LogReader(connection).tile(level: level, place: place) != tile else { return }
        result.add(
            "wrong-hashes", zh: "第 \(level) 层第 \(place) 块散列与条目不符",
            en: "tile \(place) of level \(level) does not hold the hashes of its entries")
    }

    private mutating func checkState() throws {
        let kept = try connection.first("SELECT count(*) FROM log_tile") { $0.integer(0) } ?? 0
        if kept > tiles {
            result.add(
                "surplus-tiles", zh: "多出 \(kept - tiles) 块散列",
                en: "\(kept - tiles) tiles of hashes belong to no entries")
        }
        let state = try? LogState.read(connection)
        guard state?.frontier != frontier else { return }
        let size = state.map { "\($0.frontier.size)" } ?? "?"
        result.add(
            "wrong-state", zh: "日志状态(\(size) 条)与条目(\(frontier.size) 条)不符",
            en: "the state of the log, \(size) entries, is not that of its \(frontier.size) entries")
    }

    private mutating func check(_ published: Checkpoint) {
        result.publishedSize = published.size
        let refusal = LogRefusal.comparing(
            published: published, known: 0, size: frontier.size
        ) { _ in publishedRoot }
        guard let refusal else { return }
        result.add("not-as-published", zh: refusal.message.zh, en: refusal.message.en)
    }
}
