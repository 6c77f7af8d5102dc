/// A value that goes into a statement.
public enum SQLValue: Sendable, Hashable {
    /// NULL.
    case null
    /// A whole number.
    case integer(Int)
    /// A floating-point number.
    case real(Double)
    /// A text.
    case text(String)
    /// A text as well-formed UTF-8: for large ones that were put together byte by byte.
    case utf8([UInt8])
    /// Bytes.
    case blob([UInt8])
    /// Words for full-text search: a text for SQLite, a `tsvector` for PostgreSQL.
    case words(SQLWords)

    /// The text, or NULL.
    public static func optional(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }
    /// The whole number, or NULL.
    public static func optional(_ number: Int?) -> SQLValue { number.map { .integer($0) } ?? .null }
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }
}

/// Words for full-text search, cut by us, each once.
public struct SQLWords: Sendable, Hashable {
    /// The longest word that a `tsvector` takes, in bytes; what is longer is left out.
    public static let longest = 2046

    /// The words as UTF-8, parted by spaces.
    public let utf8: [UInt8]

    /// The words, parted by spaces.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    /// Takes words that are parted by one space, none of them twice and none too long.
    public init(distinct text: String) { utf8 = Array(text.utf8) }

    /// Takes such words as well-formed UTF-8.
    public init(distinct utf8: [UInt8]) { self.utf8 = utf8 }
}
