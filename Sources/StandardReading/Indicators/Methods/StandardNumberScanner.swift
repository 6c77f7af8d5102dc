import Standards

/// Finds the numbers of standards in a text.
enum StandardNumberScanner {
    /// A number that was found.
    struct Match {
        /// Its normal form.
        var number: String
        /// Where it stands, in the scalars of the text.
        var range: Range<Int>
    }

    /// Whether a text holds the number of a standard.
    static func holdsNumber(_ text: String) -> Bool {
        mayHoldNumber(text) && !numbers(in: Array(text.unicodeScalars), first: true).isEmpty
    }

    /// Whether a capital letter has a digit somewhere behind it.
    static func mayHoldNumber(_ text: String) -> Bool {
        guard let capital = text.utf8.firstIndex(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return false }
        return text.utf8[capital...].contains { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// The numbers in a text, in order, each once.
    static func numbers(in text: String) -> [String] {
        var result: [String] = []
        for match in numbers(in: Array(text.unicodeScalars)) where !result.contains(match.number) {
            result.append(match.number)
        }
        return result
    }

    /// The numbers in the scalars of a text, with their places.
    static func numbers(in scalars: [Unicode.Scalar], first: Bool = false) -> [Match] {
        var result: [Match] = []
        var place = 0
        while place < scalars.count {
            guard isUpper(scalars[place]), place == 0 || !isUpperOrDigit(scalars[place - 1]) else {
                place += 1
                continue
            }
            if let match = match(scalars, at: place) {
                result.append(match)
                if first { return result }
                place = match.range.upperBound
            } else {
                while place < scalars.count, isUpper(scalars[place]) { place += 1 }
            }
        }
        return result
    }

    /// Letters, perhaps `/T`, a space, digits with points and a year: what a number can be made of.
    private static func match(_ scalars: [Unicode.Scalar], at start: Int) -> Match? {
        var place = start
        while place < scalars.count, isUpper(scalars[place]) { place += 1 }
        let letters = place - start
        guard letters <= 6, letters >= 2 || isPrefixOfOne(scalars, start) else { return nil }
        // DB32/T, T/CAS, Q/ABC
        while place < scalars.count, place - start < 14,
            isUpperOrDigit(scalars[place]) || isSlash(scalars[place])
        {
            place += 1
        }
        while place < scalars.count, isSpace(scalars[place]) { place += 1 }
        let digits = place
        while place < scalars.count, isDigit(scalars[place]) || scalars[place] == "." || scalars[place] == "．"
        {
            place += 1
        }
        if place > digits, scalars[place - 1] == "." { place -= 1 }
        if let year = year(scalars, place) { place = year }
        guard place > start + letters else { return nil }
        let text = String(String.UnicodeScalarView(scalars[start..<place]))
        let number = StandardNumber(text)
        guard number.isUnderstood, number.kind != .other else { return nil }
        return Match(number: number.normalized, range: start..<place)
    }

    private static func isPrefixOfOne(_ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
        (scalars[start] == "T" || scalars[start] == "Q") && start + 2 < scalars.count
            && isSlash(scalars[start + 1])
    }

    /// A dash and four digits, or two; a colon and four digits.
    private static func year(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        var place = start
        while place < scalars.count, place - start < 3, isSpace(scalars[place]) || isDash(scalars[place]) {
            place += 1
        }
        // A colon is that of ISO 9001:2015; before anything but a year it parts a sentence.
        let colon =
            place == start && place < scalars.count && (scalars[place] == ":" || scalars[place] == "：")
        if colon { place += 1 }
        guard place > start, colon || isDash(scalars[place - 1]) || isDash(scalars[start]) else { return nil }
        let digits = place
        while place < scalars.count, place - digits < 5, isDigit(scalars[place]) { place += 1 }
        return place - digits == 4 || place - digits == 2 && !colon ? place : nil
    }

    private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x41 && scalar.value <= 0x5A
    }
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { PlainText.isDigit(scalar) }
    private static func isUpperOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        isUpper(scalar) || isDigit(scalar)
    }
    private static func isSlash(_ scalar: Unicode.Scalar) -> Bool { scalar == "/" || scalar == "／" }
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { PlainText.isSpace(scalar) }
    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "—" || scalar == "–" || scalar == "－" || scalar == "−" || scalar == "‐"
    }
}
