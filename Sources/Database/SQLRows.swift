/// Rows on their way into a table, by the engine's bulk path: `COPY` on PostgreSQL, one prepared statement on SQLite.
public struct SQLRows: Sendable {
    /// The names of the columns.
    public let columns: [String]
    /// The values, row after row.
    private(set) var values: [SQLValue] = []

    /// No rows yet, for some columns.
    public init(_ columns: [String]) { self.columns = columns }

    /// The number of rows.
    public var count: Int { values.count / max(columns.count, 1) }

    /// Adds a row: a value for each column.
    public mutating func append(_ row: [SQLValue]) {
        precondition(row.count == columns.count, "a row has a value for each column")
        values.append(contentsOf: row)
    }

    /// Makes room for so many rows.
    public mutating func reserveCapacity(_ rows: Int) { values.reserveCapacity(rows * columns.count) }
}
