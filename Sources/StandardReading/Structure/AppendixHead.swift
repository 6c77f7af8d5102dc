/// The head of an appendix: `附录A（规范性）检验方法`, or `附录A` with the rest on lines of its own.
struct AppendixHead {
    var letter: Character
    var kind: ClauseKind
    var title: String?

    /// Reads a text without white space; `nil` where it is no such head.
    init?(_ plain: String) {
        guard plain.hasPrefix("附录") else { return nil }
        var rest = plain.dropFirst(2)
        guard let letter = rest.first, letter.isASCII, letter.isUppercase else { return nil }
        rest = rest.dropFirst()
        self.letter = letter
        kind = .normativeAppendix
        if rest.isEmpty { return }
        guard rest.first == "(" else {
            // `附录A给出了…` is a sentence.
            let verbs = ["给出", "规定", "的", "中", "和", "、", "为", "列", "提供", "或", "所", "是"]
            guard rest.count <= 40, !rest.hasSuffix("。"), !verbs.contains(where: rest.hasPrefix) else {
                return nil
            }
            title = String(rest)
            return
        }
        guard let end = rest.firstIndex(of: ")"), let kind = Self.kind(String(rest[...end])) else {
            return nil
        }
        self.kind = kind
        let title = rest[rest.index(after: end)...]
        if !title.isEmpty {
            guard title.count <= 40, !title.hasSuffix("。") else { return nil }
            self.title = String(title)
        }
    }

    /// `（规范性附录）`, `(资料性)`.
    static func kind(_ plain: String) -> ClauseKind? {
        switch plain {
        case "(规范性附录)", "(规范性)": .normativeAppendix
        case "(资料性附录)", "(资料性)": .informativeAppendix
        default: nil
        }
    }
}
