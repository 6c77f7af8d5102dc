import Quantities

/// Writes bytes: texts as they are, escaped for JSON, or quoted for CSV.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// A text as it is.
    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Bytes as they are.
    mutating func write(_ other: [UInt8]) { bytes.append(contentsOf: other) }

    /// One ASCII character.
    mutating func write(ascii byte: Unicode.Scalar) { bytes.append(UInt8(ascii: byte)) }

    /// A whole number.
    mutating func write(_ number: Int) {
        if number < 0 { write(ascii: "-") }
        write(digits: UInt64(number.magnitude))
    }

    /// A decimal number with its digits kept.
    mutating func write(_ number: DecimalNumber) {
        let magnitude = number.significand.magnitude
        guard let digits = UInt64(exactly: magnitude), number.exponent <= 0, number.exponent >= -18 else {
            write(number.description)
            return
        }
        if number.significand < 0 { write(ascii: "-") }
        if number.exponent == 0 {
            write(digits: digits)
            return
        }
        let start = bytes.count
        write(digits: digits)
        let decimals = -number.exponent
        let missing = decimals + 1 - (bytes.count - start)
        if missing > 0 {
            bytes.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: missing), at: start)
        }
        bytes.insert(UInt8(ascii: "."), at: bytes.count - decimals)
    }

    private mutating func write(digits number: UInt64) {
        if number < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
            return
        }
        let start = bytes.count
        var rest = number
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }

    /// A text as a JSON string; slashes and characters beyond ASCII stay as they are (RFC 8259).
    mutating func write(json text: String) {
        write(ascii: "\"")
        var text = text
        text.withUTF8 { utf8 in
            if !utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
                bytes.append(contentsOf: utf8)
                return
            }
            for byte in utf8 { escape(byte) }
        }
        write(ascii: "\"")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22: write("\\\"")
        case 0x5C: write("\\\\")
        case 0x0A: write("\\n")
        case 0x0D: write("\\r")
        case 0x09: write("\\t")
        case ..<0x20:
            write("\\u00")
            for half in [byte >> 4, byte & 15] { bytes.append(half < 10 ? 0x30 + half : 0x57 + half) }
        default: bytes.append(byte)
        }
    }

    /// A text as a CSV cell (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe
    /// before it; numbers stay numbers.
    mutating func write(csv text: String) {
        var text = text
        if let first = text.utf8.first, Self.formulaStarts.contains(first), DecimalNumber(text) == nil {
            text = "'" + text
        }
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
            write(text)
            return
        }
        write(ascii: "\"")
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        write(ascii: "\"")
    }

    /// `=` `+` `-` `@`, tab and carriage return.
    private static let formulaStarts: Set<UInt8> = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]
}
