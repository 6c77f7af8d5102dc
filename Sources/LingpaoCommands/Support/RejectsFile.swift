import Reading

/// The file of rejected rows, written while the input is read; it has its name only when all of it is there.
final class RejectsFile {
    private var file: ExportFile?

    /// Opens the file.
    ///
    /// - Parameter path: its name; `nil` where nobody wants one.
    init(_ path: String?) throws {
        if let path { file = try ExportFile(path) }
    }

    /// Adds rows.
    func add(_ rejects: [Reject]) throws {
        guard !rejects.isEmpty else { return }
        try file?.write(Array(rejects.map { $0.jsonLine + "\n" }.joined().utf8))
    }

    /// Says that no more come.
    func finish() throws { try file?.finish() }
}
