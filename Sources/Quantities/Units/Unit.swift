/// A unit of measure: a UCUM code, its dimension, and its exact relation to the base unit.
public struct Unit: Sendable {
    let body: UnitBody

    init(body: UnitBody) { self.body = body }

    /// The UCUM code as canonically written: `kW.h`, `mg/kg`, `Cel`, `{score}`.
    public var code: String { body.code }

    /// What keeps counts, scores, grades and temperature differences apart: a name of `UnitKind.table`, `nil` for
    /// ordinary quantities.
    public var kind: String? { body.kind }

    /// The pure number.
    public static let one = Unit(body: UnitBody(code: "1", meaning: .one))

    /// Reads a unit, in UCUM or in one of the ways in which standards write it (`m³/h`, `W·h/(W·h)`, `℃`).
    public init(_ text: String) throws(UnitError) {
        var text = text
        let result: Result<UnitBody, UnitError> = text.withUTF8 { bytes in
            do throws(UnitError) {
                return .success(try UnitTable.shared.read(bytes))
            } catch {
                return .failure(error)
            }
        }
        body = try result.get()
    }

    /// Reads a unit in UTF-8, without making a `String` where the spelling is a usual one.
    public init(utf8 bytes: UnsafeBufferPointer<UInt8>) throws(UnitError) {
        body = try UnitTable.shared.read(bytes)
    }

    /// The unit of a stored requirement: its code, and its kind where the code does not tell
    /// (`temperature-difference`).
    public init(code: String, kind: String?) throws(UnitError) {
        let plain = try Unit(code)
        if kind == UnitKind.temperatureDifference, plain.kind == nil {
            guard let difference = plain.asDifference else { throw .unknown(code) }
            self = difference
        } else {
            self = plain
        }
    }

    /// The unit for differences of what this unit measures: ℃ of a 温差. `nil` where it measures no temperature.
    public var asDifference: Unit? {
        guard isComparable(with: Self.kelvin), var meaning = body.meaning.proportional else { return nil }
        meaning.dimension.tags = [Dimension.TagPower(tag: 0, power: 1)]
        return Unit(body: UnitBody(code: code, meaning: meaning))
    }

    private static let kelvin = Unit(body: UnitBody(code: "K", meaning: UnitMeaning(dimension: .base(4))))

    /// Whether quantities in the two units can be compared: same dimension and same kind.
    public func isComparable(with other: Unit) -> Bool {
        body === other.body || body.meaning.dimension == other.body.meaning.dimension
    }

    /// Whether it is a pure number (`1`, `%`, `10*3`), and no count, score or other kind.
    public var isDimensionless: Bool { body.meaning.dimension.isNone && body.meaning.function == nil }
}

extension Unit: Hashable, Codable {
    /// Equality of code and kind: `kW.h` and `MJ` are comparable, not equal.
    public static func == (left: Unit, right: Unit) -> Bool {
        left.body === right.body || (left.code == right.code && left.kind == right.kind)
    }

    /// Hashes the code.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }

    private enum CodingKeys: String, CodingKey {
        case code
        case kind
    }

    /// Reads code and kind.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let code = try container.decode(String.self, forKey: .code)
        let kind = try container.decodeIfPresent(String.self, forKey: .kind)
        try self.init(code: code, kind: kind)
    }

    /// Writes code and kind.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(code, forKey: .code)
        try container.encodeIfPresent(kind, forKey: .kind)
    }
}

extension Unit: CustomStringConvertible {
    /// The UCUM code.
    public var description: String { code }
}

/// Why a text is not a unit.
public enum UnitError: Error, Sendable, Hashable {
    /// No unit of that name.
    case unknown(String)
    /// The text is not built as a unit is (`m//s`), with the place in UTF-8 bytes.
    case malformed(String, at: Int)
    /// The factor or a power is too large to be held exactly.
    case outOfRange(String)
}
