import Foundation

/// The folder in which snapshots lie; without one there are none.
public struct SnapshotFolder: Sendable {
    /// The name of manifests.
    static let manifest = "manifest.json"
    /// Snapshots that are listed at most, the latest.
    static let most = 1_000
    /// The most bytes of a manifest.
    private static let longestManifest = 1 << 20

    private let folder: URL?

    /// Takes a folder; `nil`: there are no snapshots.
    public init(_ folder: String?) {
        self.folder = folder.map { URL(filePath: $0, directoryHint: .isDirectory) }
    }

    /// Whether the folder is there.
    public var isThere: Bool {
        var isFolder: ObjCBool = false
        return folder.map { FileManager.default.fileExists(atPath: $0.path, isDirectory: &isFolder) } == true
            && isFolder.boolValue
    }

    /// The snapshots, the latest first. What is no snapshot is passed over; what should be one and cannot be read is an error.
    ///
    /// - Throws: ``SnapshotError/damaged(_:)``.
    public func list() throws -> [SnapshotManifest] {
        guard let folder else { return [] }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter(SnapshotManifest.isID)
        return try names.compactMap(manifest).sorted { ($1.change, $1.at) < ($0.change, $0.at) }
            .prefix(Self.most).map { $0 }
    }

    /// A snapshot; `nil` where there is none.
    public func manifest(_ id: String) throws -> SnapshotManifest? {
        guard let folder, SnapshotManifest.isID(id) else { return nil }
        let file = folder.appending(path: id).appending(path: Self.manifest)
        guard let handle = try? FileHandle(forReadingFrom: file) else { return nil }
        defer { try? handle.close() }
        guard let data = try handle.read(upToCount: Self.longestManifest),
            let manifest = try? JSONDecoder().decode(SnapshotManifest.self, from: data), manifest.id == id,
            manifest.format == SnapshotManifest.format
        else { throw SnapshotError.damaged(file.path) }
        return manifest
    }

    /// A file of a snapshot and where it lies; `nil` where there is none.
    public func file(_ name: String, of id: String) throws -> (file: SnapshotManifest.File, path: String)? {
        guard let folder, let file = try manifest(id)?.files.first(where: { $0.name == name }),
            // A manifest is written here, and still no name leads out of its folder.
            name.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2E || $0 == 0x2D }),
            !name.hasPrefix(".")
        else { return nil }
        return (file, folder.appending(path: id).appending(path: name).path)
    }
}
