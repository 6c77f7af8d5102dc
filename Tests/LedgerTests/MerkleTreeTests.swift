import Ledger
import Testing

@Suite("The Merkle tree of the log")
struct MerkleTreeTests {
    /// The complete subtrees of a tree, as a store keeps them.
    private struct Store {
        var frontier = MerkleFrontier()
        var nodes: [[MerkleHash]] = []
        var roots = [MerkleHash.empty]

        init(leaves: Int) {
            for leaf in 0..<leaves {
                for node in frontier.append(.leaf(Array("leaf \(leaf)".utf8))) {
                    if node.level == nodes.count { nodes.append([]) }
                    #expect(node.index == nodes[node.level].count)
                    nodes[node.level].append(node.hash)
                }
                roots.append(frontier.root)
            }
        }

        var proof: MerkleProof { MerkleProof { [nodes] level, index in nodes[level][Int(index)] } }
    }

    /// The root as RFC 9162, section 2.1.1, defines it.
    private func root(_ leaves: ArraySlice<MerkleHash>) -> MerkleHash {
        guard leaves.count > 1 else { return leaves.first ?? .empty }
        var left = 1
        while left * 2 < leaves.count { left *= 2 }
        let middle = leaves.startIndex + left
        return .node(root(leaves[..<middle]), root(leaves[middle...]))
    }

    private static let size = 70

    @Test("The tree without leaves has the hash of nothing")
    func empty() {
        let hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(MerkleFrontier().root.description == hash)
    }

    @Test("Roots are those of the definition, whether a tree grows or is asked for later")
    func roots() throws {
        let store = Store(leaves: Self.size)
        let leaves = store.nodes[0]
        for count in 0...Self.size {
            #expect(store.roots[count] == root(leaves[..<count]))
            #expect(try store.proof.root(size: UInt64(count)) == store.roots[count])
        }
    }

    @Test("Every leaf of every tree can be proved, and no other leaf, place, size or root with that proof")
    func inclusion() throws {
        let store = Store(leaves: Self.size)
        for size in 1...UInt64(Self.size) {
            for leaf in 0..<size {
                let path = try store.proof.inclusion(of: leaf, size: size)
                func holds(_ hash: MerkleHash, _ index: UInt64, _ size: UInt64, _ root: MerkleHash) -> Bool {
                    MerkleVerifier.isIncluded(hash, at: index, size: size, root: root, proof: path)
                }
                let (hash, root) = (store.nodes[0][Int(leaf)], store.roots[Int(size)])
                #expect(holds(hash, leaf, size, root))
                #expect(!holds(.leaf([]), leaf, size, root))
                #expect(!holds(hash, leaf + 1, size, root))
                #expect(!holds(hash, leaf, size, store.roots[Int(size) - 1]))
                #expect(
                    !MerkleVerifier.isIncluded(hash, at: leaf, size: size, root: root, proof: path + [hash]))
            }
        }
    }

    @Test("Every tree begins with every smaller one, and with no other")
    func consistency() throws {
        let store = Store(leaves: Self.size)
        for size in 1...UInt64(Self.size) {
            for first in 1...size {
                let proof = try store.proof.consistency(from: first, to: size)
                func holds(_ root: MerkleHash, _ proof: [MerkleHash]) -> Bool {
                    MerkleVerifier.isConsistent(
                        from: first, root: root, to: size, root: store.roots[Int(size)], proof: proof)
                }
                #expect(holds(store.roots[Int(first)], proof))
                #expect(!holds(store.roots[Int(first) - 1], proof))
                if !proof.isEmpty { #expect(!holds(store.roots[Int(first)], Array(proof.dropLast()))) }
            }
        }
    }

    @Test("The edge of a tree can be kept and taken up again")
    func edge() throws {
        var first = MerkleFrontier()
        for leaf in 0..<13 { first.append(.leaf([UInt8(leaf)])) }
        #expect(first.subtrees.count == 3)
        var second = try #require(MerkleFrontier(size: first.size, subtrees: first.subtrees))
        first.append(.leaf([13]))
        second.append(.leaf([13]))
        #expect(first == second)
        #expect(MerkleFrontier(size: 13, subtrees: []) == nil)
    }
}
