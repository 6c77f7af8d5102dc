import Foundation

/// Where the data lives: `sqlite:PATH`, a bare path, which means the same, or `postgres://…` as libpq reads it.
public enum DatabaseLocation: Sendable, Hashable, CustomStringConvertible {
    /// The path of a SQLite file.
    case sqlite(path: String)
    /// The address of a PostgreSQL database, with user, hosts and options.
    case postgres(String)

    /// Reads a location.
    public init(_ text: String) throws(DatabaseError) {
        if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(text)
            return
        }
        let path = text.hasPrefix("sqlite:") ? String(text.dropFirst("sqlite:".count)) : text
        guard !path.isEmpty, !path.contains("://") else { throw .unknownEngine(text) }
        self = .sqlite(path: path)
    }

    /// The location as it may be shown: without a password.
    public var description: String {
        switch self {
        case .sqlite(let path): return "sqlite:\(path)"
        case .postgres(let address):
            guard var parts = URLComponents(string: address) else { return "postgres://…" }
            if parts.password != nil { parts.password = "…" }
            parts.queryItems = parts.queryItems?.map { item in
                item.name == "password" ? URLQueryItem(name: item.name, value: "…") : item
            }
            return parts.string ?? "postgres://…"
        }
    }
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
            "no database engine for '\(text)': use sqlite:PATH or postgres://HOST/NAME"
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
