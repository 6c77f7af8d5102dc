public import Standards

/// Finds standard numbers in running text: `按GB/T 5496或GB/T 35881规定` has two.
public enum NumberScan {
    /// The numbers of a text with the range that each takes, in order.
    public static func numbers(in text: String) -> [(range: Range<String.Index>, number: StandardNumber)] {
        var found: [(range: Range<String.Index>, number: StandardNumber)] = []
        var place = text.startIndex
        while place < text.endIndex {
            guard isLetter(text[place]), place == text.startIndex || !isWord(text[text.index(before: place)]),
                let end = end(of: text, from: place)
            else {
                place = text.index(after: place)
                continue
            }
            let number = StandardNumber(written(text[place..<end]))
            if number.isUnderstood {
                found.append((place..<end, number))
                place = end
            } else {
                place = text.index(after: place)
            }
        }
        return found
    }

    /// The number that a text starts with, and what follows it.
    public static func leading(_ text: String) -> (number: StandardNumber, rest: Substring)? {
        let start = text.drop { $0.isWhitespace }
        guard let first = start.first, isLetter(first), let end = end(of: text, from: start.startIndex) else {
            return nil
        }
        let number = StandardNumber(written(text[start.startIndex..<end]))
        return number.isUnderstood ? (number, text[end...]) : nil
    }

    /// The end of what looks like a number from a letter on: letters, `/`, letters and digits, digits with
    /// points, a dash and a year.
    private static func end(of text: String, from start: String.Index) -> String.Index? {
        var rest = text[start...]
        let letters = rest.prefix { isLetter($0) }
        guard (1...6).contains(letters.count) else { return nil }
        rest = rest.dropFirst(letters.count)
        // DB11/T, DB 3201/T
        if letters.uppercased() == "DB" || letters.uppercased() == "DBS" {
            rest = rest.drop { $0 == " " }
            rest = rest.drop(while: isDigit)
        }
        while let slash = rest.first, slash == "/" || slash == "／" {
            var part = rest.dropFirst().prefix { isLetter($0) || isDigit($0) || isHan($0) }
            // `GB/T5494`: the mark of a recommended standard without the space after it.
            if let first = part.first, "TZtz".contains(first), part.dropFirst().allSatisfy(isDigit) {
                part = part.prefix(1)
            }
            guard !part.isEmpty, part.count <= 12 else { return nil }
            rest = rest.dropFirst(1 + part.count)
        }
        rest = rest.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{3000}" }
        let digits = rest.prefix { isDigit($0) || $0 == "." || $0 == "．" }
        guard digits.first.map(isDigit) ?? false else { return nil }
        var sequence = digits
        while let last = sequence.last, !isDigit(last) { sequence = sequence.dropLast() }
        rest = rest.dropFirst(sequence.count)
        // Food standards (Q/ABC 0001S) have a letter after the sequence.
        if rest.first == "S" || rest.first == "s", !(rest.dropFirst().first.map(isLetter) ?? false) {
            rest = rest.dropFirst()
        }
        let before = rest
        var tail = rest.drop { $0 == " " }
        if let dash = tail.first, dashes.contains(dash) {
            tail = tail.drop { dashes.contains($0) || $0 == " " }
            let year = tail.prefix(while: isDigit)
            if year.count == 4 || year.count == 2 { return tail.dropFirst(year.count).startIndex }
        } else if tail.first == ":" || tail.first == "：" {
            let year = tail.dropFirst().prefix(while: isDigit)
            if year.count == 4 { return tail.dropFirst(5).startIndex }
        }
        return before.startIndex
    }

    /// A number with the dash before its year as a dash: recognition reads `一` for `—`.
    private static func written(_ text: Substring) -> String {
        guard let dash = text.lastIndex(where: { $0 == "一" || $0 == "─" }),
            text.distance(from: dash, to: text.endIndex) <= 7
        else { return String(text) }
        let before = text[..<dash].reversed().drop { $0 == " " }.reversed()
        return String(before) + "-" + text[text.index(after: dash)...].drop { $0 == " " || $0 == "一" }
    }

    private static let dashes: Set<Character> = ["—", "–", "-", "－", "―", "‐", "‑", "一", "─", "−"]

    private static func isLetter(_ character: Character) -> Bool {
        character.isASCII && character.isLetter
            || character.unicodeScalars.first.map {
                (0xFF21...0xFF5A).contains($0.value) && $0.properties.isAlphabetic
            }
                ?? false
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.wholeNumberValue != nil && !isHan(character)
    }

    private static func isHan(_ character: Character) -> Bool {
        (0x4E00...0x9FFF).contains(character.unicodeScalars.first!.value)
    }

    private static func isWord(_ character: Character) -> Bool { isLetter(character) || isDigit(character) }
}
