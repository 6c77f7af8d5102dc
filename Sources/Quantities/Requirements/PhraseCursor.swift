/// A place in the bytes of a phrase, with what it takes to go on: scalars (full width as ASCII), spaces, words.
struct PhraseCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the phrase ends: white space at the end is left out.
    let end: Int
    var position: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        self.bytes = bytes
        self.end = end
        position = start
    }

    /// Whether nothing is left.
    @inline(__always) var atEnd: Bool { position >= end }

    /// The scalar at a place, full-width forms as ASCII; 0 at the end.
    @inline(__always)
    func scalar(at place: Int) -> UInt32 {
        guard place < end else { return 0 }
        let byte = bytes[place]
        return byte < 0x80 ? UInt32(byte) : Scalars.decode(bytes, at: place).scalar
    }

    /// How many bytes the scalar at a place takes; 0 at the end.
    @inline(__always)
    func length(at place: Int) -> Int {
        guard place < end else { return 0 }
        return bytes[place] < 0x80 ? 1 : min(Scalars.decode(bytes, at: place).length, end - place)
    }

    /// The scalar here.
    @inline(__always) var scalar: UInt32 { scalar(at: position) }

    /// The scalar after the one here.
    @inline(__always) var following: UInt32 { scalar(at: position + length(at: position)) }

    /// Goes on by one scalar.
    @inline(__always) mutating func advance() { position += length(at: position) }

    /// Goes on if the scalar here is the one asked for.
    @inline(__always)
    mutating func take(_ wanted: Character) -> Bool {
        guard scalar == wanted.unicodeScalars.first?.value else { return false }
        advance()
        return true
    }

    /// Skips white space of all widths.
    @inline(__always)
    mutating func skipSpaces() {
        while position < end, Self.isSpace(scalar) { advance() }
    }

    @inline(__always)
    static func isSpace(_ scalar: UInt32) -> Bool {
        scalar <= 0x20
            ? scalar != 0
            : scalar == 0xA0 || scalar == 0x3000 || (scalar >= 0x2002 && scalar <= 0x200B)
                || scalar == 0x202F || scalar == 0xFEFF
    }

    @inline(__always)
    static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    @inline(__always)
    static func isLetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A }

    @inline(__always)
    static func isHan(_ scalar: UInt32) -> Bool { scalar >= 0x4E00 && scalar <= 0x9FFF }

    /// Whether the scalar is a minus or a hyphen that can be a sign.
    @inline(__always)
    static func isMinus(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0x2212 }

    /// The bytes of a range.
    func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[range])
    }

    /// The text of a range.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Goes on over the longest word of a table that stands here.
    @inline(__always)
    mutating func takeWord(_ table: ByteTable) -> Int? {
        // Words are of Han characters, three bytes each.
        var length = min(table.longestKey, end - position) / 3 * 3
        while length >= 3 {
            if let value = table[slice(position..<(position + length))] {
                position += length
                return value
            }
            length -= 3
        }
        return nil
    }

    /// Goes on over an ASCII word in any case, if it stands here and no letter follows it.
    mutating func takePhrase(_ phrase: StaticString) -> Bool {
        let count = phrase.utf8CodeUnitCount
        guard position + count <= end else { return false }
        for offset in 0..<count {
            let byte = bytes[position + offset]
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            guard lower == phrase.utf8Start[offset] else { return false }
        }
        if Self.isLetter(scalar(at: position + count)) { return false }
        position += count
        return true
    }
}
