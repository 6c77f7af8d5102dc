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
    /// Bytes.
    case blob([UInt8])

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
