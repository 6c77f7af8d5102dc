import Foundation
import Ledger
import TestSupport
import Testing

/// The third-party vectors for RFC 6962 and RFC 9162 proofs, each with what is expected of it.
@Suite(
    "Merkle proofs against the published vectors",
    .enabled(if: SharedMaterial.isPresent, "../shared is absent"))
struct MerkleVectorTests {
    private struct Vector: Decodable {
        var leafIdx: UInt64?
        var treeSize: UInt64?
        var leafHash: Data?
        var root: Data?
        var size: UInt64?
        var size1: UInt64?
        var size2: UInt64?
        var root1: Data?
        var root2: Data?
        var start: UInt64?
        var end: UInt64?
        var proof: [Data]?
        var wantErr: Bool

        /// The hashes of the proof; `nil` where one is no hash.
        var path: [MerkleHash]? {
            let hashes = (proof ?? []).compactMap { MerkleHash($0) }
            return hashes.count == (proof ?? []).count ? hashes : nil
        }

        /// A hash. Some roots of the vectors are of another length, and only their being equal counts: those are
        /// hashed once more.
        func hash(_ data: Data?) -> MerkleHash? {
            data.flatMap { MerkleHash($0) ?? ($0.isEmpty ? nil : .leaf($0)) }
        }
    }

    @Test("Inclusion in a tree")
    func inclusion() throws {
        let count = try all("inclusion") { vector in
            guard let leaf = vector.hash(vector.leafHash), let root = vector.hash(vector.root),
                let path = vector.path, let index = vector.leafIdx, let size = vector.treeSize
            else { return false }
            return MerkleVerifier.isIncluded(leaf, at: index, size: size, root: root, proof: path)
        }
        #expect(count == 98)
    }

    @Test("Consistency of two trees")
    func consistency() throws {
        let count = try all("consistency") { vector in
            guard let first = vector.hash(vector.root1), let second = vector.hash(vector.root2),
                let path = vector.path, let from = vector.size1, let to = vector.size2
            else { return false }
            return MerkleVerifier.isConsistent(from: from, root: first, to: to, root: second, proof: path)
        }
        #expect(count == 98)
    }

    @Test("Inclusion in a subtree")
    func subtreeInclusion() throws {
        let count = try all("subtreeinclusion") { vector in
            guard let leaf = vector.hash(vector.leafHash), let root = vector.hash(vector.root),
                let path = vector.path, let index = vector.leafIdx, let start = vector.start,
                let end = vector.end, start <= end
            else { return false }
            return MerkleVerifier.isIncluded(
                leaf, at: index, inSubtree: start..<end, root: root, proof: path)
        }
        #expect(count == 204)
    }

    @Test("Consistency of a subtree with its tree")
    func subtreeConsistency() throws {
        let count = try all("subtreeconsistency") { vector in
            guard let first = vector.hash(vector.root1), let second = vector.hash(vector.root2),
                let path = vector.path, let start = vector.start, let end = vector.end, start <= end,
                let size = vector.size
            else { return false }
            return MerkleVerifier.isConsistent(
                subtree: start..<end, root: first, to: size, root: second, proof: path)
        }
        #expect(count == 118)
    }

    /// Runs every vector of a folder.
    ///
    /// - Returns: how many there are.
    private func all(_ folder: String, _ isValid: (Vector) -> Bool) throws -> Int {
        let root = SharedMaterial.file("vectors/merkle-rfc6962/testdata/\(folder)")
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }
        for file in files {
            let vector = try JSONDecoder().decode(Vector.self, from: Data(contentsOf: file))
            #expect(isValid(vector) != vector.wantErr, "\(file.path)")
        }
        return files.count
    }
}
