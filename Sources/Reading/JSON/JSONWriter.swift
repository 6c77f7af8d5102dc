/// Writes JSON with the keys in the order in which they are given.
///
/// Foundation's encoder orders keys at random unless it sorts them, and makes numbers of its own.
package struct JSONWriter: Sendable {
    /// What was written, UTF-8.
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Starts with nothing written.
    package init() {}

    /// What was written.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Makes room for so many bytes.
    package mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    /// Forgets what was written and keeps the room for it.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Ends a line of JSON Lines.
    package mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    /// Writes an object.
    package mutating func object(_ content: (inout JSONWriter) throws -> Void) rethrows {
        try container(UInt8(ascii: "{"), UInt8(ascii: "}"), content)
    }

    /// Writes a list.
    package mutating func array(_ content: (inout JSONWriter) throws -> Void) rethrows {
        try container(UInt8(ascii: "["), UInt8(ascii: "]"), content)
    }

    /// Writes a text, or `null`.
    package mutating func value(_ text: String?) {
        separate()
        if let text { string(text) } else { bytes.append(contentsOf: "null".utf8) }
        needsComma = true
    }

    /// Writes an object of texts, sorted by key.
    package mutating func value(_ texts: [String: String]) {
        object { object in
            if texts.count == 1, let (key, text) = texts.first { return object.field(key, text) }
            for (key, text) in texts.sorted(by: { $0.key < $1.key }) { object.field(key, text) }
        }
    }

    /// Writes a number, `true` or `false` as it is given.
    package mutating func value(raw: some CustomStringConvertible) {
        separate()
        bytes.append(contentsOf: raw.description.utf8)
        needsComma = true
    }

    /// Writes a whole number.
    package mutating func value(integer: Int) {
        separate()
        if integer < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = integer.magnitude
        var power: UInt = 1
        while rest / power >= 10 { power *= 10 }
        while power > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / power))
            rest %= power
            power /= 10
        }
        needsComma = true
    }

    /// Writes a key and a text, or `null`.
    package mutating func field(_ key: String, _ text: String?) { field(key) { $0.value(text) } }

    /// Writes a key and a number, or `null`.
    package mutating func field(_ key: String, number: Int?) {
        field(key) { if let number { $0.value(integer: number) } else { $0.value(nil) } }
    }

    /// Writes a key and a list of texts.
    package mutating func field(_ key: String, _ texts: [String]) {
        field(key) { $0.array { for text in texts { $0.value(text) } } }
    }

    /// Writes a key and an object of texts, sorted by key, or `null`.
    package mutating func field(_ key: String, _ texts: [String: String]?) {
        guard let texts else { return field(key, String?.none) }
        field(key) { $0.value(texts) }
    }

    /// Writes a key and what a closure writes.
    package mutating func field(_ key: String, _ content: (inout JSONWriter) throws -> Void) rethrows {
        separate()
        string(key)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
        try content(&self)
        needsComma = true
    }

    private mutating func container(
        _ start: UInt8, _ end: UInt8, _ content: (inout JSONWriter) throws -> Void
    ) rethrows {
        separate()
        bytes.append(start)
        needsComma = false
        try content(&self)
        bytes.append(end)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
    }

    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        // Most texts need no escape and go in at once.
        let isPlain = text.utf8.withContiguousStorageIfAvailable { utf8 in
            let isPlain = Self.isPlain(UnsafeRawBufferPointer(utf8))
            if isPlain { bytes.append(contentsOf: utf8) }
            return isPlain
        }
        if isPlain != true { escape(text) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether no byte needs an escape; eight at a time, since most of what is written is text.
    private static func isPlain(_ utf8: UnsafeRawBufferPointer) -> Bool {
        let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        var place = 0
        while place + 8 <= utf8.count {
            let word = utf8.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
            let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
            // A byte below 0x20, or one that the exclusive or made zero, sets its highest bit.
            let marks =
                (word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash
            if marks & highs != 0 { return false }
            place += 8
        }
        while place < utf8.count {
            let byte = utf8[place]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return false }
            place += 1
        }
        return true
    }

    private mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
            case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
            case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
            case 0..<0x20:
                bytes.append(contentsOf: (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8)
                bytes.append(contentsOf: String(byte, radix: 16).utf8)
            default: bytes.append(byte)
            }
        }
    }
}
