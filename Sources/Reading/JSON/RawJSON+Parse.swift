extension RawJSON {
    /// Reads the text that lies in a range of the bytes; what was read before is forgotten.
    ///
    /// Strict: one value, no comments, no trailing commas, no control characters in texts, well-formed
    /// UTF-8 and surrogate pairs. No recursion: depth costs a list entry, not stack.
    package mutating func parse(_ range: Range<Int>) throws(JSONError) {
        tokens.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        base = range.lowerBound
        guard range.count <= limits.bytes else {
            throw JSONError(reason: .tooLong(limit: limits.bytes), offset: range.lowerBound)
        }
        let bytes = bytes
        try Self.parse(bytes.span, range, depth: limits.depth, tokens: &tokens, open: &open)
    }

    private static func parse(
        _ span: Span<UInt8>, _ range: Range<Int>, depth: Int, tokens: inout [Token], open: inout [Int]
    ) throws(JSONError) {
        let end = range.upperBound
        let base = range.lowerBound
        var position = skipSpace(span, base, end)
        guard position < end else { throw JSONError(reason: .empty, offset: base) }
        while true {
            guard position < end else { throw JSONError(reason: .unexpectedEnd, offset: end) }
            let byte = span[position]
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard open.count < depth else {
                    throw JSONError(reason: .tooDeep(limit: depth), offset: position)
                }
                let isObject = byte == UInt8(ascii: "{")
                open.append(tokens.count)
                append(isObject ? .object : .array, position..<position, base, &tokens)
                position = skipSpace(span, position + 1, end)
                guard position < end else { throw JSONError(reason: .unexpectedEnd, offset: end) }
                // The closing bracket is 2 after the opening one, in both pairs.
                if span[position] != byte + 2 {
                    if isObject { position = try key(span, position, end, base, &tokens) }
                    continue
                }
            case UInt8(ascii: "\""):
                position = try string(span, position, end, base, &tokens)
            case UInt8(ascii: "-"), 0x30...0x39:
                let stop = try number(span, position, end)
                append(.number, position..<stop, base, &tokens)
                position = stop
            default:
                let (kind, length) = try word(span, position, end)
                append(kind, position..<position + length, base, &tokens)
                position += length
            }
            // After a value: close what ends here, or go on to the next value.
            var goesOn = false
            while let container = open.last, !goesOn {
                position = skipSpace(span, position, end)
                guard position < end else { throw JSONError(reason: .unexpectedEnd, offset: end) }
                let isObject = tokens[container].kind == .object
                switch span[position] {
                case UInt8(ascii: ","):
                    position = skipSpace(span, position + 1, end)
                    if isObject { position = try key(span, position, end, base, &tokens) }
                    goesOn = true
                case isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"):
                    position += 1
                    tokens[container].end = UInt32(truncatingIfNeeded: position - base)
                    tokens[container].next = UInt32(truncatingIfNeeded: tokens.count)
                    open.removeLast()
                default:
                    throw JSONError(reason: .unexpected(span[position]), offset: position)
                }
            }
            if goesOn { continue }
            position = skipSpace(span, position, end)
            guard position == end else { throw JSONError(reason: .trailing, offset: position) }
            return
        }
    }

    @inline(__always)
    private static func append(
        _ kind: Kind, _ range: Range<Int>, _ base: Int, _ tokens: inout [Token], escaped: Bool = false
    ) {
        // Offsets fit 32 bits because the length of a text is limited before.
        tokens.append(
            Token(
                start: UInt32(truncatingIfNeeded: range.lowerBound - base),
                end: UInt32(truncatingIfNeeded: range.upperBound - base),
                next: UInt32(truncatingIfNeeded: tokens.count + 1), kind: kind, escaped: escaped))
    }

    @inline(__always)
    private static func skipSpace(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var position = start
        while position < end {
            switch span[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return position
            }
        }
        return position
    }

    private static func key(
        _ span: Span<UInt8>, _ start: Int, _ end: Int, _ base: Int, _ tokens: inout [Token]
    ) throws(JSONError) -> Int {
        guard start < end else { throw JSONError(reason: .unexpectedEnd, offset: end) }
        guard span[start] == UInt8(ascii: "\"") else {
            throw JSONError(reason: .unexpected(span[start]), offset: start)
        }
        let colon = skipSpace(span, try string(span, start, end, base, &tokens), end)
        guard colon < end else { throw JSONError(reason: .unexpectedEnd, offset: end) }
        guard span[colon] == UInt8(ascii: ":") else {
            throw JSONError(reason: .unexpected(span[colon]), offset: colon)
        }
        return skipSpace(span, colon + 1, end)
    }

    @inline(__always)
    private static func string(
        _ span: Span<UInt8>, _ quote: Int, _ end: Int, _ base: Int, _ tokens: inout [Token]
    ) throws(JSONError) -> Int {
        var position = quote + 1
        var escaped = false
        while position < end {
            let byte = span[position]
            if byte == UInt8(ascii: "\"") {
                append(.string, quote + 1..<position, base, &tokens, escaped: escaped)
                return position + 1
            } else if byte == UInt8(ascii: "\\") {
                position = try escape(span, position, end)
                escaped = true
            } else if byte >= 0x80 {
                let length = UTF8Text.sequenceLength(span, at: position, end: end)
                guard length > 0 else { throw JSONError(reason: .invalidUTF8, offset: position) }
                position += length
            } else if byte >= 0x20 {
                position += 1
            } else {
                throw JSONError(reason: .controlCharacter(byte), offset: position)
            }
        }
        throw JSONError(reason: .unexpectedEnd, offset: end)
    }

    private static func escape(
        _ span: Span<UInt8>, _ backslash: Int, _ end: Int
    ) throws(JSONError) -> Int {
        guard backslash + 1 < end else { throw JSONError(reason: .unexpectedEnd, offset: end) }
        switch span[backslash + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return backslash + 2
        case UInt8(ascii: "u"):
            guard backslash + 6 <= end, let unit = hexadecimal(span, at: backslash + 2) else {
                throw JSONError(reason: .badEscape, offset: backslash)
            }
            guard (0xD800...0xDFFF).contains(unit) else { return backslash + 6 }
            guard unit < 0xDC00, backslash + 12 <= end, span[backslash + 6] == UInt8(ascii: "\\"),
                span[backslash + 7] == UInt8(ascii: "u"),
                let low = hexadecimal(span, at: backslash + 8), (0xDC00...0xDFFF).contains(low)
            else { throw JSONError(reason: .loneSurrogate, offset: backslash) }
            return backslash + 12
        default:
            throw JSONError(reason: .badEscape, offset: backslash)
        }
    }

    static func hexadecimal(_ span: Span<UInt8>, at position: Int) -> UInt32? {
        guard position + 4 <= span.count else { return nil }
        var value: UInt32 = 0
        for index in position..<position + 4 {
            switch span[index] {
            case 0x30...0x39: value = value << 4 | UInt32(span[index] - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(span[index] - 0x41 + 10)
            case 0x61...0x66: value = value << 4 | UInt32(span[index] - 0x61 + 10)
            default: return nil
            }
        }
        return value
    }

    private static func number(_ span: Span<UInt8>, _ start: Int, _ end: Int) throws(JSONError) -> Int {
        var position = start
        if span[position] == UInt8(ascii: "-") { position += 1 }
        let whole = digits(span, position, end)
        // At least one digit, and no zero before others.
        guard whole > position, span[position] != 0x30 || whole == position + 1 else {
            throw JSONError(reason: .badNumber, offset: start)
        }
        position = whole
        if position < end, span[position] == UInt8(ascii: ".") {
            let fraction = digits(span, position + 1, end)
            guard fraction > position + 1 else { throw JSONError(reason: .badNumber, offset: start) }
            position = fraction
        }
        if position < end, span[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < end, span[position] == UInt8(ascii: "+") || span[position] == UInt8(ascii: "-") {
                position += 1
            }
            let exponent = digits(span, position, end)
            guard exponent > position else { throw JSONError(reason: .badNumber, offset: start) }
            position = exponent
        }
        return position
    }

    private static func digits(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var position = start
        while position < end, span[position] >= 0x30, span[position] <= 0x39 { position += 1 }
        return position
    }

    private static func word(
        _ span: Span<UInt8>, _ start: Int, _ end: Int
    ) throws(JSONError) -> (kind: Kind, length: Int) {
        for (word, kind): (StaticString, Kind) in [("true", .yes), ("false", .no), ("null", .null)] {
            let length = word.utf8CodeUnitCount
            guard start + length <= end else { continue }
            var matches = true
            for index in 0..<length where word.utf8Start[index] != span[start + index] { matches = false }
            if matches { return (kind, length) }
        }
        throw JSONError(reason: .unexpected(span[start]), offset: start)
    }
}
