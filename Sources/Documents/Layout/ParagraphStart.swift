/// Knows the beginnings of lines that start a paragraph whatever stands before them.
enum ParagraphStart {
    /// Whether a line starts with a clause number, the label of a list, a note, a caption.
    static func isStart(_ text: String) -> Bool {
        isClauseNumber(text) || isListLabel(text) || isNamedPart(text)
    }

    /// `5`, `5.4.1`, `A.2` with white space or Han after it.
    private static func isClauseNumber(_ text: String) -> Bool {
        guard let sign = text.utf8.first, sign < 0x80 else { return false }
        var rest = Substring(text)
        var parts = 0
        if let first = rest.first, first.isASCII, first.isUppercase, rest.dropFirst().first == "." {
            rest = rest.dropFirst(2)
            parts += 1
        }
        while true {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty, digits.count <= 3 else { return false }
            parts += 1
            rest = rest.dropFirst(digits.count)
            guard rest.first == "." || rest.first == "．", rest.dropFirst().first?.isNumber == true else {
                break
            }
            rest = rest.dropFirst()
        }
        guard let next = rest.first else { return parts >= 2 }
        if parts == 1 { return next.isWhitespace && (rest.first { !$0.isWhitespace }.map(isHan) ?? false) }
        return next.isWhitespace || isHan(next)
    }

    private static func isHan(_ character: Character) -> Bool { character.unicodeScalars.first!.isHan }

    /// `a)`, `1）`, `——`, `●`.
    static func isListLabel(_ text: String) -> Bool {
        if text.hasPrefix("——") || text.hasPrefix("――") || text.hasPrefix("●") || text.hasPrefix("•")
            || text.hasPrefix("－－") || text.hasPrefix("--") || text.hasPrefix("·")
        {
            return true
        }
        let opened = text.first == "(" || text.first == "（"
        let rest = opened ? text.dropFirst() : text[...]
        let label = rest.prefix { $0.isASCII && ($0.isNumber || $0.isLowercase) }
        guard (1...2).contains(label.count) else { return false }
        return rest.dropFirst(label.count).first.map { $0 == ")" || $0 == "）" } ?? false
    }

    /// `注：`, `注 1：`, `示例`, `表 1`, `图 2`, `附录 A`, `第一章`.
    private static func isNamedPart(_ text: String) -> Bool {
        guard let sign = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }),
            "附注示表图".unicodeScalars.contains(sign)
        else { return false }
        let plain = text.filter { !$0.isWhitespace }
        if plain.hasPrefix("附录") { return plain.count <= 30 }
        if plain.hasPrefix("注") || plain.hasPrefix("示例") {
            let rest = plain.drop { $0 == "注" || $0 == "示" || $0 == "例" || $0.isNumber }
            return rest.first == "：" || rest.first == ":"
        }
        guard plain.hasPrefix("表") || plain.hasPrefix("图") else { return false }
        return plain.dropFirst().first.map { $0.isNumber || ($0.isASCII && $0.isUppercase) } ?? false
            && plain.count <= 60
    }
}
