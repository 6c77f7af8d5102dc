/// Finds Greek and Cyrillic letters that stand in a Latin word or a number and look as if they belonged there.
///
/// Greek letters that are used as signs (μ, Ω, α) look like no Latin ones and are let be, as are whole Greek or
/// Cyrillic words.
enum LookAlikes {
    /// The first such word, and the letters in it.
    static func word(in text: String) -> (text: String, letters: String)? {
        var word: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if isPartOfWord(scalar) {
                word.append(scalar)
            } else if let found = found(word) {
                return found
            } else {
                word.removeAll(keepingCapacity: true)
            }
        }
        return found(word)
    }

    private static func found(_ word: [Unicode.Scalar]) -> (text: String, letters: String)? {
        let foreign = word.filter { twins.contains($0) }
        guard !foreign.isEmpty else { return nil }
        let hasLatin = word.contains { isLatin($0) }
        let hasDigit = word.contains { ("0"..."9").contains($0) }
        // Among digits alone a letter deceives only where it looks like one of them.
        let isDeceiving = hasLatin || hasDigit && word.allSatisfy { zeros.contains($0) || !isLetter($0) }
        guard isDeceiving else { return nil }
        return (String(String.UnicodeScalarView(word)), String(String.UnicodeScalarView(foreign)))
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || scalar == "." || isLetter(scalar)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        isLatin(scalar) || (0x0370...0x052F).contains(scalar.value)
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private static let twins = Set(
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ" + "АВЕЅІЈКМНОРСТУХЗаеорсухіјѕԁһв").unicodeScalars)
    private static let zeros = Set("ΟοОоЗз".unicodeScalars)
}
