import Foundation
import SystemPackage

/// Where an export goes: standard output, a pipe, or a file that has its name only when it is whole.
struct ExportFile: ~Copyable {
    private let path: String
    /// The file that is written under another name at first; `nil` where the name is written to at once.
    private let unfinished: String?
    private let descriptor: FileDescriptor
    private var isFinished = false

    /// Opens the place; `-` is standard output.
    init(_ path: String) throws {
        self.path = path
        var status = stat()
        let isThere = stat(path, &status) == 0
        do {
            if path == "-" {
                unfinished = nil
                descriptor = .standardOutput
            } else if isThere, status.st_mode & S_IFMT != S_IFREG {
                unfinished = nil
                descriptor = try .open(FilePath(path), .writeOnly)
            } else {
                let name = "\(path).\(UUID().uuidString.prefix(8)).part"
                unfinished = name
                descriptor = try .open(
                    FilePath(name), .writeOnly, options: [.create, .exclusiveCreate],
                    permissions: [.ownerReadWrite, .groupRead, .otherRead])
            }
        } catch {
            throw CommandFailure("cannot write \(path): \(error)")
        }
    }

    deinit {
        if path != "-" { try? descriptor.close() }
        if let unfinished, !isFinished { unlink(unfinished) }
    }

    /// Writes the next bytes; a reader of standard output that has gone away is no failure.
    func write(_ bytes: [UInt8]) throws {
        if path == "-" { return try Terminal.output(bytes) }
        do {
            _ = try descriptor.writeAll(bytes)
        } catch {
            throw CommandFailure("cannot write \(path): \(error)")
        }
    }

    /// Gives the file its name, when all of it is on disk.
    mutating func finish() throws {
        guard let unfinished else { return }
        guard fsync(descriptor.rawValue) == 0, rename(unfinished, path) == 0 else {
            throw CommandFailure("cannot write \(path): \(String(cString: strerror(errno)))")
        }
        isFinished = true
    }
}
