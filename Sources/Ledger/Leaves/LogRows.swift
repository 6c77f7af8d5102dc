/// The rows of a bulk import, brought down to one leaf while they stream by: their number, and the Merkle root over their
/// digests in the order of the import.
///
/// It holds one hash for each bit of the number, however many rows there are. That a row was in the import is shown with
/// an audit path from its digest to the root.
public struct LogRows: Sendable, Hashable {
    private var frontier = MerkleFrontier()

    /// No rows.
    public init() {}

    /// Adds a row by the digest of its record.
    public mutating func add(_ digest: LogDigest) { frontier.append(Self.leaf(digest)) }

    /// How many rows there are.
    public var count: UInt64 { frontier.size }

    /// The root over the rows' digests; of no rows that of the empty tree.
    public var root: MerkleHash { frontier.root }

    /// The leaf that stands for a row in the tree of the import: of the 32 bytes of its digest.
    public static func leaf(_ digest: LogDigest) -> MerkleHash { .leaf(digest.bytes) }
}
