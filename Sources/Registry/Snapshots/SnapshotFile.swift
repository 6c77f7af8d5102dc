import Crypto
import Foundation
import Gzip
import Ledger

/// A file of a snapshot while it is written: lines go in, gzip goes to the disk, and digests are made on the way.
final class SnapshotFile {
    private let name: String
    private let handle: FileHandle
    private let deflater: Deflater
    private var hash = SHA256()
    private var rows = 0
    private var bytes = 0
    private var uncompressed = 0
    private var waiting: [UInt8] = []

    /// What is compressed at a time.
    private static let piece = 1 << 18

    init(_ name: String, in folder: URL) throws {
        self.name = name
        let file = folder.appending(path: name)
        guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
            throw SnapshotError.cannotWrite(file.path)
        }
        handle = try FileHandle(forWritingTo: file)
        deflater = try Deflater()
    }

    /// Adds lines, each with its end.
    func add(_ lines: [UInt8], rows: Int = 1) throws {
        waiting += lines
        self.rows += rows
        if waiting.count >= Self.piece { try write(isLast: false) }
    }

    /// Writes the rest, and waits until the disk has it.
    func finish() throws -> SnapshotManifest.File {
        try write(isLast: true)
        try handle.synchronize()
        try handle.close()
        return SnapshotManifest.File(
            name: name, rows: rows, bytes: bytes, sha256: Hexadecimal.encoded(Array(hash.finalize())),
            uncompressedBytes: uncompressed)
    }

    private func write(isLast: Bool) throws {
        let packed = try deflater.compress(waiting, isLast: isLast)
        uncompressed += waiting.count
        bytes += packed.count
        waiting.removeAll(keepingCapacity: true)
        hash.update(data: packed)
        try handle.write(contentsOf: packed)
    }
}
