/// Finds the end of a record that is too long to be kept, block by block.
struct CSVLongRecord: Sendable {
    private enum State {
        case atField
        case inField
        case inQuotes
        /// After a quote in quotes: it closes them, unless another follows.
        case afterQuote
        /// After a CR, to which a line feed may belong.
        case afterReturn
        case atEnd
    }

    /// How much of such a record is kept.
    private static let keptBytes = 64 << 10

    /// Where it begins in the file.
    let offset: Int
    /// The beginning of it, as text.
    let beginning: String
    private let delimiter: UInt8
    private var state = State.atField

    /// - Parameters:
    ///   - bytes: as much of it as a record may have.
    ///   - offset: where it begins in the file.
    init(_ bytes: ArraySlice<UInt8>, offset: Int, delimiter: UInt8) {
        self.offset = offset
        self.delimiter = delimiter
        beginning = String(decoding: bytes.prefix(Self.keptBytes), as: UTF8.self)
    }

    /// Whether its end was found.
    var isAtEnd: Bool { state == .atEnd }
    /// Whether it is inside quotes.
    var isQuoted: Bool { state == .inQuotes }

    /// Goes on.
    ///
    /// - Returns: where it stands then: at the next record, or at the end of the bytes.
    mutating func pass(_ bytes: [UInt8], from start: Int) -> Int {
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            if state == .afterReturn {
                state = .atEnd
                return byte == 0x0A ? position + 1 : position
            }
            position += 1
            switch (state, byte) {
            case (.atField, UInt8(ascii: "\"")), (.afterQuote, UInt8(ascii: "\"")): state = .inQuotes
            case (.inQuotes, UInt8(ascii: "\"")): state = .afterQuote
            case (.inQuotes, _): break
            case (_, delimiter): state = .atField
            case (_, 0x0A):
                state = .atEnd
                return position
            case (_, 0x0D): state = .afterReturn
            default: state = .inField
            }
        }
        return position
    }
}
