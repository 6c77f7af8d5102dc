/// Brings the text of a unit to ASCII where it can be: dots, superscripts, full width, degree signs.
enum UnitText {
    /// The bytes without white space at the ends.
    static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    /// The text in the form that the lenient grammar reads; Han characters and letters without a plain form stay.
    static func normalized(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 8)
        var position = 0
        var before: UInt32 = 0
        while position < bytes.count {
            let (scalar, length) = Scalars.decode(bytes, at: position)
            if !appendPlain(scalar, after: before, to: &result) {
                result.append(contentsOf: bytes[position..<(position + length)])
            }
            position += length
            before = scalar
        }
        return withoutSpaces(result)
    }

    /// The place in the text as written that a place in its normalized form comes from.
    static func place(_ normalized: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var result: [UInt8] = []
        var position = 0
        var before: UInt32 = 0
        while position < bytes.count {
            let (scalar, length) = Scalars.decode(bytes, at: position)
            if scalar > 0x20 {
                if !appendPlain(scalar, after: before, to: &result) {
                    result.append(contentsOf: bytes[position..<(position + length)])
                }
                if result.count > normalized { return position }
            }
            position += length
            before = scalar
        }
        return bytes.count
    }

    /// ℃ in an expression is a kelvin, and UCUM wants it so: `W/(m2.Cel)` becomes `W/(m2.K)`.
    static func kelvins(_ code: String) -> String {
        // Looking for a letter first is cheaper than looking for a word, and hardly any unit has it.
        guard code.utf8.contains(UInt8(ascii: "C")), code.contains("Cel") else { return code }
        let pieces = UnitPiece.pieces(of: code)
        return pieces.map { piece -> String in
            switch piece {
            case .operation(let symbol): String(symbol)
            case .open: "("
            case .close: ")"
            case .number(let text): text
            case .annotation(let text): "{\(text)}"
            case .symbol(let symbol, let exponent): (symbol == "Cel" ? "K" : symbol) + exponent
            }
        }.joined()
    }

    private static func appendPlain(_ scalar: UInt32, after before: UInt32, to result: inout [UInt8]) -> Bool
    {
        switch scalar {
        case 0x2A:  // * is a dot, save after 10
            result.append(endsInTen(result) ? 0x2A : 0x2E)
        case 0x5E:  // ^ stands between a symbol and its exponent, and is dropped; after 10 it stays
            if endsInTen(result) || !endsInSymbol(result) { result.append(0x5E) }
        case 0..<0x80: result.append(UInt8(scalar))
        case 0xB7, 0x2022, 0x22C5, 0x2219, 0x2027, 0x30FB, 0xFF65, 0x25CF, 0xD7, 0x2A2F: result.append(0x2E)
        case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079:
            superscript(digit(scalar), after: before, to: &result)
        case 0x207B: superscript(0x2D, after: before, to: &result)
        case 0x207A: superscript(0x2B, after: before, to: &result)
        case 0x2212, 0x2013: result.append(0x2D)
        case 0x2044, 0x2215, 0xF7: result.append(0x2F)
        default:
            guard let plain = plainText(scalar) else { return false }
            result.append(contentsOf: plain.utf8)
        }
        return true
    }

    private static func plainText(_ scalar: UInt32) -> String? {
        switch scalar {
        case 0xB5, 0x3BC: "u"
        case 0x2126, 0x3A9: "Ohm"
        case 0x2103: "Cel"
        case 0x2109: "[degF]"
        case 0xB0, 0xBA: "°"
        case 0x2030: "[ppth]"
        case 0x2032: "'"
        case 0x2033: "''"
        case 0xC5, 0x212B: "Ao"
        case 0x2113: "L"
        case 0x33A1: "m2"
        case 0x33A5: "m3"
        case 0x33A0: "cm2"
        case 0x339D: "mm2"
        case 0x33A4: "cm3"
        case 0x339C: "mm"
        case 0x338F: "kg"
        case 0x338E: "mg"
        case 0x3396: "mL"
        case 0x338D: "ug"
        case 0x33D1: "ln"
        case 0xA0, 0x2009, 0x202F, 0x3000, 0x200A, 0x2002: " "
        default: nil
        }
    }

    private static func digit(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0xB9: 0x31
        case 0xB2: 0x32
        case 0xB3: 0x33
        default: UInt8(scalar - 0x2070) + 0x30
        }
    }

    private static func endsInTen(_ result: [UInt8]) -> Bool {
        guard result.suffix(2).elementsEqual([0x31, 0x30]) else { return false }
        return result.count == 2 || !(0x30...0x39).contains(result[result.count - 3])
    }

    /// Whether a symbol, and no number, ends here: an exponent may follow.
    private static func endsInSymbol(_ result: [UInt8]) -> Bool {
        guard let last = result.last else { return false }
        return last >= 0x80 || last | 0x20 >= 0x61 && last | 0x20 <= 0x7A || "'\"%]})".utf8.contains(last)
    }

    /// A superscript after the number ten is an exponent of ten, not another digit; after any other number it is
    /// none of a unit (`451²`), and the sign that is put in makes the text unknown.
    private static func superscript(_ byte: UInt8, after before: UInt32, to result: inout [UInt8]) {
        if !isSuperscript(before) {
            if endsInTen(result) {
                result.append(0x2A)
            } else if !endsInSymbol(result) {
                result.append(0x5E)
            }
        }
        result.append(byte)
    }

    private static func isSuperscript(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x207B: true
        default: false
        }
    }

    /// Drops spaces beside operators and brackets; others stay, and make the text unknown.
    private static func withoutSpaces(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(0x20) else { return text }
        func joins(_ byte: UInt8?) -> Bool {
            guard let byte else { return true }
            return byte == 0x2E || byte == 0x2F || byte == 0x28 || byte == 0x29 || byte == 0x20
        }
        var result: [UInt8] = []
        var hasSlash = false
        for (index, byte) in text.enumerated() {
            hasSlash = hasSlash || byte == 0x2F
            let after = index + 1 < text.count ? text[index + 1] : nil
            if byte == 0x20, joins(result.last) || joins(after) { continue }
            // `g/100 g`: the number belongs to the unit behind it.
            if byte == 0x20, hasSlash, let last = result.last, (0x30...0x39).contains(last) { continue }
            result.append(byte)
        }
        return result
    }
}

