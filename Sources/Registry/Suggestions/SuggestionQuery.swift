/// What was typed, in the forms in which it is compared.
struct SuggestionQuery: Sendable {
    /// The words.
    let text: SoundedText
    /// The letters and digits, where nothing else was typed: they may be pinyin. `v` is how ü is typed.
    let letters: [PinyinLetter]
    /// As it was typed, without what is too long.
    let typed: String

    init(_ typed: String) {
        // Spaces and signs are no words, and there may be any number of them between two.
        self.typed = String(
            typed.unicodeScalars.prefix(SuggestionLimits.queryCharacters * 4).map(Character.init))
        text = SoundedText(self.typed, most: SuggestionLimits.queryCharacters)
        let signs = text.signs.filter { $0 != .space }
        let isPinyin = signs.count >= 2 && signs.allSatisfy { $0.scalar.isASCII }
        letters =
            isPinyin
            ? signs.map {
                PinyinLetter(
                    byte: $0.scalar == "v" ? UInt8(ascii: "u") : UInt8(truncatingIfNeeded: $0.scalar.value))
            } : []
    }

    /// The words in the form in which they are compared.
    var folded: String { String(String.UnicodeScalarView(text.signs.map(\.scalar))) }

    /// Whether there is nothing to look for.
    var isEmpty: Bool { text.signs.isEmpty }
}
