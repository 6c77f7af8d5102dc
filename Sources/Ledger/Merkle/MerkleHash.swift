import Crypto

/// A hash in a Merkle tree: SHA-256, with the domain separation of RFC 9162, section 2.1.1.
public struct MerkleHash: Sendable, Hashable {
    /// The number of bytes of a hash.
    public static let length = 32

    /// The bytes.
    public let bytes: [UInt8]

    /// Takes over bytes; `nil` unless there are 32.
    public init?(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    private init(_ digest: SHA256.Digest) { bytes = Array(digest) }

    /// The root of the tree without leaves: the hash of nothing.
    public static let empty = MerkleHash(SHA256().finalize())

    /// The hash of a leaf: of the byte 0 and its content.
    public static func leaf(_ content: some Sequence<UInt8>) -> MerkleHash {
        var hasher = SHA256()
        hasher.update(data: [0])
        hasher.update(data: Array(content))
        return MerkleHash(hasher.finalize())
    }

    /// The hash of a node: of the byte 1 and the hashes of its children.
    public static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        var hasher = SHA256()
        hasher.update(data: [1])
        hasher.update(data: left.bytes)
        hasher.update(data: right.bytes)
        return MerkleHash(hasher.finalize())
    }
}

extension MerkleHash: CustomStringConvertible {
    /// The bytes in hexadecimal.
    public var description: String { Hexadecimal.encoded(bytes) }
}
