/// What a job does.
public enum JobTask: Sendable, Hashable, Codable {
    /// Takes files of declarations in.
    case importing(ImportTask)
    /// Finds out anew what belongs to a category, and evaluates it; by the scheme's id.
    case evaluating(category: String)

    /// The kinds of work, as they are stored and printed.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Takes files in.
        case `import`
        /// Evaluates a category.
        case evaluate

        /// The scope that the work needs, and whoever asks for it or takes it back.
        public var scope: Scope {
            switch self {
            case .import: .import
            case .evaluate: .schemes
            }
        }

        /// How the audit trail names that it was asked for.
        var requested: AuditAction { self == .import ? .importRequested : .evaluationRequested }
        /// How the audit trail names that it was taken back.
        var cancelled: AuditAction { self == .import ? .importCancelled : .evaluationCancelled }
    }

    /// The kind of work.
    public var kind: Kind {
        switch self {
        case .importing: .import
        case .evaluating: .evaluate
        }
    }
}

/// Which files are taken in, and how they are read.
public struct ImportTask: Sendable, Hashable, Codable {
    /// The files, as the worker's machine names them; whole paths.
    public var files: [String]
    /// The text of the mapping that says what the columns of tables mean; `nil` for JSON Lines.
    public var mapping: String?

    /// Asks for files.
    public init(files: [String], mapping: String? = nil) {
        self.files = files
        self.mapping = mapping
    }

    /// Files of one job at most.
    public static let mostFiles = 1000
    /// The longest path, in bytes.
    static let longestPath = 4096
    /// The longest mapping, in bytes.
    static let longestMapping = 1 << 20

    /// Refuses what no job may be.
    func check() throws(JobError) {
        guard (1...Self.mostFiles).contains(files.count) else { throw .files(most: Self.mostFiles) }
        for file in files {
            guard file.hasPrefix("/"), file.utf8.count <= Self.longestPath, !file.utf8.contains(0) else {
                throw .path(String(file.prefix(200)))
            }
        }
        guard mapping.map({ $0.utf8.count <= Self.longestMapping }) ?? true else {
            throw .mapping(longest: Self.longestMapping)
        }
    }
}
