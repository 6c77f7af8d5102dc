import NIOCore

/// A list as a workbook, piece by piece. The format wants the whole list to be written before the first byte can be
/// sent: it is written to a file, row by row.
struct WorkbookPieces: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let table: APITable

    func makeAsyncIterator() -> Iterator { Iterator(table: table) }

    struct Iterator: AsyncIteratorProtocol {
        private let table: APITable
        private var file: WorkbookFile?

        init(table: APITable) { self.table = table }

        mutating func next() async throws -> ByteBuffer? {
            let file = try await written()
            return try file.read().map { ByteBuffer(bytes: $0) }
        }

        private mutating func written() async throws -> WorkbookFile {
            if let file { return file }
            let file = try WorkbookFile(columns: table.columns)
            var reading = TableReading(table)
            while let (position, limit) = reading.next {
                let (rows, next) = try await table.cells(position, limit)
                for row in rows { try file.append(row) }
                reading.advance(rows.count, to: next)
            }
            try await file.close()
            self.file = file
            return file
        }
    }
}
