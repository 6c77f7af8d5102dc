/// The line above a table that gives the unit of all its values: `单位为毫米`, `单位：mm`.
enum UnitLine {
    /// The unit as written; `nil` where the text gives none.
    static func unit(_ text: String) -> String? {
        let plain = FoldedText.folded(text)
        guard PlainText.holds(plain, anyOf: ["单位", "Unit"]) else { return nil }
        for mark in ["单位为", "单位:", "计量单位:", "Unit:"] {
            guard let range = plain.range(of: mark) else { continue }
            // It stands alone, or in brackets at the end of a caption.
            let before = plain[..<range.lowerBound]
            guard before.isEmpty || before.last == "(" || before.last == "[" else { continue }
            let unit = plain[range.upperBound...].prefix { !")]。;".contains($0) }
            guard !unit.isEmpty, unit.count <= 16 else { continue }
            return String(unit)
        }
        return nil
    }
}

extension String {
    /// The first place of a text in this one, by bytes.
    func range(of text: String) -> Range<Index>? { PlainText.firstRange(of: text, in: self) }
}
