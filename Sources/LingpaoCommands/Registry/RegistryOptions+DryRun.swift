import Database
import Diagnostics
import Foundation
import Registry

extension RegistryOptions {
    /// Opens the registry for something that writes nothing. Where there is no file yet, an empty registry in a folder
    /// that goes afterwards stands for it, and takes the schemes; a registry that is there takes none.
    func runDry<Value>(in language: Language, _ body: (Registry) async throws -> Value) async throws -> Value
    {
        guard case .sqlite(let path) = try location(), Self.isEmpty(path) else {
            guard schemes == nil else {
                throw CommandFailure(
                    LocalizedText(
                        zh: "试运行不写入,因而不载入方案:请去掉 --schemes",
                        en: "a dry run writes nothing, so it takes in no schemes: leave --schemes out")[
                            language])
            }
            return try await run(in: language, body)
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-dry-run-\(UUID())")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        var options = self
        options.database = "sqlite:" + folder.appending(path: "empty.sqlite").path
        return try await options.run(in: language, body)
    }

    /// Whether a path names no file, or one that holds nothing.
    private static func isEmpty(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) != 0 ? errno == ENOENT : status.st_size == 0
    }
}
