/// A JSON text (RFC 8259) read into a flat list of tokens over its bytes; numbers stay the text they are.
///
/// The first step from a file to declarations. Nothing is copied while reading: a token is a kind and a
/// range of bytes, and a `String` is made only of what is asked for. The list is used again for the next
/// text, so that a file of JSON Lines costs no allocation a line.
package struct RawJSON: Sendable {
    /// What a token is.
    package enum Kind: UInt8, Sendable {
        case object, array, string, number, yes, no, null
    }

    /// What a text may need at most.
    package struct Limits: Sendable {
        /// How deep objects and lists may be nested.
        package var depth = 128
        /// The length of one text, in bytes.
        package var bytes = 16 << 20

        package init() {}
    }

    /// One token. The parts of a container follow it, keys and values by turns in an object, up to `next`.
    struct Token {
        var start: UInt32
        var end: UInt32
        var next: UInt32
        var kind: Kind
        var escaped: Bool
    }

    /// The bytes that the texts lie in.
    package let bytes: [UInt8]
    /// What a text may need at most.
    package let limits: Limits
    var tokens: [Token] = []
    var open: [Int] = []
    var base = 0

    /// Prepares to read texts that lie in these bytes.
    package init(_ bytes: [UInt8], limits: Limits = Limits()) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The kind of a token; the whole text is token 0.
    package func kind(_ token: Int) -> Kind { tokens[token].kind }

    /// The bytes of a token; a string's lie between its quotes.
    package func range(_ token: Int) -> Range<Int> {
        base + Int(tokens[token].start)..<base + Int(tokens[token].end)
    }

    /// The token after a token and its parts.
    package func next(_ token: Int) -> Int { Int(tokens[token].next) }

    /// The values of a list.
    package func elements(_ array: Int) -> [Int] {
        var elements: [Int] = []
        var token = array + 1
        while token < next(array) {
            elements.append(token)
            token = next(token)
        }
        return elements
    }

    /// The keys of an object; the value of a key is the token after it.
    package func keys(_ object: Int) -> [Int] {
        var keys: [Int] = []
        var token = object + 1
        while token < next(object) {
            keys.append(token)
            token = next(token + 1)
        }
        return keys
    }

    /// The text of a string, or a number, `true`, `false` or `null` exactly as written.
    package func text(_ token: Int) -> String {
        tokens[token].escaped
            ? String(decoding: unescaped(range(token)), as: UTF8.self)
            : String(decoding: bytes[range(token)], as: UTF8.self)
    }

    /// The value of an object's key, the last where there are several.
    package func value(_ key: String, in object: Int) -> Int? {
        keys(object).last { text($0) == key }.map { $0 + 1 }
    }

    /// The way from the whole text to a token: `indicators[3].requirement.text`; empty for the whole.
    package func path(to target: Int) -> String {
        var path = ""
        var container = 0
        while container != target {
            let isObject = kind(container) == .object
            var inside: Int?
            for (index, part) in (isObject ? keys(container) : elements(container)).enumerated() {
                let value = isObject ? part + 1 : part
                guard (part..<next(value)).contains(target) else { continue }
                path += isObject ? (path.isEmpty ? "" : ".") + text(part) : "[\(index)]"
                inside = part == target ? target : value
            }
            guard let inside else { return path }
            container = inside
        }
        return path
    }

    private func unescaped(_ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var position = range.lowerBound
        while position < range.upperBound {
            guard bytes[position] == UInt8(ascii: "\\") else {
                result.append(bytes[position])
                position += 1
                continue
            }
            let letter = bytes[position + 1]
            position += 2
            guard letter == UInt8(ascii: "u") else {
                result.append(Self.escapes[letter] ?? letter)
                continue
            }
            var unit = Self.hexadecimal(bytes.span, at: position) ?? 0
            position += 4
            if (0xD800...0xDBFF).contains(unit) {
                let low = Self.hexadecimal(bytes.span, at: position + 2) ?? 0
                unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
                position += 6
            }
            if let scalar = Unicode.Scalar(unit) {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return result
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13,
        UInt8(ascii: "t"): 9,
    ]
}
