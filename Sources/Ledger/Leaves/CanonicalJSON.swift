/// JSON that has one form only (RFC 8785, the JSON Canonicalization Scheme), without floating-point numbers.
public indirect enum CanonicalJSON: Sendable, Hashable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number of at most 53 bits: others are not the same for every reader.
    case integer(Int)
    /// A text.
    case string(String)
    /// A list.
    case array([CanonicalJSON])
    /// Members by name.
    case object([String: CanonicalJSON])

    /// The largest whole number that every reader of JSON takes as it is written, 2^53 − 1.
    public static let largestInteger = (1 << 53) - 1

    /// The bytes, in UTF-8, without white space; members in the order of the UTF-16 units of their names.
    ///
    /// - Precondition: whole numbers are within ±``largestInteger``.
    public var bytes: [UInt8] {
        var result: [UInt8] = []
        write(to: &result)
        return result
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let number):
            precondition(abs(number) <= Self.largestInteger, "a number that not every reader takes")
            bytes += String(number).utf8
        case .string(let text): Self.write(text, to: &bytes)
        case .array(let values):
            Self.write(values, "[", "]", to: &bytes) { $0.write(to: &$1) }
        case .object(let members):
            let sorted = members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
            Self.write(sorted, "{", "}", to: &bytes) { member, bytes in
                Self.write(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(to: &bytes)
            }
        }
    }

    private static func write<Value>(
        _ values: [Value], _ start: Unicode.Scalar, _ end: Unicode.Scalar, to bytes: inout [UInt8],
        _ one: (Value, inout [UInt8]) -> Void
    ) {
        bytes.append(UInt8(ascii: start))
        for (place, value) in values.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            one(value, &bytes)
        }
        bytes.append(UInt8(ascii: end))
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x08: bytes += "\\b".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0C: bytes += "\\f".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0..<0x20: bytes += ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
