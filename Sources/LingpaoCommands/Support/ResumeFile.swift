import Crypto
import Foundation

/// The file that says which documents went in, so that an import that was broken off goes on where it was.
///
/// One line a document, `SHA-256  name`, only ever added to, and on the disk before the next document is taken in. A document
/// is known by its content: under another name it is still the same one.
final class ResumeFile {
    private static let digits = 64
    private let path: String
    private let file: FileHandle
    /// The digests of what went in.
    private(set) var known: Set<String> = []

    /// Opens the file, which is made where it is not there; nobody else may use it meanwhile.
    init(_ path: String) throws {
        self.path = path
        let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.failure(path, String(cString: strerror(errno))) }
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw Self.failure(path, "another import uses it")
        }
        let text: String
        do {
            text = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
        } catch {
            throw Self.failure(path, error.localizedDescription)
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty {
            let digest = line.prefix(while: { $0.isHexDigit })
            // What was being written when a run was killed is a part of a line.
            let isTorn = digest.count == line.count && digest.count < Self.digits
            guard isTorn || digest.count == Self.digits && (line.dropFirst(Self.digits).first ?? " ") == " "
            else {
                throw CommandFailure("\(path):\(index + 1): not a file that --resume writes")
            }
            if !isTorn { known.insert(digest.lowercased()) }
        }
        if lines.last?.isEmpty == false { try append("\n") }
    }

    /// Notes that a document went in.
    func note(_ digest: String, name: String) throws {
        guard known.insert(digest).inserted else { return }
        let line = String(name.map { $0.isNewline ? " " : $0 })
        try append("\(digest)  \(line)\n")
    }

    private func append(_ line: String) throws {
        do {
            try file.write(contentsOf: Data(line.utf8))
            try file.synchronize()
        } catch {
            throw Self.failure(path, error.localizedDescription)
        }
    }

    /// The SHA-256 of a document, in hexadecimal digits.
    static func digest(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    private static func failure(_ path: String, _ why: String) -> CommandFailure {
        CommandFailure("cannot use \(path): \(why)")
    }
}
