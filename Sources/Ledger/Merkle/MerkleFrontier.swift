/// The right edge of a tree that only grows: what is needed to add leaves and to know the root.
///
/// It holds the roots of the complete subtrees that the leaves make up, the largest first; a tree of 13 leaves has
/// those of 8, 4 and 1.
public struct MerkleFrontier: Sendable, Hashable {
    /// The number of leaves.
    public private(set) var size: UInt64 = 0
    /// The roots of the complete subtrees, the largest first.
    public private(set) var subtrees: [MerkleHash] = []

    /// A complete subtree that a new leaf made, to be kept for proofs.
    public struct Node: Sendable, Hashable {
        /// 0 for a leaf, 1 for two leaves, 2 for four.
        public let level: Int
        /// Its place among the subtrees of its level, from 0.
        public let index: UInt64
        /// Its hash.
        public let hash: MerkleHash
    }

    /// The edge of the tree without leaves.
    public init() {}

    /// The edge as it was kept.
    ///
    /// - Returns: `nil` unless there is a subtree for each one in the binary form of the size.
    public init?(size: UInt64, subtrees: [MerkleHash]) {
        guard subtrees.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.subtrees = subtrees
    }

    /// Adds a leaf.
    ///
    /// - Returns: the subtrees that are complete with it, the leaf itself first.
    @discardableResult
    public mutating func append(_ leaf: MerkleHash) -> [Node] {
        var made = [Node(level: 0, index: size, hash: leaf)]
        // Each one at the end of the binary form of the size is a subtree that is complete now, as in counting.
        for level in 0..<(~size).trailingZeroBitCount {
            let hash = MerkleHash.node(subtrees.removeLast(), made[level].hash)
            made.append(Node(level: level + 1, index: size >> UInt64(level + 1), hash: hash))
        }
        subtrees.append(made[made.count - 1].hash)
        size += 1
        return made
    }

    /// The root (RFC 9162, section 2.1.1).
    public var root: MerkleHash {
        guard var result = subtrees.last else { return .empty }
        for subtree in subtrees.dropLast().reversed() { result = .node(subtree, result) }
        return result
    }
}
