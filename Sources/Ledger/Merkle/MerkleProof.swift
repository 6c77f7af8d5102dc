/// Makes proofs about a tree of which the complete subtrees are at hand.
public struct MerkleProof {
    /// The hash of a complete subtree: 2^level leaves, from leaf index · 2^level on.
    public typealias Node = (_ level: Int, _ index: UInt64) throws -> MerkleHash

    private let node: Node

    /// Takes the way to the tree's nodes.
    public init(_ node: @escaping Node) { self.node = node }

    /// The audit path of a leaf, from the leaf to the root (RFC 9162, section 2.1.3.1).
    ///
    /// - Precondition: `leaf < size`.
    public func inclusion(of leaf: UInt64, size: UInt64) throws -> [MerkleHash] {
        precondition(leaf < size, "the tree has no such leaf")
        return try path(leaf, start: 0, count: size)
    }

    /// The proof that the tree of `size` leaves begins with the tree of `first` leaves (section 2.1.4.1).
    ///
    /// - Precondition: `0 < first <= size`.
    public func consistency(from first: UInt64, to size: UInt64) throws -> [MerkleHash] {
        precondition(first > 0 && first <= size, "there is nothing to prove")
        return try subproof(first, start: 0, count: size, isWhole: true)
    }

    /// The root of the first `size` leaves.
    public func root(size: UInt64) throws -> MerkleHash {
        size == 0 ? .empty : try hash(start: 0, count: size)
    }

    private func path(_ leaf: UInt64, start: UInt64, count: UInt64) throws -> [MerkleHash] {
        guard count > 1 else { return [] }
        let left = Self.largestPower(below: count)
        return leaf < left
            ? try path(leaf, start: start, count: left) + [hash(start: start + left, count: count - left)]
            : try path(leaf - left, start: start + left, count: count - left) + [
                hash(start: start, count: left)
            ]
    }

    private func subproof(
        _ first: UInt64, start: UInt64, count: UInt64, isWhole: Bool
    ) throws -> [MerkleHash] {
        if first == count { return isWhole ? [] : [try hash(start: start, count: count)] }
        let left = Self.largestPower(below: count)
        return first <= left
            ? try subproof(first, start: start, count: left, isWhole: isWhole)
                + [hash(start: start + left, count: count - left)]
            : try subproof(first - left, start: start + left, count: count - left, isWhole: false)
                + [hash(start: start, count: left)]
    }

    private func hash(start: UInt64, count: UInt64) throws -> MerkleHash {
        if count.nonzeroBitCount == 1 {
            let level = count.trailingZeroBitCount
            return try node(level, start >> UInt64(level))
        }
        let left = Self.largestPower(below: count)
        return .node(
            try hash(start: start, count: left), try hash(start: start + left, count: count - left))
    }

    /// The largest power of two that is less than a number above 1.
    private static func largestPower(below count: UInt64) -> UInt64 {
        1 << UInt64(63 - (count - 1).leadingZeroBitCount)
    }
}
