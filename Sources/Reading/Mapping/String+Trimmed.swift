extension String {
    /// Without white space at the ends.
    var trimmed: String {
        if hasInkAtItsEnds { return self }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// Whether it is plain from the bytes that neither end is white space, which is so of nearly all cells: a visible
    /// character of ASCII stands there, or one of those of U+4000 to U+9FFF.
    private var hasInkAtItsEnds: Bool {
        guard let first = utf8.first, let last = utf8.last else { return true }
        guard Self.isInk(first) || (0xE4...0xE9).contains(first) else { return false }
        if Self.isInk(last) { return true }
        guard last >= 0x80, let lead = utf8.index(endIndex, offsetBy: -3, limitedBy: startIndex) else {
            return false
        }
        return (0xE4...0xE9).contains(utf8[lead])
    }

    private static func isInk(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
