/// Spellings made alike, to compare words of a standard with those that are looked for.
enum FoldedText {
    /// A text without white space, full-width letters, digits and signs as ASCII.
    static func folded(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars where !PlainText.isSpace(scalar) {
            if (0xFF01...0xFF5E).contains(scalar.value), let half = UInt8(exactly: scalar.value - 0xFEE0) {
                bytes.append(half)
            } else {
                PlainText.append(scalar, to: &bytes)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A text with every run of white space as one space, none at the ends.
    static func spaced(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
