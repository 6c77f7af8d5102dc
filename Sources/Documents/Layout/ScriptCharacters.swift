/// Raised and lowered characters, as Unicode has them.
package enum ScriptCharacters {
    /// Raised digits, and signs before them.
    package static let raisedDigits = table("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
    /// Raised letters, as marks of footnotes and units have them.
    package static let raisedLetters = table("abcdefghijklmnoprs", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢ")
    /// Lowered digits.
    package static let loweredDigits = table("0123456789", "₀₁₂₃₄₅₆₇₈₉")

    /// A table from the characters of one text to those of another.
    package static func table(_ plain: String, _ script: String) -> [Character: Character] {
        Dictionary(uniqueKeysWithValues: zip(plain, script))
    }
}
