import Documents

/// Raised and lowered characters, as Unicode has them.
enum RaisedText {
    /// A text as it stands above the line: digits and signs, and a letter that stands alone, which marks a note.
    static func raised(_ text: String) -> String {
        let letters = text.trimmed
        if letters.unicodeScalars.count == 1, let mark = marks[letters] { return mark }
        return replaced(text, raisedSigns)
    }

    /// A text as it stands below the line.
    static func lowered(_ text: String) -> String { replaced(text, loweredSigns) }

    /// Texts without digits stay as they are: `(a)` is not half raised.
    private static func replaced(_ text: String, _ signs: [Character: Character]) -> String {
        guard text.contains(where: { $0.isASCII && $0.isNumber }) else { return text }
        return String(text.map { signs[$0] ?? $0 })
    }

    private static let raisedSigns = ScriptCharacters.raisedDigits
    private static let loweredSigns = ScriptCharacters.loweredDigits.merging(
        ScriptCharacters.table("+-−–", "₊₋₋₋")
    ) { $1 }
    private static let marks = Dictionary(
        uniqueKeysWithValues: zip("abcdefghijklmnoprstuvwxyz+-−", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁺⁻⁻").map {
            (String($0), String($1))
        })
}
