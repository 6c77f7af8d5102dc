import Gzip
import NIOCore

/// A list as CSV or JSON Lines, piece by piece.
struct TextPieces: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let table: APITable
    let isCSV: Bool
    let isCompressed: Bool

    func makeAsyncIterator() -> Iterator { Iterator(self) }

    struct Iterator: AsyncIteratorProtocol {
        private let pieces: TextPieces
        private var reading: TableReading
        private var deflater: Deflater?
        private var isStarted = false
        private var isFinished = false

        init(_ pieces: TextPieces) {
            self.pieces = pieces
            reading = TableReading(pieces.table)
        }

        mutating func next() async throws -> ByteBuffer? {
            while !isFinished {
                let bytes = try await packed()
                if !bytes.isEmpty { return ByteBuffer(bytes: bytes) }
            }
            return nil
        }

        /// The next piece as it is sent: while it is being compressed there may be nothing to send.
        private mutating func packed() async throws -> [UInt8] {
            if pieces.isCompressed, deflater == nil { deflater = try Deflater() }
            let bytes = try await plain()
            return try deflater?.compress(bytes, isLast: isFinished) ?? bytes
        }

        private mutating func plain() async throws -> [UInt8] {
            let table = pieces.table
            if !isStarted {
                isStarted = true
                if pieces.isCSV { return CSVRows.head(table.columns) }
            }
            guard let (position, limit) = reading.next else {
                isFinished = true
                return []
            }
            if pieces.isCSV {
                let (rows, next) = try await table.cells(position, limit)
                reading.advance(rows.count, to: next)
                return CSVRows.bytes(rows)
            }
            let (text, count, next) = try await table.lines(position, limit)
            reading.advance(count, to: next)
            return text
        }
    }
}
