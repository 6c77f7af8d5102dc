import Database

/// Inserts rows many at a time: on a server each statement is a journey.
struct RowBatch {
    private let connection: any SQLConnection
    private let head: String
    private let width: Int
    private var values: [SQLValue] = []

    /// As many parameters as both engines take in one statement, and few enough that the last rows cost little.
    private static let most = 1_000

    init(_ connection: any SQLConnection, into table: String, _ columns: [String]) {
        self.connection = connection
        head = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
        width = columns.count
    }

    /// Adds a row, whose values are in the order of the columns.
    mutating func add(_ row: [SQLValue]) throws {
        values += row
        if values.count + width > Self.most { try flush() }
    }

    /// Sends what was not sent yet.
    mutating func flush() throws {
        guard !values.isEmpty else { return }
        let rows = values.count / width
        let places = (0..<rows).map { row in
            "(" + (1...width).map { "?\(row * width + $0)" }.joined(separator: ", ") + ")"
        }
        try connection.execute(head + places.joined(separator: ", "), values)
        values.removeAll(keepingCapacity: true)
    }
}
