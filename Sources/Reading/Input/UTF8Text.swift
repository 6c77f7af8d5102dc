/// Well-formed UTF-8 (RFC 3629) and positions in it.
package enum UTF8Text {
    /// The length of the well-formed sequence that starts at a byte, 0 where none does.
    @inline(__always)
    static func sequenceLength(_ span: Span<UInt8>, at start: Int, end: Int) -> Int {
        let lead = span[start]
        if lead < 0x80 { return 1 }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, start + length <= end else { return 0 }
        let second = span[start + 1]
        // The second byte is limited further after four of the leads: no overlong forms, no surrogates,
        // nothing above U+10FFFF.
        let least: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
        let most: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
        guard second >= least, second <= most else { return 0 }
        if length > 2, span[start + 2] & 0xC0 != 0x80 { return 0 }
        if length > 3, span[start + 3] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// Counts the well-formed sequences of more than one byte, and the bytes that belong to none.
    static func survey(_ span: Span<UInt8>, _ range: Range<Int>) -> (multibyte: Int, wrong: Int) {
        var multibyte = 0
        var wrong = 0
        var position = range.lowerBound
        while position < range.upperBound {
            if span[position] < 0x80 {
                position = afterASCII(span, from: position + 1, to: range.upperBound)
                continue
            }
            let length = sequenceLength(span, at: position, end: range.upperBound)
            if length > 0 { multibyte += 1 } else { wrong += 1 }
            position += max(length, 1)
        }
        return (multibyte, wrong)
    }

    /// Where the first byte after some ASCII ones may be that is none, eight bytes at a time.
    @inline(__always)
    private static func afterASCII(_ span: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var position = start
        let raw = span.bytes
        while position + 8 <= end,
            raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            position += 8
        }
        return position
    }

    /// The column of a byte of a line, in Unicode scalars from 1.
    static func column(of offset: Int, lineStart: Int, in bytes: [UInt8]) -> Int {
        var column = 1
        for index in lineStart..<min(offset, bytes.count) where bytes[index] & 0xC0 != 0x80 { column += 1 }
        return column
    }
}
