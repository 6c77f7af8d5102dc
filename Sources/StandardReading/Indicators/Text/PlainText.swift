/// Texts of cells and sentences in the forms in which they are compared.
enum PlainText {
    /// One line: no space beside a Han character, single spaces elsewhere; signs and letters half-width.
    ///
    /// Line feeds in a cell are where the column was too narrow; `项　目` is spaced for the eye.
    static func line(_ text: String) -> String { joined(text, halfWidth) }

    /// As ``line(_:)``, every character as it was written.
    static func asWritten(_ text: String) -> String { joined(text) { $0 } }

    private static func joined(_ text: String, _ form: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView()
        var space = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                space = true
                continue
            }
            let plain = form(scalar)
            if space, let last = result.last, !isWide(last), !isWide(plain) { result.append(" ") }
            space = false
            result.append(plain)
        }
        return String(result)
    }

    /// Without any space, half-width, in lower case: what word lists are written in.
    static func key(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isSpace(scalar) {
            let plain = halfWidth(scalar)
            let upper = plain.value >= 0x41 && plain.value <= 0x5A
            result.append(upper ? Unicode.Scalar(UInt8(plain.value + 0x20)) : plain)
        }
        return String(result)
    }

    /// White space of every width.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0xA0, 0x3000, 0x2000...0x200D, 0x202F, 0x205F, 0xFEFF: true
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
    static func holds(_ text: String, _ part: String) -> Bool { firstRange(of: part, in: text) != nil }

    /// Where a text first holds another.
    static func firstRange(of part: String, in text: String) -> Range<String.Index>? {
        let haystack = text.utf8
        let needle = part.utf8
        guard let first = needle.first, haystack.count >= needle.count else { return nil }
        var place = haystack.startIndex
        let last = haystack.index(haystack.endIndex, offsetBy: -needle.count)
        while place <= last {
            if haystack[place] == first, haystack[place...].starts(with: needle) {
                return place..<haystack.index(place, offsetBy: needle.count)
            }
            haystack.formIndex(after: &place)
        }
        return nil
    }

    /// Whether a text holds one of several.
    static func holds(_ text: String, anyOf parts: some Sequence<String>) -> Bool {
        parts.contains { holds(text, $0) }
    }

    /// A text without the white space and the given characters at its ends.
    static func trimmed(_ text: some StringProtocol, also signs: String = "") -> String {
        var slice = Substring(text)
        while let first = slice.first, first.isWhitespace || signs.contains(first) { slice.removeFirst() }
        while let last = slice.last, last.isWhitespace || signs.contains(last) { slice.removeLast() }
        return String(slice)
    }
}
