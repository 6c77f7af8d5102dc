/// A connection inside a transaction. Parameters are `?1`, `?2` … in both engines.
public protocol SQLConnection {
    /// The language of its SQL, for the few statements that are written twice.
    var dialect: SQLDialect { get }

    /// Runs a statement that gives no rows.
    func execute(_ sql: String, _ parameters: [SQLValue]) throws

    /// Adds rows to a table by the engine's bulk path. After an error the transaction has to be given up.
    func insert(_ rows: SQLRows, into table: String) throws

    /// Runs a query and hands over each row; a row is valid only inside the closure.
    func forEachRow(_ sql: String, _ parameters: [SQLValue], _ body: (any SQLRow) throws -> Void) throws
}

extension SQLConnection {
    /// Runs a statement that gives no rows and has no parameters.
    public func execute(_ sql: String) throws { try execute(sql, []) }

    /// All rows of a query, each turned into a value.
    public func rows<Value>(
        _ sql: String, _ parameters: [SQLValue] = [], _ value: (any SQLRow) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try forEachRow(sql, parameters) { values.append(try value($0)) }
        return values
    }

    /// The first row of a query, turned into a value.
    public func first<Value>(
        _ sql: String, _ parameters: [SQLValue] = [], _ value: (any SQLRow) throws -> Value
    ) throws -> Value? {
        var result: Value?
        try forEachRow(sql, parameters) { row in
            if result == nil { result = try value(row) }
        }
        return result
    }
}

extension SQLConnection {
    /// The id that the next row of a table gets. Rows are numbered by who writes them, and not by the database: there is
    /// one writer at a time, so the next one is free, and a bulk load knows the ids before the rows are sent.
    public func nextID(in table: String) throws -> Int {
        try first("SELECT coalesce(max(id), 0) + 1 FROM \(table)") { $0.integer(0) } ?? 1
    }

    /// Puts rows into a table that only this connection sees, in place of those of the last time, so that they can be
    /// joined with others at once.
    ///
    /// - Parameter columns: the columns as `CREATE TABLE` takes them.
    public func stage(_ rows: SQLRows, as table: String, columns: String) throws {
        try execute("CREATE TEMP TABLE IF NOT EXISTS \(table) (\(columns))")
        // PostgreSQL keeps the room of deleted rows, and nothing cleans a temporary table up.
        try execute(dialect == .sqlite ? "DELETE FROM \(table)" : "TRUNCATE \(table)")
        try insert(rows, into: table)
    }
}

/// A row of a result; columns count from 0.
public protocol SQLRow {
    /// Whether the column is NULL.
    func isNull(_ column: Int) -> Bool
    /// The whole number in the column; 0 for NULL.
    func integer(_ column: Int) -> Int
    /// The number in the column; 0 for NULL.
    func real(_ column: Int) -> Double
    /// The text in the column; empty for NULL.
    func text(_ column: Int) -> String
    /// The bytes in the column, valid inside the closure.
    func withBlob<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
}

extension SQLRow {
    /// The text in the column, `nil` for NULL.
    public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    /// The whole number in the column, `nil` for NULL.
    public func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }
    /// The bytes in the column.
    public func blob(_ column: Int) -> [UInt8] { withBlob(column) { Array($0) } }
}
