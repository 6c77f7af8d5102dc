import Diagnostics
import Foundation

/// Reads a secret that lies in a file of its own.
enum SecretFile {
    /// The file's text; refused where others than the file's owner may read it.
    static func text(_ path: String, in language: Language) throws -> String {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw CommandFailure("\(path): \(String(cString: strerror(errno)))")
        }
        defer { try? file.close() }
        var status = stat()
        guard fstat(file.fileDescriptor, &status) == 0 else {
            throw CommandFailure("\(path): \(String(cString: strerror(errno)))")
        }
        // A pipe (/dev/fd/N) has no other readers.
        let isFile = status.st_mode & S_IFMT == S_IFREG
        guard !isFile || status.st_mode & 0o077 == 0 else {
            throw CommandFailure(
                LocalizedText(
                    zh: "\(path):他人可读密钥文件;请先执行 chmod 600 \(path)",
                    en: "\(path): others may read this key file; chmod 600 \(path) first")[language])
        }
        return String(decoding: try file.read(upToCount: 4096) ?? Data(), as: UTF8.self)
    }
}
