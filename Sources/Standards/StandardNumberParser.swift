/// Reads a cleaned number and writes its normal form.
///
/// One pass over the bytes; the output is the cleaned text itself where nothing is understood.
struct StandardNumberParser {
    let input: [UInt8]
    var position = 0
    /// The normal form.
    var output: [UInt8] = []
    var kind = StandardNumber.Kind.other
    var year: Int?
    var deviations: StandardNumber.Deviations
    var designationEnd = 0
    var orderStart = 0

    init(_ cleaned: CleanedNumber) {
        input = cleaned.bytes
        deviations = cleaned.deviations
        output.reserveCapacity(input.count + 4)
    }

    /// Reads the whole number.
    mutating func parse() {
        let understood: Bool
        let letters = run(at: 0, while: Self.isLetter)
        if letters == 1, input[0] == UInt8(ascii: "Q"), byte(1) == Self.slash {
            understood = parseEnterprise()
        } else if letters == 1, input[0] == UInt8(ascii: "T"), byte(1) == Self.slash {
            understood = parseAssociation()
        } else if letters >= 2 {
            understood = parseLettered(letters)
        } else {
            understood = false
        }
        if !understood { giveUp() }
    }

    /// What only a number that is understood can show.
    private var ofContent: StandardNumber.Deviations {
        [.ambiguous, .missingSpace, .missingYear, .trailingText, .hanInCode, .yearSeparator]
    }

    /// Keeps the cleaned text.
    mutating func giveUp() {
        output = input
        kind = .other
        year = nil
        designationEnd = input.count
        orderStart = 0
        deviations.insert(.notUnderstood)
        deviations.subtract(ofContent)
    }

    // MARK: Chinese numbers

    /// A number that begins with two letters or more.
    mutating func parseLettered(_ letters: Int) -> Bool {
        let word = Array(input[0..<letters])
        if StandardNumberPrefixes.international.contains(word) { return parseForeign(international: true) }
        if StandardNumberPrefixes.foreign.contains(word) { return parseForeign(international: false) }
        if word.starts(with: [0x44, 0x42]), letters <= 3, parseLocal(letters) { return true }
        guard let prefix = chinesePrefix(word) else { return false }
        position = letters
        output.append(contentsOf: prefix.code)
        var suffix = prefix.suffix
        if suffix == nil, byte(position) == Self.slash {
            if let next = byte(position + 1), next == Self.letterT || next == Self.letterZ,
                !Self.isLetter(byte(position + 2))
            {
                suffix = next
                position += 2
            } else {
                deviations.insert(.slash)
                position += 1
            }
        } else if suffix == nil, let next = byte(position + 1), byte(position) == Self.space,
            next == Self.letterT || next == Self.letterZ, byte(position + 2) == Self.space
        {
            // `GB T 1354`, but not `TSG Z0001`
            deviations.insert(.slash)
            suffix = next
            position += 2
        }
        if let suffix { output.append(contentsOf: [Self.slash, suffix]) }
        if prefix.code == [0x47, 0x42] {
            switch suffix {
            case Self.letterT: kind = .nationalRecommended
            case Self.letterZ: kind = .nationalGuide
            default: kind = .national
            }
        } else {
            kind = .industry
        }
        return finishChinese(orderFromNumber: prefix.code == [0x47, 0x42])
    }

    /// The code and, where the slash is missing, the letter after it.
    mutating func chinesePrefix(_ word: [UInt8]) -> (code: [UInt8], suffix: UInt8?)? {
        let gb: [UInt8] = [0x47, 0x42]
        if word == gb || StandardNumberPrefixes.industries.contains(word)
            || StandardNumberPrefixes.otherChinese.contains(word)
        {
            return (word, nil)
        }
        guard word.count >= 3, let last = word.last, last == Self.letterT || last == Self.letterZ
        else { return nil }
        let code = Array(word.dropLast())
        guard
            code == gb || StandardNumberPrefixes.industries.contains(code)
                || StandardNumberPrefixes.otherChinese.contains(code)
        else { return nil }
        deviations.insert(.slash)
        return (code, last)
    }

    /// DB or DBS or DBJ, two to six digits of the division, perhaps /T.
    mutating func parseLocal(_ letters: Int) -> Bool {
        var cursor = letters
        if byte(cursor) == Self.space { cursor += 1 }
        let digits = run(at: cursor, while: Self.isDigit)
        let end = cursor + digits
        guard digits == 2 || digits == 4 || digits == 6, byte(end) == Self.slash || byte(end) == Self.space
        else { return false }
        // `DB 8001-2020` would be a number of the sector DB: a division is followed by another number.
        if cursor > letters { deviations.insert(.extraSpace) }
        output.append(contentsOf: input[0..<letters])
        output.append(contentsOf: input[cursor..<end])
        position = end
        if byte(position) == Self.slash || byte(position) == Self.space {
            if let next = byte(position + 1), next == Self.letterT || next == Self.letterZ,
                !Self.isLetter(byte(position + 2))
            {
                // `DB32 T 1580`
                if byte(position) == Self.space { deviations.insert(.slash) }
                output.append(contentsOf: [Self.slash, next])
                position += 2
            } else {
                // Mandatory local standards are printed with and without a slash.
                position += 1
                output.append(Self.space)
                kind = .local
                return finishNumber()
            }
        }
        kind = .local
        return finishChinese(orderFromNumber: false)
    }

