import SystemPackage

/// A file that is read in blocks; closed when it goes.
struct BlockFile: ~Copyable {
    private let path: String
    private let descriptor: FileDescriptor
    private let blockBytes: Int
    /// Whether nothing more is to come.
    private(set) var isAtEnd = false

    /// Opens a file; `-` is standard input.
    ///
    /// - Parameter blockBytes: how much is read at a time.
    init(path: String, blockBytes: Int) throws(InputFailure) {
        self.path = path
        self.blockBytes = max(1, blockBytes)
        do {
            descriptor = path == "-" ? .standardInput : try FileDescriptor.open(FilePath(path), .readOnly)
        } catch {
            throw Self.unreadable(path, error)
        }
    }

    /// Goes on at a place of the file, counted in bytes from its beginning.
    mutating func go(to offset: Int) throws(InputFailure) {
        do {
            try descriptor.seek(offset: Int64(offset), from: .start)
        } catch {
            throw Self.unreadable(path, error)
        }
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
                let count = try descriptor.read(into: piece)
                isAtEnd = count == 0
                if isAtEnd { return }
                bytes.append(contentsOf: piece[..<count])
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
