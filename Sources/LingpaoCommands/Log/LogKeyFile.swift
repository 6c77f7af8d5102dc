import Foundation
import Ledger

/// The file of the log's key: the signing key in the first line, former keys, the public side of each, in those below it.
struct LogKeyFile {
    /// The key that signs.
    let key: NoteSigningKey
    /// Keys that signed before.
    let former: [NoteVerifierKey]

    /// The most bytes of a file that is read.
    private static let limit = 64 << 10

    /// Reads a file.
    init(_ path: String) throws {
        let text: String
        do {
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            let data = try file.read(upToCount: Self.limit + 1) ?? Data()
            guard data.count <= Self.limit else { throw CommandFailure("\(path) is too large for a key") }
            text = String(decoding: data, as: UTF8.self)
        } catch let error as CommandFailure {
            throw error
        } catch {
            throw CommandFailure("cannot read the key \(path): \(error.localizedDescription)")
        }
        try Self.checkMode(path)
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        var place = 1
        do {
            key = try NoteSigningKey(lines.first ?? "")
            former = try lines.dropFirst().map { line throws(NoteError) in
                place += 1
                return try NoteVerifierKey(line)
            }
        } catch {
            // The line itself is not shown: it may be a secret.
            throw CommandFailure("\(path):\(place): \(error); `lingpao log key` makes one")
        }
        guard former.allSatisfy({ $0.name == key.verifier.name }) else {
            throw CommandFailure("\(path): a former key has another name: it is of another log")
        }
    }

    /// A key that everybody on the machine can read is no secret.
    private static func checkMode(_ path: String) throws {
        let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        guard let mode, mode & 0o007 == 0 else {
            throw CommandFailure("the key \(path) is open to everybody on this machine: chmod 600 \(path)")
        }
    }

    /// Writes a new file, readable by its owner alone.
    static func create(_ key: NoteSigningKey, at path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw CommandFailure(
                errno == EEXIST
                    ? "\(path) is there already, and a key is never overwritten"
                    : "cannot make \(path): \(String(cString: strerror(errno)))")
        }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data((key.secretText + "\n").utf8))
            try handle.synchronize()
        } catch {
            throw CommandFailure("cannot write \(path): \(error.localizedDescription)")
        }
    }
}