    mutating func parseAssociation() -> Bool {
        kind = .association
        position = 2
        let start = position
        while let next = byte(position), Self.isLetter(next) || Self.isDigit(next) || next == Self.hyphen {
            position += 1
        }
        var end = position
        if byte(position) != Self.space {
            // No space: the code ends with its last letter before the digits (`T/CAS123-2020`).
            guard let firstDigit = input[start..<end].firstIndex(where: Self.isDigit) else { return false }
            end = firstDigit
            if end > start, input[end - 1] == Self.hyphen { return false }
        }
        guard end > start, Self.isLetter(input[start]) else { return false }
        output.append(contentsOf: input[0..<end])
        position = end
        return finishChinese(orderFromNumber: false)
    }

    /// A space, then the number.
    mutating func finishChinese(orderFromNumber: Bool) -> Bool {
        if byte(position) == Self.space {
            position += 1
        } else {
            deviations.insert(.missingSpace)
        }
        output.append(Self.space)
        if orderFromNumber { orderStart = output.count }
        return finishNumber()
    }

    /// Digits with points, perhaps a letter before (`TSG Z0001`) or after, the year, the rest.
    mutating func finishNumber() -> Bool {
        let start = position
        if Self.isLetter(byte(position)), Self.isDigit(byte(position + 1)) { position += 1 }
        guard Self.isDigit(byte(position)) else { return false }
        while let next = byte(position) {
            let continues = next == Self.point && Self.isDigit(byte(position + 1))
            guard Self.isDigit(next) || continues else { break }
            position += 1
        }
        if Self.isLetter(byte(position)), !Self.isLetter(byte(position + 1)) { position += 1 }
        // A part number with a hyphen (`GB 4706-1-2005`, `JTG 3450-2019`): only where a year follows it.
        if byte(position) == Self.hyphen {
            let digits = run(at: position + 1, while: Self.isDigit)
            let after = position + 1 + digits
            if (1...3).contains(digits), byte(after) == Self.hyphen, yearLength(after + 1) == 4 {
                position = after
            }
        }
        output.append(contentsOf: input[start..<position])
        designationEnd = output.count
        finishYear()
        return true
    }

    mutating func finishYear() {
        let separator = byte(position)
        if separator == Self.hyphen || separator == Self.colon {
            let digits = yearLength(position + 1)
            if digits > 0 {
                if separator == Self.colon { deviations.insert(.yearSeparator) }
                appendYear(at: position + 1, digits: digits, separator: Self.hyphen)
            }
        }
        appendTail()
    }

    /// What is left is kept as it stands.
    mutating func appendTail() {
        guard position < input.count else { return }
        if byte(position) != Self.slash, byte(position) != Self.plus { deviations.insert(.trailingText) }
        output.append(contentsOf: input[position...])
        position = input.count
    }

    /// The digits of a year here: 4, 2, or 0 for none.
    func yearLength(_ start: Int) -> Int {
        let digits = run(at: start, while: Self.isDigit)
        let next = byte(start + digits)
        guard !Self.isLetter(next), next != Self.point else { return 0 }
        if digits == 2 { return 2 }
        guard digits == 4, let first = byte(start), first == 0x31 || first == 0x32 else { return 0 }
        return 4
    }

    mutating func appendYear(at start: Int, digits: Int, separator: UInt8) {
        var value = 0
        for index in start..<(start + digits) { value = value * 10 + Int(input[index] - 0x30) }
        if digits == 2 {
            deviations.insert(.twoDigitYear)
            // Numbers with two digits were given out until the nineties; later ones are slips.
            value += value >= 50 ? 1900 : 2000
        }
        year = value
        output.append(separator)
        for divisor in [1000, 100, 10, 1] { output.append(0x30 + UInt8(value / divisor % 10)) }
        position = start + digits
    }
}

// MARK: - Bytes

extension StandardNumberParser {
    static let slash = UInt8(ascii: "/")
    static let hyphen = UInt8(ascii: "-")
    static let colon = UInt8(ascii: ":")
    static let point = UInt8(ascii: ".")
    static let plus = UInt8(ascii: "+")
    static let space = UInt8(ascii: " ")
    static let letterT = UInt8(ascii: "T")
    static let letterZ = UInt8(ascii: "Z")

    func byte(_ index: Int) -> UInt8? { index >= 0 && index < input.count ? input[index] : nil }

    func run(at start: Int, while holds: (UInt8?) -> Bool) -> Int {
        var end = start
        while end < input.count, holds(input[end]) { end += 1 }
        return Swift.max(0, end - start)
    }

    static func isDigit(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return byte >= 0x30 && byte <= 0x39
    }

    static func isLetter(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return byte >= 0x41 && byte <= 0x5A
    }

    /// Letters, digits and Han characters: what an enterprise's code is made of.
    static func isCode(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }
}
