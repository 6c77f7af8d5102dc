/// Texts of cells and sentences in the forms in which they are compared.
enum PlainText {
    /// One line: no space beside a Han character, single spaces elsewhere; signs and letters half-width.
    ///
    /// Line feeds in a cell are where the column was too narrow; `项　目` is spaced for the eye.
    static func line(_ text: String) -> String { joined(text, halfWidth) }

    /// As ``line(_:)``, every character as it was written.
    static func asWritten(_ text: String) -> String { joined(text) { $0 } }

    private static func joined(_ text: String, _ form: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var space = false
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                space = true
                continue
            }
            let plain = form(scalar)
            if space, let last, !isWide(last), !isWide(plain) { result.append(0x20) }
            space = false
            last = plain
            append(plain, to: &result)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Without any space, half-width, in lower case: what word lists are written in.
    static func key(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars where !isSpace(scalar) {
            let plain = halfWidth(scalar)
            let upper = plain.value >= 0x41 && plain.value <= 0x5A
            append(upper ? Unicode.Scalar(UInt8(plain.value + 0x20)) : plain, to: &result)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Adds a scalar in UTF-8.
    static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        let value = scalar.value
        switch value {
        case 0..<0x80: bytes.append(UInt8(value))
        case 0x80..<0x800:
            bytes.append(UInt8(0xC0 | value >> 6))
            bytes.append(UInt8(0x80 | value & 0x3F))
        case 0x800..<0x10000:
            bytes.append(UInt8(0xE0 | value >> 12))
            bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | value & 0x3F))
        default: bytes.append(contentsOf: String(Character(scalar)).utf8)
        }
    }

    /// White space of every width.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0xA0, 0x3000, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0xFEFF: true
        default: false
        }
    }

    /// Han characters and Chinese punctuation, which no space stands beside.
    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        isHan(scalar) || (0x3001...0x303F).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
    }

    /// Han characters.
    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
    }

    /// Digits from 0 to 9.
    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

    /// Latin letters.
    static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        (0x41...0x5A).contains(scalar.value & ~0x20)
    }

    /// Full-width letters, digits and signs as ASCII; signs of comparison as one.
    static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x2266, 0x2A7D: "≤"
        case 0x2267, 0x2A7E: "≥"
        default: scalar
        }
    }

    /// Whether a text holds another, by its bytes.
    static func holds(_ text: some StringProtocol, _ part: String) -> Bool { text.offset(of: part) != nil }

    /// Where a text first holds another.
    static func firstRange(of part: String, in text: String) -> Range<String.Index>? {
        guard let offset = text.offset(of: part) else { return nil }
        let start = text.utf8.index(text.startIndex, offsetBy: offset)
        return start..<text.utf8.index(start, offsetBy: part.utf8.count)
    }

    /// Whether a text holds one of several.
    static func holds(_ text: some StringProtocol, anyOf parts: [String]) -> Bool {
        for part in parts where text.offset(of: part) != nil { return true }
        return false
    }

    /// A text without the white space and the given characters at its ends.
    static func trimmed(_ text: some StringProtocol, also signs: String = "") -> String {
        let scalars = text.unicodeScalars
        var (start, end) = (scalars.startIndex, scalars.endIndex)
        func goes(_ scalar: Unicode.Scalar) -> Bool {
            isSpace(scalar) || (!signs.isEmpty && signs.unicodeScalars.contains(scalar))
        }
        while start < end, goes(scalars[start]) { start = scalars.index(after: start) }
        while start < end {
            let last = scalars.index(before: end)
            guard goes(scalars[last]) else { break }
            end = last
        }
        return start == text.startIndex && end == text.endIndex ? String(text) : String(text[start..<end])
    }
}
