/// Rows on their way into a table, by the engine's bulk path: `COPY` on PostgreSQL, one prepared statement on SQLite.
///
/// Rows are added as values, or value by value where texts are at hand as bytes: these lie one behind the other in one
/// piece of memory, and no text is made of them.
public struct SQLRows: Sendable {
    /// A value, or where the bytes of a text lie.
    enum Cell: Sendable {
        case value(SQLValue)
        case text(Range<Int>)
    }

    /// The names of the columns.
    public let columns: [String]
    /// The values, row after row.
    private(set) var cells: [Cell] = []
    /// The bytes of texts that were added as such.
    private(set) var texts: [UInt8] = []

    /// No rows yet, for some columns.
    public init(_ columns: [String]) { self.columns = columns }

    /// The number of rows, one that has not all of its values counted too.
    public var count: Int { (cells.count + columns.count - 1) / max(columns.count, 1) }

    /// The bytes of the texts that were added as bytes: what tells when it is time to send them.
    public var textBytes: Int { texts.count }

    /// Whether each row has a value for each column.
    var isWhole: Bool { cells.count % max(columns.count, 1) == 0 }

    /// Adds a row: a value for each column.
    public mutating func append(_ row: [SQLValue]) {
        precondition(row.count == columns.count && isWhole, "a row has a value for each column")
        for value in row { cells.append(.value(value)) }
    }

    /// Adds the next value of a row: a text.
    ///
    /// - Parameter text: well-formed UTF-8, which is copied.
    public mutating func append(utf8 text: Span<UInt8>) {
        let start = texts.count
        text.withUnsafeBufferPointer { texts.append(contentsOf: $0) }
        cells.append(.text(start..<texts.count))
    }

    /// Adds the next value of a row: NULL.
    public mutating func appendNull() { cells.append(.value(.null)) }

    /// Makes room for so many rows.
    public mutating func reserveCapacity(_ rows: Int) { cells.reserveCapacity(rows * columns.count) }

    /// Takes all rows away and keeps their room.
    public mutating func removeAll() {
        cells.removeAll(keepingCapacity: true)
        texts.removeAll(keepingCapacity: true)
    }
}
