public import Foundation

/// Third-party material that tests read in place, beside the project: `../shared`.
///
/// It is not part of the project. Tests that need it are skipped, with a message, where it is absent.
public enum SharedMaterial {
    /// The folder `../shared` beside the package's root.
    public static var root: URL {
        URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "shared")
    }

    /// Whether the folder is there.
    public static var isPresent: Bool { FileManager.default.fileExists(atPath: root.path) }

    /// A file of the folder, by its path in it.
    public static func file(_ path: String) -> URL { root.appending(path: path) }
}

/// The root folder of the package, for tests that read what ships (schemes, samples).
public enum ProjectFolder {
    /// The folder that holds `Package.swift`.
    public static var root: URL {
        URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }
}
