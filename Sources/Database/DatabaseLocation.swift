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
            return Self.withoutPassword(address)
        }
    }

    /// An address of several hosts is no URL, so it is taken apart by its signs; what cannot be is not shown.
    private static func withoutPassword(_ address: String) -> String {
        let parts = address.split(separator: "?", maxSplits: 1)
        let options = parts.count > 1 ? parts[1] : ""
        guard let colon = address.firstIndex(of: ":"), !options.contains("@") else { return "postgres://…" }
        let rest = parts[0][colon...].dropFirst("://".count)
        var shown = address[...colon] + "//"
        if let at = rest.lastIndex(of: "@") {
            let user = rest[..<at]
            shown += user.firstIndex(of: ":").map { user[..<$0] + ":…" } ?? user
            shown += rest[at...]
        } else {
            shown += rest
        }
        guard !options.isEmpty else { return String(shown) }
        return shown + "?"
            + options.split(separator: "&").map { $0.hasPrefix("password=") ? "password=…" : $0 }
            .joined(separator: "&")
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
    /// The server went away while it was to commit: what was written may have been kept, or not.
    case commitUnknown(reason: String)

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
        case .commitUnknown(let reason):
            """
            the database went away while it was to commit: it is unknown whether the last change was kept. Look, or do \
            it again where that does no harm (\(reason))
            """
        }
    }
}
