import Database
import Foundation

extension Registry {
    /// Writes a snapshot of the public record into a folder of its own in a folder: files of JSON Lines (gzip), and
    /// `manifest.json`, from one consistent state. Until it is complete the folder has another name. Where there is one of the same
    /// state and day already it stays.
    ///
    /// - Parameter folder: has to be there.
    /// - Throws: ``SnapshotError``.
    public func snapshot(to folder: String) async throws -> SnapshotManifest {
        let place = URL(filePath: folder, directoryHint: .isDirectory)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder), isFolder.boolValue
        else { throw SnapshotError.noFolder(folder) }
        let unfinished = place.appending(path: ".unfinished-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: unfinished, withIntermediateDirectories: false)
        } catch {
            throw SnapshotError.cannotWrite(unfinished.path)
        }
        defer { try? FileManager.default.removeItem(at: unfinished) }
        let (terms, moment) = (terms, now())
        let manifest = try await database.read { connection in
            try SnapshotWriter(connection: connection, terms: terms, folder: unfinished).write(at: moment)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(manifest).write(to: unfinished.appending(path: SnapshotFolder.manifest))
        let target = place.appending(path: manifest.id)
        if let known = try SnapshotFolder(folder).manifest(manifest.id) { return known }
        try FileManager.default.moveItem(at: unfinished, to: target)
        return manifest
    }
}
