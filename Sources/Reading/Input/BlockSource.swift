import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file of known length that can be read more than once, in blocks: a file on disk, what came through a pipe,
/// which is kept in a temporary file without a name, or bytes in memory.
struct BlockSource: ~Copyable {
    private let name: String
    private let memory: [UInt8]
    /// `nil` where the bytes are in memory.
    private let descriptor: FileDescriptor?
    private let isOwned: Bool
    /// The length in bytes.
    let length: Int
    /// How many bytes were passed.
    private(set) var passed = 0
    /// Whether nothing more is to come.
    var isAtEnd: Bool { passed >= length }

    /// Opens a file; `-` is standard input.
    init(path: String) throws(InputFailure) {
        do {
            let opened: FileDescriptor = path == "-" ? .standardInput : try .open(FilePath(path), .readOnly)
            let size = Self.regularSize(opened)
            if let size {
                self.init(opened, isOwned: path != "-", length: size, name: path)
                return
            }
            defer { if path != "-" { try? opened.close() } }
            let (kept, length) = try Self.kept(opened)
            self.init(kept, isOwned: true, length: length, name: path)
        } catch {
            throw Self.unreadable(path, error)
        }
    }

    /// Bytes in memory.
    init(_ bytes: [UInt8], name: String) {
        self.name = name
        memory = bytes
        descriptor = nil
        isOwned = false
        length = bytes.count
    }

    /// A file that is open, and closed when this goes if it is owned.
    init(_ descriptor: FileDescriptor, isOwned: Bool, length: Int, name: String) {
        self.name = name
        memory = []
        self.descriptor = descriptor
        self.isOwned = isOwned
        self.length = length
    }

    deinit {
        // Nothing was written that anybody still needs: a failing close loses nothing.
        if isOwned { try? descriptor?.close() }
    }

    /// The next block; shorter only at the end.
    mutating func next(_ count: Int) throws(InputFailure) -> [UInt8] {
        let wanted = min(max(count, 1), length - passed)
        guard wanted > 0 else { return [] }
        guard let descriptor else {
            let block = wanted == memory.count ? memory : Array(memory[passed..<passed + wanted])
            passed += wanted
            return block
        }
        do {
            let start = passed
            let block = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
                while filled < wanted {
                    let rest = UnsafeMutableRawBufferPointer(
                        rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<wanted])
                    let read = try descriptor.read(fromAbsoluteOffset: Int64(start + filled), into: rest)
                    guard read > 0 else { throw Errno.ioError }
                    filled += read
                }
            }
            passed += wanted
            return block
        } catch {
            throw Self.unreadable(name, error)
        }
    }

    /// Begins again.
    mutating func rewind() { passed = 0 }

    /// A temporary file that has no name, and goes when it is closed.
    static func temporary() throws(Errno) -> FileDescriptor {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var path = Array("\(folder)/lingpao-XXXXXX".utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw Errno(rawValue: errno) }
        unlink(path)
        // Not for programs that are started meanwhile.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return FileDescriptor(rawValue: descriptor)
    }

    /// The length of a regular file, `nil` of what is none.
    private static func regularSize(_ descriptor: FileDescriptor) -> Int? {
        var status = stat()
        guard fstat(descriptor.rawValue, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// What comes through a pipe, in a temporary file.
    private static func kept(_ pipe: FileDescriptor) throws -> (FileDescriptor, length: Int) {
        let file = try temporary()
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { block.deallocate() }
        var length = 0
        do {
            while case let count = try pipe.read(into: block), count > 0 {
                try file.writeAll(block[..<count])
                length += count
            }
        } catch {
            try? file.close()
            throw error
        }
        return (file, length)
    }

    private static func unreadable(_ name: String, _ error: any Error) -> InputFailure {
        InputFailure(
            code: "unreadable-input", file: name, zh: "无法读取：\(error)", en: "cannot be read: \(error)")
    }
}
