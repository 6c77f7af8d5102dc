/// A unit of measure: a UCUM code, its dimension, and its exact relation to the base unit.
public struct Unit: Sendable, Hashable, Codable {
    /// The UCUM code as canonically written: `kW.h`, `mg/kg`, `Cel`, `{score}`.
    public let code: String
    /// What keeps counts, scores, grades and temperature differences apart: `nil` for ordinary quantities.
    public let kind: String?

    init(code: String, kind: String?) {
        self.code = code
        self.kind = kind
    }

    /// The pure number.
    public static let one = Unit(code: "1", kind: nil)

    /// Reads a unit, in UCUM or in one of the ways in which standards write it (`m³/h`, `W·h/(W·h)`, `℃`).
    public init(_ text: String) throws(UnitError) {
        self.init(code: text, kind: nil)
    }

    /// Whether quantities in the two units can be compared: same dimension and same kind.
    public func isComparable(with other: Unit) -> Bool { code == other.code && kind == other.kind }

    /// A number in this unit expressed in another, exact where the definitions are exact.
    ///
    /// - Returns: `nil` where the units are not comparable or the result does not fit 38 digits. A result that
    ///   does not terminate is rounded to 28 significant digits.
    public func convert(_ number: DecimalNumber, to other: Unit) -> DecimalNumber? {
        isComparable(with: other) ? number : nil
    }
}

/// Why a text is not a unit.
public enum UnitError: Error, Sendable, Hashable {
    /// No unit of that name.
    case unknown(String)
    /// The text is not built as a unit is (`m//s`), with the place in UTF-8 bytes.
    case malformed(String, at: Int)
}
