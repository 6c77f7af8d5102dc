import Ledger
import Testing

@Suite("Tiles")
struct TileTests {
    /// All nodes of a tree, and all tiles as they grow.
    private struct Tree {
        var frontier = MerkleFrontier()
        var nodes: [[MerkleHash]] = []
        var tiles: [[HashTile]] = []
        var roots = [MerkleHash.empty]

        init(leaves: Int) {
            for leaf in 0..<leaves {
                for node in frontier.append(.leaf(Array("\(leaf)".utf8))) {
                    if node.level == nodes.count { nodes.append([]) }
                    nodes[node.level].append(node.hash)
                    guard node.level.isMultiple(of: 8) else { continue }
                    let level = node.level / 8
                    if level == tiles.count { tiles.append([]) }
                    if node.index.isMultiple(of: 256) { tiles[level].append(HashTile()) }
                    tiles[level][tiles[level].count - 1].append(node.hash)
                }
                roots.append(frontier.root)
            }
        }

        func node(_ level: Int, _ index: UInt64) -> MerkleHash { nodes[level][Int(index)] }
    }

    private static let size = 600

    @Test("Tiles of every size up to 600 are those of the nodes, and grow at their end only")
    func direct() throws {
        let tree = Tree(leaves: Self.size)
        for size in 0...UInt64(Self.size) {
            for path in TilePath.tiles(size: size) {
                guard case .hashes(let level) = path.kind else { continue }
                let tile = HashTile(at: path, tree.node)
                #expect(tile.width == path.width)
                #expect(tree.tiles[level][Int(path.index)].prefix(path.width) == tile)
            }
        }
    }

    @Test("Roots and proofs from tiles are those from nodes")
    func proofs() throws {
        let tree = Tree(leaves: Self.size)
        let plain = MerkleProof(tree.node)
        let tiled = MerkleProof { level, index -> HashTile? in
            level < tree.tiles.count && index < UInt64(tree.tiles[level].count)
                ? tree.tiles[level][Int(index)] : nil
        }
        for size in 1...UInt64(Self.size) {
            #expect(try tiled.root(size: size) == tree.roots[Int(size)])
            let leaf = size * 7 % size
            #expect(
                try tiled.inclusion(of: leaf, size: size) == plain.inclusion(of: leaf, size: size))
            let first = size / 3 + 1
            #expect(
                try tiled.consistency(from: first, to: size) == plain.consistency(from: first, to: size))
        }
        #expect(throws: MissingTile(level: 0, index: 2)) { try tiled.root(size: 601) }
    }

    @Test("A tree of 70,000 leaves has the tiles that the specification counts")
    func counts() {
        let tiles = TilePath.tiles(size: 70_000)
        func count(_ level: Int, _ width: Int) -> Int {
            tiles.count { $0.kind == .hashes(level: level) && $0.width == width }
        }
        #expect(tiles.count == 273 + 1 + 1 + 1 + 1)
        #expect(count(0, 256) == 273)
        #expect(count(0, 112) == 1)
        #expect(count(1, 256) == 1)
        #expect(count(1, 17) == 1)
        #expect(count(2, 1) == 1)
        #expect(TilePath.tiles(size: 256).map(\.description) == ["tile/0/000", "tile/1/000.p/1"])
        #expect(TilePath.tiles(size: 0).isEmpty)
    }

    @Test(
        "Addresses are those of the specification, there and back",
        arguments: [
            ("tile/0/x001/x234/067", TilePath.Kind.hashes(level: 0), 1_234_067, 256),
            ("tile/7/000.p/1", .hashes(level: 7), 0, 1), ("tile/entries/x001/000.p/255", .entries, 1000, 255),
            ("tile/entries/999", .entries, 999, 256),
        ])
    func addresses(text: String, kind: TilePath.Kind, index: UInt64, width: Int) throws {
        let path = try #require(TilePath(kind, index: index, width: width))
        #expect(path.description == text)
        #expect(TilePath(text) == path)
    }

    @Test(
        "Other spellings of an address are none",
        arguments: [
            "", "tile", "tile/0", "tile/0/", "tile/8/000", "tile/-1/000", "tile/00/000", "tile/0/0",
            "tile/0/0000",
            "tile/0/x000/000", "tile/0/001/000", "tile/0/x001", "tile/0/000.p/0", "tile/0/000.p/256",
            "tile/0/000.p/01", "tile/0/000.p", "tile/0/+01", "/tile/0/000", "tile/entry/000",
            "tile/0/x-01/000",
            "tile/0/x999/x999/x999/x999/x999/x999/999", "tile/0/000/",
        ])
    func wrongAddresses(text: String) { #expect(TilePath(text) == nil) }

    @Test("Widths at the edge of numbers do not overflow")
    func widths() {
        #expect(TilePath.width(.hashes(level: 0), index: .max, size: .max) == 0)
        #expect(TilePath.width(.hashes(level: 7), index: 0, size: .max) == 255)
        #expect(TilePath.width(.entries, index: 2, size: 600) == 88)
        #expect(TilePath.width(.entries, index: 3, size: 600) == 0)
        #expect(TilePath.width(.hashes(level: 9), index: 0, size: 600) == 0)
    }

    @Test("Entries come back from their bundle; what breaks off is none")
    func bundles() throws {
        let entries = (0..<256).map { [UInt8](repeating: UInt8($0), count: $0 * 3) }
        let bytes = EntryBundle.encoded(entries)
        #expect(Array(bytes.prefix(7)) == [0, 0, 0, 3, 1, 1, 1])
        #expect(EntryBundle.decoded(bytes) == entries)
        #expect(EntryBundle.decoded(Array(bytes.dropLast())) == nil)
        #expect(EntryBundle.decoded(bytes + [0]) == nil)
        #expect(EntryBundle.decoded(bytes + [0, 0]) == nil)
        #expect(EntryBundle.decoded([]) == [])
    }

    @Test("A tile takes whole hashes only, and at most 256")
    func shape() {
        #expect(HashTile(bytes: [UInt8](repeating: 0, count: 33)) == nil)
        #expect(HashTile(bytes: [UInt8](repeating: 0, count: 257 * 32)) == nil)
        #expect(HashTile(bytes: [UInt8](repeating: 0, count: 256 * 32))?.width == 256)
        #expect(HashTile()[0] == nil)
    }
}
