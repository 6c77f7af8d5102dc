/// Where the data lives: `sqlite:PATH`, or a bare path, which means the same.
public struct DatabaseLocation: Sendable, Hashable, CustomStringConvertible {
    /// The path of the SQLite file.
    public let path: String

    /// Reads a location; only SQLite is there in this version, and anything else is refused.
    public init(_ text: String) throws(DatabaseError) {
        if text.hasPrefix("sqlite:") {
            path = String(text.dropFirst("sqlite:".count))
        } else if text.contains("://") {
            throw .unknownEngine(text)
        } else {
            path = text
        }
        if path.isEmpty { throw .unknownEngine(text) }
    }

    /// `sqlite:PATH`.
    public var description: String { "sqlite:\(path)" }
}

/// What can go wrong with the database.
public enum DatabaseError: Error, Sendable, CustomStringConvertible {
    /// The location names no engine that is there.
    case unknownEngine(String)
    /// The file cannot be opened, or is not a database.
    case cannotOpen(String, reason: String)
    /// The database holds migrations that this version does not know: it was written by a newer one.
    case newerSchema([String])
    /// A column does not hold what is asked for.
    case unexpectedColumn(Int, expected: String)
    /// The engine refused a statement.
    case statement(String, reason: String)

    /// What went wrong, for the log and for the command line.
    public var description: String {
        switch self {
        case .unknownEngine(let text):
            "no database engine for '\(text)': use sqlite:PATH"
        case .cannotOpen(let path, let reason):
            "cannot open the database \(path): \(reason)"
        case .newerSchema(let names):
            "the database was written by a newer version (unknown migrations: \(names.joined(separator: ", ")))"
        case .unexpectedColumn(let index, let expected):
            "column \(index) does not hold \(expected)"
        case .statement(let sql, let reason):
            "\(reason) in: \(sql)"
        }
    }
}
