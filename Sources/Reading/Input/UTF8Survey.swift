/// Counts, block by block, what of a text is well-formed UTF-8. Where the blocks end makes no difference.
struct UTF8Survey {
    /// The well-formed sequences of more than one byte.
    private(set) var multibyte = 0
    /// The bytes that belong to none.
    private(set) var wrong = 0
    /// Whether there is a zero byte, which no text holds.
    private(set) var hasZeros = false
    private var rest: [UInt8] = []

    /// A few wrong bytes among many well-formed characters are damage, not another encoding.
    var isUTF8: Bool { wrong == 0 || wrong * 4 <= multibyte }

    /// Counts a block.
    ///
    /// - Parameter isLast: whether nothing follows, so that a cut character is a wrong one.
    mutating func add(_ block: [UInt8], isLast: Bool) {
        hasZeros = hasZeros || block.contains(0)
        // A byte that begins a sequence is never a part of another, so a text may be cut before it.
        let bytes = rest.isEmpty ? block : rest + block
        let end = isLast ? bytes.count : Self.lastStart(bytes)
        rest = Array(bytes[end...])
        let counts = UTF8Text.survey(bytes.span, 0..<end)
        multibyte += counts.multibyte
        wrong += counts.wrong
    }

    /// Where the last sequence begins, if it may go on after the end.
    private static func lastStart(_ bytes: [UInt8]) -> Int {
        for index in bytes.indices.suffix(3).reversed() where bytes[index] >= 0xC0 { return index }
        return bytes.count
    }
}
