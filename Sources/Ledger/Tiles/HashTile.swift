/// Up to 256 hashes of one level of the tree, side by side (c2sp.org/tlog-tiles). Level n has the roots of the subtrees of
/// 256^n leaves; what lies between two levels is hashed when it is asked for.
public struct HashTile: Sendable, Hashable {
    /// The hashes, 32 bytes each.
    public private(set) var bytes: [UInt8]

    /// A tile without hashes, to be filled.
    public init() { bytes = [] }

    /// Takes over the bytes of a tile; `nil` unless they are at most 256 whole hashes.
    public init?(bytes: [UInt8]) {
        guard bytes.count.isMultiple(of: MerkleHash.length),
            bytes.count <= TilePath.fullWidth * MerkleHash.length
        else { return nil }
        self.bytes = bytes
    }

    /// The tile that lies at an address, from the nodes of the tree.
    ///
    /// - Precondition: the address is of hashes.
    public init(at path: TilePath, _ node: MerkleProof.Node) rethrows {
        guard case .hashes(let level) = path.kind else { preconditionFailure("entries are no hashes") }
        bytes = []
        bytes.reserveCapacity(path.width * MerkleHash.length)
        let start = path.index * UInt64(TilePath.fullWidth)
        for place in 0..<UInt64(path.width) { bytes += try node(8 * level, start + place).bytes }
    }

    /// How many hashes it has.
    public var width: Int { bytes.count / MerkleHash.length }

    /// One of the hashes; `nil` where the tile does not reach so far.
    public subscript(place: Int) -> MerkleHash? {
        guard place >= 0, place < width else { return nil }
        return MerkleHash(bytes[place * MerkleHash.length..<(place + 1) * MerkleHash.length])
    }

    /// Adds a hash.
    ///
    /// - Precondition: the tile is not full.
    public mutating func append(_ hash: MerkleHash) {
        precondition(width < TilePath.fullWidth, "the tile is full")
        bytes += hash.bytes
    }

    /// The first hashes of the tile: what it was when the tree was smaller. `nil` where it has fewer.
    public func prefix(_ width: Int) -> HashTile? {
        width <= self.width ? HashTile(bytes: Array(bytes.prefix(width * MerkleHash.length))) : nil
    }

    /// The root of a complete subtree of the tile: of 2^level hashes from the place on; `nil` where it does not reach so far.
    ///
    /// - Precondition: the level is 0 to 8.
    public func root(level: Int, from place: Int) -> MerkleHash? {
        precondition((0...8).contains(level))
        guard level > 0 else { return self[place] }
        let half = 1 << (level - 1)
        guard let left = root(level: level - 1, from: place),
            let right = root(level: level - 1, from: place + half)
        else { return nil }
        return .node(left, right)
    }
}

/// A tile does not hold what the tree needs.
public struct MissingTile: Error, Sendable, Hashable, CustomStringConvertible {
    /// The level and the place of the tile.
    public let level: Int
    /// Its place among those of its level.
    public let index: UInt64

    /// Names what is missing.
    public init(level: Int, index: UInt64) {
        self.level = level
        self.index = index
    }

    /// What is missing.
    public var description: String { "tile \(index) of level \(level) is missing or too short" }
}

extension MerkleProof {
    /// Takes the way to the tree's tiles, by level and place; a proof reads a few of them at each level.
    public init(tiles tile: @escaping (_ level: Int, _ index: UInt64) throws -> HashTile?) {
        self.init { level, index in
            let (tileLevel, inside) = level.quotientAndRemainder(dividingBy: 8)
            let place = index << UInt64(inside)
            let found = try tile(tileLevel, place >> 8)
            guard let hash = found?.root(level: inside, from: Int(place & 255)) else {
                throw MissingTile(level: tileLevel, index: place >> 8)
            }
            return hash
        }
    }
}
