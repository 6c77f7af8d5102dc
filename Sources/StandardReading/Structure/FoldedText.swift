/// Spellings made alike, to compare words of a standard with those that are looked for.
enum FoldedText {
    /// A text without white space, full-width letters, digits and signs as ASCII.
    static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            if (0xFF01...0xFF5E).contains(scalar.value), let half = Unicode.Scalar(scalar.value - 0xFEE0) {
                result.append(half)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// A text with every run of white space as one space, none at the ends.
    static func spaced(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
