/// Verifies proofs; whoever verifies needs nothing but the proof, the sizes and the roots.
public enum MerkleVerifier {
    /// Whether a leaf stands at its place in the tree with this root (RFC 9162, section 2.1.3.2).
    public static func isIncluded(
        _ leaf: MerkleHash, at index: UInt64, size: UInt64, root: MerkleHash, proof: [MerkleHash]
    ) -> Bool {
        guard index < size else { return false }
        var (place, last) = (index, size - 1)
        var hash = leaf
        for sibling in proof {
            guard last > 0 else { return false }
            if place.isOdd || place == last {
                hash = .node(sibling, hash)
                while !place.isOdd, place != 0 { shift(&place, &last) }
            } else {
                hash = .node(hash, sibling)
            }
            shift(&place, &last)
        }
        return last == 0 && hash == root
    }

    /// Whether a leaf stands in a subtree, the leaves from `start` to before `end` of a larger tree.
    public static func isIncluded(
        _ leaf: MerkleHash, at index: UInt64, inSubtree range: Range<UInt64>, root: MerkleHash,
        proof: [MerkleHash]
    ) -> Bool {
        guard isSubtree(range), range.contains(index) else { return false }
        return isIncluded(
            leaf, at: index - range.lowerBound, size: UInt64(range.count), root: root, proof: proof)
    }

    /// Whether the tree with the second root begins with the tree with the first (RFC 9162, section 2.1.4.2).
    ///
    /// That a tree begins with the empty one proves nothing, and is refused but for the empty tree itself.
    public static func isConsistent(
        from first: UInt64, root firstRoot: MerkleHash, to size: UInt64, root: MerkleHash, proof: [MerkleHash]
    ) -> Bool {
        guard first <= size else { return false }
        if first == 0 { return size == 0 && proof.isEmpty && firstRoot == .empty && root == .empty }
        return isConsistent(subtree: 0..<first, root: firstRoot, to: size, root: root, proof: proof)
    }

    /// Whether a subtree, the leaves from `start` to before `end`, stands in the tree with the second root
    /// (draft-ietf-plants-merkle-tree-certs, “Subtree Consistency Proofs”).
    public static func isConsistent(
        subtree range: Range<UInt64>, root subtreeRoot: MerkleHash, to size: UInt64, root: MerkleHash,
        proof: [MerkleHash]
    ) -> Bool {
        // No leaves are a part of any tree, and nothing has to be proved.
        if range.isEmpty { return proof.isEmpty && range.upperBound <= size && subtreeRoot == .empty }
        guard isSubtree(range), range.upperBound <= size else { return false }
        var (first, last, end) = (range.lowerBound, range.upperBound - 1, size - 1)
        func shift() {
            first >>= 1
            last >>= 1
            end >>= 1
        }
        // A subtree that is complete, or ends with the tree, is a node of the tree itself.
        while first != last, last == end || last.isOdd { shift() }
        var rest = proof[...]
        var known = subtreeRoot
        if first != last {
            guard let next = rest.popFirst() else { return false }
            known = next
        }
        var whole = known
        for sibling in rest {
            guard end > 0 else { return false }
            if last.isOdd || last == end {
                if first < last { known = .node(sibling, known) }
                whole = .node(sibling, whole)
                while !last.isOdd, last != 0 { shift() }
            } else {
                whole = .node(whole, sibling)
            }
            shift()
        }
        return end == 0 && known == subtreeRoot && whole == root
    }

    /// Whether a range of leaves can be a subtree: it begins at a multiple of the power of two that holds it.
    private static func isSubtree(_ range: Range<UInt64>) -> Bool {
        let count = range.upperBound - range.lowerBound
        guard count > 0 else { return false }
        if range.lowerBound == 0 { return true }
        let bits = UInt64.bitWidth - (count - 1).leadingZeroBitCount
        return bits < UInt64.bitWidth && range.lowerBound.trailingZeroBitCount >= bits
    }

    private static func shift(_ place: inout UInt64, _ last: inout UInt64) {
        place >>= 1
        last >>= 1
    }
}

extension UInt64 {
    fileprivate var isOdd: Bool { self & 1 == 1 }
}
