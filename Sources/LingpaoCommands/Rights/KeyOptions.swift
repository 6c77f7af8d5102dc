import ArgumentParser
import Database
import Diagnostics
import Foundation
import Registry

/// Who a command acts as: the holder of a key, or the owner of the registry's file.
///
/// A key never stands on the command line, where other users of the machine could read it.
struct KeyOptions: ParsableArguments {
    @Option(help: "A file that holds the key to act under. Without it LINGPAO_KEY is the key.")
    var keyFile: String?

    /// Who acts.
    ///
    /// Without a key: on a file whoever can write it, for that is who owns it; on a server that user only as long as no
    /// key was ever made; otherwise nobody known.
    func actor(
        _ registry: Registry, at location: DatabaseLocation, in language: Language
    ) async throws -> Registry.Actor {
        if let key = try key(in: language) {
            do {
                return try await registry.actor(key: key)
            } catch let error as RightsError {
                throw CommandFailure(error.message[language])
            }
        }
        if case .sqlite = location { return .local(user: NSUserName()) }
        return try await registry.isClaimed() ? .anonymous : .setup(user: NSUserName())
    }

    private func key(in language: Language) throws -> String? {
        guard let keyFile else { return ProcessInfo.processInfo.environment["LINGPAO_KEY"] }
        return try SecretFile.text(keyFile, in: language)
    }
}

/// Reads a secret that lies in a file of its own.
enum SecretFile {
    /// The file's text; refused where others than the file's owner may read it.
    static func text(_ path: String, in language: Language) throws -> String {
        var status = stat()
        guard stat(path, &status) == 0, let file = FileHandle(forReadingAtPath: path) else {
            throw CommandFailure("\(path): \(String(cString: strerror(errno)))")
        }
        defer { try? file.close() }
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
