/// Weighs several readings of one number against each other and against its ink.
struct NumberVote: Sendable {
    /// The readings, in the order of how much they are trusted.
    let readings: [NumberReading]
    /// What the ink shows.
    let structure: NumberStructure
    /// The reading of the network, which weighs as much as two, where it is sure of every character.
    var network: NumberReading?

    /// The number as a word on its ink; `nil` where there is none.
    var token: Token? {
        decide().flatMap { structure.token($0.text, confidence: $0.confidence) }
    }

    /// The best reading and how sure it is; `nil` where there is none.
    ///
    /// The confidence is made of three witnesses that err in different ways: how many readings agree, whether
    /// the pieces of ink have the digits, points and dashes of the text, and whether the holes of the digits
    /// fit. Two readings and the ink together make a number sure (0.9 and above); a contradiction of any
    /// witness makes it unsure whatever the others say.
    func decide() -> (text: String, confidence: Double)? {
        let texts = ([network].compactMap(\.self) + readings).map(\.text).filter { !$0.isEmpty }
        var best: (text: String, confidence: Double)?
        var seen: Set<String> = []
        for text in texts where seen.insert(text).inserted {
            let confidence = confidence(of: text)
            if best.map({ confidence > $0.confidence }) ?? true { best = (text, confidence) }
        }
        return best
    }

    /// How sure a text is.
    private func confidence(of text: String) -> Double {
        let all = readings + [network, network].compactMap(\.self)
        let agreeing = all.filter { $0.text == text }
        let others = all.count - agreeing.count
        let own = agreeing.map(\.confidence).max() ?? 0
        let shape = structure.agrees(with: text)
        let holes = structure.judge(text)
        let digits = text.count { $0.isNumber }
        var value: Double
        switch (agreeing.count, shape) {
        case (3..., true): value = 0.985
        case (4..., nil): value = 0.95
        case (3..., nil): value = 0.9
        case (3..., _): value = 0.6
        case (2, true): value = 0.93
        case (2, nil): value = 0.75
        case (2, _): value = 0.4
        case (_, true): value = 0.65
        case (_, nil): value = 0.4
        default: value = 0.2
        }
        if others == 0, agreeing.count < 3 { value -= 0.05 }
        if holes.contradicting > 0 { value = min(value, 0.7) - 0.15 * Double(holes.contradicting) }
        if agreeing.count == 2, holes.fitting == digits, holes.contradicting == 0 { value += 0.02 }
        if own < 0.6 { value -= 0.15 } else if own < 0.8 { value -= 0.05 }
        // A reading with more digits may be the one that lost none.
        if structure.isPart, readings.contains(where: { $0.digits > digits && $0.looksNumeric }) {
            value = min(value, 0.8)
        }
        if structure.hasNeighbour { value = min(value, 0.8) }
        if !Self.isPlausible(text) { value = min(value, 0.5) }
        return max(0.05, value)
    }

    /// Whether a text is written as numbers are: no leading zeros, points only between digits.
    static func isPlausible(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty || text.isEmpty }) else { return false }
        guard let first = parts.first else { return false }
        return !(parts.count == 2 && first.count > 1 && first.hasPrefix("0"))
    }
}

/// One reading of a number.
struct NumberReading: Sendable, Hashable {
    /// Its text: digits, points, dashes.
    var text: String
    /// The library's own confidence: that of its weakest character.
    var confidence: Double

    /// Takes a reading of the library, without spaces and with half-width characters.
    init(_ symbols: [Symbol]) {
        text = symbols.map(\.text).joined().compactMap(Self.plain).map(String.init).joined()
        confidence = symbols.map(\.confidence).min() ?? 0
    }

    /// Takes a text as it is.
    init(text: String, confidence: Double) {
        self.text = text
        self.confidence = confidence
    }

    /// A character as it stands in numbers.
    static func plain(_ character: Character) -> Character? {
        switch character {
        case " ": return nil
        case ",", "，", "．", "。", "·", "、": return "."
        case "一", "—", "－", "–": return "-"
        case "～": return "~"
        default:
            guard let value = character.wholeNumberValue, character.isNumber, value < 10, !character.isHan
            else { return character }
            return Character(String(value))
        }
    }
}

extension Character {
    /// Whether it is a Han character.
    var isHan: Bool {
        unicodeScalars.contains { scalar in
            (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
        }
    }
}
