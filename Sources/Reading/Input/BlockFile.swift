import Gzip
import SystemPackage

/// A file that is read in blocks; closed when it goes. What is called `.gz` is decompressed on the way.
struct BlockFile: ~Copyable {
    private let path: String
    private let descriptor: FileDescriptor
    private let blockBytes: Int
    private let inflater: Inflater?
    /// How many bytes of the file were passed, as they lie on the disk.
    private(set) var passed = 0
    /// Whether nothing more is to come.
    private(set) var isAtEnd = false

    /// Opens a file; `-` is standard input.
    ///
    /// - Parameter blockBytes: how much is read at a time.
    init(path: String, blockBytes: Int) throws(InputFailure) {
        // All parts are made before they are kept: what cannot be copied cannot be half there.
        let opened: FileDescriptor
        let inflating: Inflater?
        do {
            inflating = path.hasSuffix(".gz") ? try Inflater() : nil
            opened = path == "-" ? .standardInput : try FileDescriptor.open(FilePath(path), .readOnly)
        } catch {
            throw Self.unreadable(path, error)
        }
        self.path = path
        self.blockBytes = max(1, blockBytes)
        inflater = inflating
        descriptor = opened
    }

    /// Goes on at a place of the file, counted in bytes from its beginning, of a compressed file in bytes of what it holds.
    ///
    /// - Returns: what was read beyond that place already.
    mutating func go(to offset: Int) throws(InputFailure) -> [UInt8] {
        if inflater == nil {
            do {
                try descriptor.seek(offset: Int64(offset), from: .start)
            } catch {
                throw Self.unreadable(path, error)
            }
            passed = offset
            return []
        }
        // There is no way into the middle of a compressed file but through its beginning.
        var before = 0
        var block: [UInt8] = []
        while !isAtEnd {
            before += block.count
            block.removeAll(keepingCapacity: true)
            try read(into: &block)
            if before + block.count >= offset { return Array(block[(offset - before)...]) }
        }
        return []
    }

    deinit {
        // Nothing was written: a failing close loses nothing.
        if path != "-" { try? descriptor.close() }
    }

    /// Adds the next block to the bytes; less only at the end.
    mutating func read(into bytes: inout [UInt8]) throws(InputFailure) {
        let wanted = bytes.count + blockBytes
        bytes.reserveCapacity(wanted)
        let piece = UnsafeMutableRawBufferPointer.allocate(
            byteCount: min(blockBytes, 1 << 20), alignment: 16)
        defer { piece.deallocate() }
        while bytes.count < wanted {
            do {
                if let inflater, case let part = try inflater.next(), !part.isEmpty {
                    bytes += part
                    continue
                }
                let count = try descriptor.read(into: piece)
                passed += count
                isAtEnd = count == 0
                if isAtEnd {
                    try inflater?.finish()
                    return
                }
                if let inflater { inflater.feed(Array(piece[..<count])) } else { bytes += piece[..<count] }
            } catch {
                throw Self.unreadable(path, error)
            }
        }
    }

    private static func unreadable(_ path: String, _ error: any Error) -> InputFailure {
        InputFailure(
            code: "unreadable-input", file: path, zh: "无法读取：\(error)", en: "cannot be read: \(error)")
    }
}
