extension PhraseReader {
    /// Grades that are codes: `IPX4`, `IP54`, `F1`, `AA级`, with or without a comparison before them.
    mutating func code() -> Requirement? {
        let comparison = comparison()
        cursor.skipSpaces()
        guard let (scale, value, confidence) = gradeCode() else { return nil }
        var both = comparison
        let more = cursor.position
        if comparison == nil {
            cursor.skipSpaces()
            both = cursor.takeWord(PhraseWords.after).flatMap(Comparison.init)
            if both == nil { cursor.position = more }
        }
        cursor.skipSpaces()
        guard cursor.atEnd else { return nil }
        let ordinal: Requirement.Ordinal
        switch both {
        case .atLeast: ordinal = .init(scale: scale, from: value, to: nil)
        case .atMost: ordinal = .init(scale: scale, from: nil, to: value)
        case .equal, nil: ordinal = .init(scale: scale, from: value, to: value)
        case .above, .below, .about: return nil
        }
        return Requirement(text: "", kind: .ordinal, ordinal: ordinal, confidence: confidence)
    }

    private static let scaleWords: [UInt32: String] = [0x7EA7: "级", 0x7B49: "等", 0x7C7B: "类"]

    /// Grades in Roman numerals are the same grades: Ⅰ级 is 1级.
    private static let romans: [String: String] = [
        "I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6", "VII": "7", "VIII": "8",
    ]

    /// `3-4`级, a half grade, with a comparison before it.
    private mutating func halfGrade() -> String? {
        guard PhraseCursor.isDigit(cursor.scalar) else { return nil }
        let low = cursor.scalar
        cursor.advance()
        guard cursor.scalar == 0x2D || cursor.scalar == 0x7E || cursor.scalar == 0x2013 else { return nil }
        cursor.advance()
        guard cursor.scalar == low + 1 else { return nil }
        let high = cursor.scalar
        cursor.advance()
        cursor.skipSpaces()
        guard cursor.scalar == 0x7EA7 else { return nil }
        cursor.advance()
        return "\(low - 0x30)-\(high - 0x30)"
    }

    private mutating func gradeCode() -> (scale: String, value: String, confidence: Double)? {
        let begin = cursor.position
        if let half = halfGrade() { return ("级", half, 0.85) }
        cursor.position = begin
        if cursor.scalar >= 0x2160, cursor.scalar <= 0x2167 {
            let number = cursor.scalar - 0x215F
            cursor.advance()
            cursor.skipSpaces()
            guard let scale = Self.scaleWords[cursor.scalar] else { return nil }
            cursor.advance()
            return (scale, "\(number)", 1)
        }
        while PhraseCursor.isLetter(cursor.scalar) || PhraseCursor.isDigit(cursor.scalar)
            || cursor.scalar == 0x2B
        {
            cursor.advance()
            if cursor.position - begin > 24 { return nil }
        }
        let stop = cursor.position
        cursor.skipSpaces()
        if Self.scaleWords[cursor.scalar] == nil { cursor.position = stop }
        // Full-width letters are three bytes each; codes are compared in ASCII.
        let text = String(
            cursor.text(begin..<stop).unicodeScalars.map { scalar in
                Unicode.Scalar(
                    scalar.value >= 0xFF01 && scalar.value <= 0xFF5E ? scalar.value - 0xFEE0 : scalar.value
                )
                .map(Character.init) ?? " "
            })
        let bytes = Array(text.utf8)
        if bytes.count >= 4, bytes.count <= 5, text.hasPrefix("IP"),
            bytes[2...3].allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "X") })
        {
            return ("IP", String(text.dropFirst(2)), 1)
        }
        if let scale = Self.scaleWords[cursor.scalar], !bytes.isEmpty, bytes.count <= 4 {
            cursor.advance()
            if let roman = Self.romans[text] { return (scale, roman, 1) }
            guard bytes.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return nil }
            return (scale, text, 0.95)
        }
        // One letter of a scale and one digit: F1, E0, P4. Model numbers look alike, hence the confidence.
        if bytes.count == 2, "FPEABCSL".utf8.contains(bytes[0]), bytes[1] >= 0x30, bytes[1] <= 0x39 {
            return (String(text.prefix(1)), String(text.dropFirst()), 0.9)
        }
        return nil
    }

    /// Several of which one holds: `1级或2级`, `220 V 或 110 V`.
    mutating func alternatives() -> Requirement? {
        var parts: [Range<Int>] = []
        var from = start
        var place = start
        while place < cursor.end {
            let scalar = cursor.scalar(at: place)
            let length = cursor.length(at: place)
            let word = scalar == 0x6216 || scalar == 0x3001 ? length : englishOr(place)
            if word > 0 {
                parts.append(from..<place)
                from = place + word
                place = from
            } else {
                place += length
            }
            if parts.count > 15 { return nil }
        }
        guard !parts.isEmpty else { return nil }
        parts.append(from..<cursor.end)
        var choices: [Requirement] = []
        for part in parts {
            var inner = PhraseReader(
                part: PhraseCursor(cursor.bytes, from: part.lowerBound, to: trimmedEnd(part)), header: header)
            var choice = Requirement(text: "", kind: .text)
            do throws(RequirementError) {
                try inner.read(&choice)
            } catch {
                // What is no requirement by itself makes the whole a text.
                return nil
            }
            guard choice.kind != .text, choice.kind != .alternatives else { return nil }
            choice.text = cursor.text(choice.span)
            choices.append(choice)
        }
        let confidence = choices.map(\.confidence).min() ?? 0
        cursor.position = cursor.end
        return Requirement(
            text: "", kind: .alternatives, alternatives: choices, confidence: min(confidence, 0.95))
    }

    private func englishOr(_ place: Int) -> Int {
        guard place + 4 <= cursor.end else { return 0 }
        let bytes = cursor.slice(place..<(place + 4))
        return bytes.elementsEqual(" or ".utf8) ? 4 : 0
    }

    private func trimmedEnd(_ range: Range<Int>) -> Int {
        var stop = range.upperBound
        while stop > range.lowerBound, cursor.bytes[stop - 1] <= 0x20 { stop -= 1 }
        return stop
    }
}
