import Database
import Foundation
import Reading

/// Loads the rows of a CSV file as they are into a bare table called `bare`, text columns named as in the header: what the
/// reader and the bulk path cost by themselves. As in an import the next rows are read while those before are written.
///
/// Empty fields become what the engine's own means makes of them: NULL by `\\copy` on PostgreSQL, an empty text by
/// `.import` on SQLite.
struct RawLoad {
    /// What is read of the file at a time.
    private static let blockBytes = 1 << 20
    /// How many bytes of texts are written in one transaction.
    private static let chunkBytes = 8 << 20

    private let file: FileHandle
    private let location: DatabaseLocation
    private var reader = CSVReader()
    private var isFinished = false
    private var isNullEmpty: Bool { if case .postgres = location { true } else { false } }

    init(file: String, database: String) throws {
        guard let handle = FileHandle(forReadingAtPath: file) else {
            throw BenchmarkFailure.unreadable(file)
        }
        self.file = handle
        location = try DatabaseLocation(database)
    }

    mutating func run() async throws {
        let database = try Database(location)
        let columns = try header()
        try await database.bulkWrite { connection in
            let list = columns.map { "\($0) TEXT" }.joined(separator: ", ")
            try connection.execute("CREATE TABLE bare (\(list))")
        }
        var count = 0
        var idle = [SQLRows(columns), SQLRows(columns)]
        try await withThrowingTaskGroup(of: SQLRows.self) { group in
            while var rows = idle.popLast() {
                rows.removeAll()
                try fill(&rows)
                if idle.isEmpty, let written = try await group.next() { idle.append(written) }
                guard rows.count > 0 else { break }
                count += rows.count
                group.addTask { [rows] in
                    try await database.bulkWrite { try $0.insert(rows, into: "bare") }
                    return rows
                }
            }
        }
        try database.close()
        print("\(count) rows")
    }

    /// The next record is read; whether there is one.
    private mutating func advance() throws -> Bool {
        while true {
            if let next = reader.next() {
                _ = try next.get()
                return true
            }
            if isFinished { return false }
            if let block = try file.read(upToCount: Self.blockBytes), !block.isEmpty {
                reader.feed([UInt8](block))
            } else {
                reader.finish()
                isFinished = true
            }
        }
    }

    private mutating func header() throws -> [String] {
        guard try advance() else { throw BenchmarkFailure.usage }
        return reader.fields.map { "\"\(reader.text($0))\"" }
    }

    private mutating func fill(_ rows: inout SQLRows) throws {
        let isNullEmpty = isNullEmpty
        while rows.textBytes < Self.chunkBytes, try advance() {
            for field in reader.fields {
                if isNullEmpty, field.range.isEmpty {
                    rows.appendNull()
                } else {
                    reader.withUTF8(field) { rows.append(utf8: $0) }
                }
            }
        }
    }
}
