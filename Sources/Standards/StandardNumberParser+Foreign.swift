extension StandardNumberParser {
    /// One or more bodies and document types, the number with its parts, a colon and the year.
    mutating func parseForeign(international: Bool) -> Bool {
        kind = international ? .international : .foreign
        guard let firstDigit = input.firstIndex(where: Self.isDigit) else { return false }
        var start = firstDigit
        while start > 0, Self.isLetter(input[start - 1]) { start -= 1 }
        // The words before: `ISO/IEC TR `; a letter may belong to the number (`ASTM D638`, `ITU-T G.711`).
        if start == 0 {
            output.append(contentsOf: input[0..<firstDigit])
            output.append(Self.space)
            deviations.insert(.missingSpace)
            start = firstDigit
        } else {
            output.append(contentsOf: input[0..<start])
        }
        orderStart = 0
        var end = input.count
        var yearDigits = 0
        if let colon = input[start...].firstIndex(of: Self.colon), yearLength(colon + 1) > 0 {
            end = colon
            yearDigits = yearLength(colon + 1)
        } else if let dash = input.lastIndex(of: Self.hyphen), dash > start, isHyphenYear(after: dash) {
            end = dash
            yearDigits = yearLength(dash + 1)
            if yearDigits == 4, !Self.hyphenBodies.contains(Array(input.prefix(4))) {
                deviations.insert(.yearSeparator)
            }
        }
        output.append(contentsOf: input[start..<end])
        designationEnd = output.count
        position = end
        if yearDigits > 0 {
            let usesHyphen = Self.hyphenBodies.contains(Array(input.prefix(4)))
            appendYear(at: end + 1, digits: yearDigits, separator: usesHyphen ? Self.hyphen : Self.colon)
            if usesHyphen { deviations.remove(.twoDigitYear) }
        }
        appendTail()
        return true
    }

    /// Whether a year follows this hyphen: four digits from 1900 on at the end, or two where the body
    /// writes two.
    func isHyphenYear(after dash: Int) -> Bool {
        let digits = yearLength(dash + 1)
        guard dash + 1 + digits == input.count else { return false }
        if digits == 2 { return Self.hyphenBodies.contains(Array(input.prefix(4))) }
        guard digits == 4, let first = byte(dash + 1), let second = byte(dash + 2) else { return false }
        return (first == 0x31 && second == 0x39) || (first == 0x32 && second == 0x30)
    }

    /// Bodies that write a hyphen before the year, often of two digits.
    static let hyphenBodies = Set(["ASTM", "ANSI", "NEMA"].map { Array($0.utf8) })
}
