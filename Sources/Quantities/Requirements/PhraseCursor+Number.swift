/// A number as it was read, and how sure its reading is.
struct ReadNumber {
    var value: DecimalNumber
    var start: Int
    var confidence = 1.0
}

extension PhraseCursor {
    /// Reads a number: digits with thousand spaces, a decimal comma, `×10³`, `E3`, 万, 亿, Chinese numerals,
    /// a plain fraction. `nil`, with nothing consumed, where no number starts here.
    mutating func number() throws(RequirementError) -> ReadNumber? {
        let start = position
        var negative = false
        let first = scalar
        if first == 0x2B || Self.isMinus(first) {
            negative = first != 0x2B
            advance()
            let next = scalar
            if next == 0x2B || Self.isMinus(next), Self.isDigit(following) { throw badNumber(from: start) }
            guard Self.isDigit(next) else {
                position = start
                return nil
            }
        } else if !Self.isDigit(first) {
            if first == 0x2E, Self.isDigit(following) { throw badNumber(from: start) }
            return chineseNumber(start)
        }
        var result = ReadNumber(value: .zero, start: start)
        var digits = Digits()
        try mantissa(start, &digits, &result)
        try power(start, &digits)
        guard digits.count <= 38, abs(digits.exponent) <= 400 else { throw badNumber(from: start) }
        result.value = digits.number(negative: negative)
        fraction(&result)
        return result
    }

    /// The digits of a number on their way.
    private struct Digits {
        var value: Int128 = 0
        /// Digits without the zeros in front.
        var count = 0
        /// All digits before the point.
        var whole = 0
        var exponent = 0

        @inline(__always)
        mutating func append(_ scalar: UInt32) {
            guard count < 39 else { return }
            value = value &* 10 &+ Int128(scalar &- 0x30)
            if value != 0 { count += 1 }
        }

        func number(negative: Bool) -> DecimalNumber {
            DecimalNumber(significand: negative ? -value : value, exponent: exponent)
        }
    }

    private mutating func mantissa(
        _ start: Int, _ digits: inout Digits, _ result: inout ReadNumber
    ) throws(RequirementError) {
        let first = position
        while Self.isDigit(scalar) {
            digits.append(scalar)
            digits.whole += 1
            advance()
        }
        groups(first, &digits, &result)
        if scalar == 0x2E, Self.isDigit(following) {
            try decimals(start, &digits)
        } else if scalar == 0x2E, position + 1 >= end || !Self.isHan(following) && !Self.isSpace(following) {
            // `12.` and `1.x`: a point with nothing behind it is no number.
            if following == 0 || Self.isLetter(following) || following == 0x2E {
                throw badNumber(from: start)
            }
        } else if scalar == 0x2C, bytes[position] == 0x2C, Self.isDigit(following) {
            // A comma that `groups` has not taken: the decimal comma, if it can be nothing else.
            let length = run(after: position)
            if length != 3 || digits.value == 0 {
                result.confidence = digits.value == 0 ? 0.95 : 0.85
                try decimals(start, &digits)
            }
        }
    }

    /// Groups of three after a space or a comma: `10 000`, `1,234,567`.
    @inline(__always)
    private mutating func groups(_ first: Int, _ digits: inout Digits, _ result: inout ReadNumber) {
        guard position - first <= 3 || digits.whole <= 3, digits.value != 0 else { return }
        let separator = scalar
        guard
            (separator == 0x2C && bytes[position] == 0x2C) || (Self.isSpace(separator) && separator != 0x3000)
                || separator == 0x27
        else {
            return
        }
        while scalar == separator, run(after: position) == 3 {
            advance()
            for _ in 0..<3 {
                digits.append(scalar)
                advance()
            }
            // One comma alone might be a decimal comma: 1,234.
            if separator == 0x2C { result.confidence = result.confidence == 1 ? 0.9 : 0.99 }
        }
    }

    /// How many digits follow the scalar at a place; counts to four at most.
    private func run(after place: Int) -> Int {
        var next = place + length(at: place)
        var count = 0
        while count < 4, Self.isDigit(scalar(at: next)) {
            count += 1
            next += length(at: next)
        }
        return count
    }

    private mutating func decimals(_ start: Int, _ digits: inout Digits) throws(RequirementError) {
        let point = scalar
        advance()
        while Self.isDigit(scalar) {
            digits.append(scalar)
            digits.exponent -= 1
            advance()
        }
        if scalar == 0x2E || scalar == point, Self.isDigit(following) { throw badNumber(from: start) }
    }

    private mutating func power(_ start: Int, _ digits: inout Digits) throws(RequirementError) {
        let here = scalar
        switch here {
        case 0x65, 0x45:  // e E
            let sign = following
            let signed = sign == 0x2B || Self.isMinus(sign)
            let digit = signed ? position + 1 + length(at: position + 1) : position + 1
            guard Self.isDigit(scalar(at: digit)) else { return }
            position = digit
            digits.exponent += try exponent(start) * (signed && sign != 0x2B ? -1 : 1)
        case 0x5E, 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x207B:  // 10³, 10^3
            guard digits.value == 10, digits.exponent == 0 else { return }
            guard let power = try superscript(start) else { return }
            digits.value = 1
            digits.count = 1
            digits.exponent = power
        case 0x78, 0x58, 0xD7, 0x2A, 0x20, 0xB7, 0xA0: try timesTen(start, &digits)
        default: break
        }
        let before = position
        skipSpaces()
        if scalar == 0x4E07 {
            digits.exponent += 4
            advance()
        } else if scalar == 0x4EBF {
            digits.exponent += 8
            advance()
        } else {
            position = before
        }
    }

