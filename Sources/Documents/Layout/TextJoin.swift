/// How words become the text of a line.
public enum TextJoin {
    /// From how many sizes of the type on a gap beside a Han character is a space.
    public static let hanGap = 0.35

    /// What stands between two words of a line.
    ///
    /// - Parameter size: the size of the line's type in points.
    public static func separator(
        _ left: Word, _ right: Word, size: Double, hanGap: Double = TextJoin.hanGap
    ) -> String {
        let gap = right.box.left - left.box.right
        if gap > LineBuilder.tabGap * size { return "\t" }
        guard right.startsApart else { return "" }
        if left.text.endsHan || right.text.startsHan { return gap > hanGap * size ? " " : "" }
        return " "
    }

    /// A word in small type, its digits and signs raised or lowered where its baseline is.
    static func script(_ word: Word, beside baseline: Double, _ size: Double) -> String {
        let rise = baseline - word.baseline
        if rise > 0.15 * size { return mapped(word.text, raised) }
        if rise < -0.08 * size { return mapped(word.text, lowered) }
        return word.text
    }

    private static func mapped(_ text: String, _ table: [Character: Character]) -> String {
        let characters = text.compactMap { table[$0] }
        return characters.count == text.count ? String(characters) : text
    }

    private static let raised = ScriptCharacters.raisedDigits.merging(
        ScriptCharacters.table("()nabcdefg", "⁽⁾ⁿᵃᵇᶜᵈᵉᶠᵍ")
    ) { $1 }

    private static let lowered = ScriptCharacters.loweredDigits.merging(
        ScriptCharacters.table("+-−()", "₊₋₋₍₎")
    ) { $1 }

    /// A text whose Han characters were set apart for width (`前　　言`, `检 验 方 法`), closed up.
    ///
    /// Only where every part is one Han character; `射阳大米 大米` stays as it is.
    static func closed(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isApart = true
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                isApart = true
            } else {
                guard isApart, scalar.isHan else { return text }
                result.append(scalar)
                isApart = false
            }
        }
        return result.count >= 2 ? String(result) : text
    }
}
