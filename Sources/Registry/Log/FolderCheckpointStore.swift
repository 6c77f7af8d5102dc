import Foundation
import Ledger

/// A folder as a store: `checkpoint` is the latest one, `checkpoints/SIZE` each one. It should lie on another disk than the
/// database, one that is not put back with it.
public struct FolderCheckpointStore: CheckpointStore {
    private let folder: String

    /// Takes a folder. It has to be there: a disk that is not mounted must not look like an empty store.
    public init(folder: String) throws(CheckpointStoreError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
        else {
            throw .failed("there is no folder \(folder) for checkpoints: make it, or mount its disk")
        }
        self.folder = folder
    }

    /// The folder.
    public var description: String { folder }

    /// The file `checkpoint`.
    public func latest() async throws(CheckpointStoreError) -> StoredCheckpoint? {
        guard FileManager.default.fileExists(atPath: folder) else {
            throw .failed("the folder \(folder) for checkpoints is gone")
        }
        return try read("\(folder)/checkpoint").map { StoredCheckpoint(note: $0) }
    }

    /// Writes both files, and waits until the disk has them.
    public func replace(
        _ old: StoredCheckpoint?, with note: [UInt8], size: UInt64
    ) async throws(CheckpointStoreError) {
        let lock = try open("\(folder)/.lock", O_RDWR | O_CREAT | O_CLOEXEC)
        defer { close(lock) }
        guard flock(lock, LOCK_EX) == 0 else { throw Self.failure("lock", folder) }
        guard try await latest()?.note == old?.note else { throw .changed }
        let all = "\(folder)/checkpoints"
        if mkdir(all, 0o755) == 0 { try synchronize(folder) }
        try keep(note, at: "\(all)/\(size)", in: all)
        try write(note, to: "\(folder)/checkpoint", in: folder)
    }

    /// Writes the checkpoint of a size. One with another text would be a fork, and is left as the evidence that it is.
    private func keep(_ note: [UInt8], at path: String, in folder: String) throws(CheckpointStoreError) {
        guard let known = try read(path) else { return try write(note, to: path, in: folder) }
        guard let knownText = try? SignedNote(bytes: known).text,
            knownText == (try? SignedNote(bytes: note).text)
        else { throw .failed("\(path) holds another checkpoint of the same size: the log has forked") }
    }

    /// Writes a file as a whole or not at all, and waits until the disk has it.
    private func write(_ bytes: [UInt8], to path: String, in folder: String) throws(CheckpointStoreError) {
        let temporary = path + ".new"
        let file = try open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else {
                let failure = Self.failure("write", temporary)
                close(file)
                throw failure
            }
            rest = rest.dropFirst(max(count, 0))
        }
        let isSafe = fsync(file) == 0
        guard close(file) == 0, isSafe, rename(temporary, path) == 0 else {
            throw Self.failure("write", path)
        }
        try synchronize(folder)
    }

    /// Waits until the disk has the names of a folder.
    private func synchronize(_ folder: String) throws(CheckpointStoreError) {
        let file = try open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(file) }
        guard fsync(file) == 0 else { throw Self.failure("write", folder) }
    }

    private func read(_ path: String) throws(CheckpointStoreError) -> [UInt8]? {
        let file = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        if file < 0, errno == ENOENT { return nil }
        guard file >= 0 else { throw Self.failure("read", path) }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        do {
            return Array(try handle.read(upToCount: SignedNote.largest + 1) ?? Data())
        } catch {
            throw .failed("cannot read \(path): \(error.localizedDescription)")
        }
    }

    private func open(_ path: String, _ flags: Int32) throws(CheckpointStoreError) -> Int32 {
        let file = Foundation.open(path, flags, 0o644)
        guard file >= 0 else { throw Self.failure("open", path) }
        return file
    }

    private static func failure(_ verb: String, _ path: String) -> CheckpointStoreError {
        .failed("cannot \(verb) \(path): \(String(cString: strerror(errno)))")
    }
}