    /// `×10³`, `x10^3`, `·10^-3`.
    private mutating func timesTen(_ start: Int, _ digits: inout Digits) throws(RequirementError) {
        let before = position
        skipSpaces()
        let sign = scalar
        guard sign == 0x78 || sign == 0x58 || sign == 0xD7 || sign == 0x2A || sign == 0xB7 else {
            position = before
            return
        }
        advance()
        skipSpaces()
        if scalar == 0x31, following == 0x30 {
            position += 2 * length(at: position)
            if let power = try superscript(start) {
                digits.exponent += power
                return
            }
        }
        position = before
        // `0x10`: a number of programs, not of standards.
        if digits.value == 0, sign == 0x78 || sign == 0x58, before < end, scalar == sign {
            throw badNumber(from: start)
        }
    }

    /// An exponent in superscripts or after `^`; `nil` where there is none.
    private mutating func superscript(_ start: Int) throws(RequirementError) -> Int? {
        if take("^") {
            let negative = Self.isMinus(scalar)
            if negative || scalar == 0x2B { advance() }
            guard Self.isDigit(scalar) else { throw badNumber(from: start) }
            return try exponent(start) * (negative ? -1 : 1)
        }
        let negative = scalar == 0x207B
        if negative { advance() }
        var value: Int?
        while let digit = Self.superscriptDigit(scalar) {
            value = (value ?? 0) * 10 + digit
            guard (value ?? 0) <= 400 else { throw badNumber(from: start) }
            advance()
        }
        return value.map { negative ? -$0 : $0 }
    }

    private static func superscriptDigit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0xB9: 1
        case 0xB2: 2
        case 0xB3: 3
        case 0x2070, 0x2074...0x2079: Int(scalar - 0x2070)
        default: nil
        }
    }

    private mutating func exponent(_ start: Int) throws(RequirementError) -> Int {
        var value = 0
        while Self.isDigit(scalar) {
            value = value * 10 + Int(scalar - 0x30)
            guard value <= 400 else { throw badNumber(from: start) }
            advance()
        }
        return value
    }

    /// `1/5`: a small proper fraction that nothing but a word or the end follows; `1:20` likewise.
    private mutating func fraction(_ result: inout ReadNumber) {
        let colon = scalar == 0x3A || scalar == 0x2236
        guard colon || scalar == 0x2F, Self.isDigit(following), result.value.exponent == 0 else { return }
        let before = position
        advance()
        var under = 0
        while Self.isDigit(scalar), under < 10_000 {
            under = under * 10 + Int(scalar - 0x30)
            advance()
        }
        let top = result.value.significand
        let plain = colon ? top == 1 && under > 1 && under <= 1000 : top > 0 && top < under && under <= 20
        let next = scalar
        if plain, next == 0 || Self.isHan(next) || next == 0x2C,
            let value = result.value.divided(by: DecimalNumber(under))
        {
            result.value = value
            result.confidence = min(result.confidence, 0.85)
        } else {
            position = before
        }
    }

    /// 一, 二十, 三百五十: up to 9999.
    private mutating func chineseNumber(_ start: Int) -> ReadNumber? {
        guard Self.isHan(scalar) else { return nil }
        var total = 0
        var digit: Int?
        var lowest = 10_000
        loop: while true {
            switch scalar {
            case 0x96F6, 0x3007: digit = digit ?? 0  // 零 〇
            case 0x4E00: digit = 1
            case 0x4E8C, 0x4E24: digit = 2  // 二 两
            case 0x4E09: digit = 3
            case 0x56DB: digit = 4
            case 0x4E94: digit = 5
            case 0x516D: digit = 6
            case 0x4E03: digit = 7
            case 0x516B: digit = 8
            case 0x4E5D: digit = 9
            case 0x5341, 0x767E, 0x5343:  // 十 百 千
                let scale = scalar == 0x5341 ? 10 : scalar == 0x767E ? 100 : 1000
                guard scale < lowest else { break loop }
                total += (digit ?? 1) * scale
                lowest = scale
                digit = nil
            default: break loop
            }
            advance()
        }
        guard position > start, total > 0 || digit != nil else {
            position = start
            return nil
        }
        return ReadNumber(value: DecimalNumber(total + (digit ?? 0)), start: start)
    }

    /// The error for the token that starts at a place.
    func badNumber(from start: Int) -> RequirementError {
        var stop = start
        while stop < end {
            let scalar = scalar(at: stop)
            if Self.isSpace(scalar) || Self.isHan(scalar) || scalar == 0x7E || scalar == 0x3B { break }
            stop += length(at: stop)
        }
        return .badNumber(text: text(start..<stop), span: start..<stop)
    }
}