/// Reading of Unicode scalars from UTF-8, with full-width forms brought to ASCII.
enum Scalars {
    /// Whether all bytes are well-formed UTF-8 (The Unicode Standard, table 3-7).
    static func areUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        func continues(_ index: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
            index < bytes.count && bytes[index] >= low && bytes[index] <= high
        }
        while place < bytes.count {
            let first = bytes[place]
            switch first {
            case 0..<0x80: place += 1
            case 0xC2...0xDF:
                guard continues(place + 1) else { return false }
                place += 2
            case 0xE0...0xEF:
                let low: UInt8 = first == 0xE0 ? 0xA0 : 0x80
                let high: UInt8 = first == 0xED ? 0x9F : 0xBF
                guard continues(place + 1, low, high), continues(place + 2) else { return false }
                place += 3
            case 0xF0...0xF4:
                let low: UInt8 = first == 0xF0 ? 0x90 : 0x80
                let high: UInt8 = first == 0xF4 ? 0x8F : 0xBF
                guard continues(place + 1, low, high), continues(place + 2), continues(place + 3) else {
                    return false
                }
                place += 4
            default: return false
            }
        }
        return true
    }

    /// The scalar at a position and its length in bytes; a byte that is not UTF-8 gives U+FFFD.
    @inline(__always)
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (scalar: UInt32, length: Int)
    {
        let first = bytes[position]
        if first < 0x80 { return (UInt32(first), 1) }
        let left = bytes.count - position
        if first >= 0xE0, first < 0xF0, left >= 3 {
            let second = UInt32(bytes[position + 1] & 0x3F)
            let scalar = UInt32(first & 0x0F) << 12 | second << 6 | UInt32(bytes[position + 2] & 0x3F)
            return (scalar >= 0xFF01 && scalar <= 0xFF5E ? scalar - 0xFEE0 : scalar, 3)
        }
        if first >= 0xC2, first < 0xE0, left >= 2 {
            return (UInt32(first & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F), 2)
        }
        if first >= 0xF0, first < 0xF5, left >= 4 {
            let middle = UInt32(bytes[position + 1] & 0x3F) << 12 | UInt32(bytes[position + 2] & 0x3F) << 6
            return (UInt32(first & 0x07) << 18 | middle | UInt32(bytes[position + 3] & 0x3F), 4)
        }
        return (0xFFFD, 1)
    }
}
