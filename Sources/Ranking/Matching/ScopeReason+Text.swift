public import Diagnostics

extension ScopeReason {
    /// The reason as a sentence.
    public var text: LocalizedText {
        switch self {
        case .sameName(let field, let name):
            Self.text(field, zh: "“\(name)”就是本类别的名称", en: "“\(name)” is a name of the category")
        case .head(let field, let text, let word):
            Self.text(
                field, zh: "“\(text)”的中心词是“\(word)”", en: "the head of “\(text)” is “\(word)”")
        case .misspelt(let field, let written, let meant, let slip):
            Self.text(
                field, zh: "“\(written)”应为“\(meant)”（\(slip.title.zh)）",
                en: "“\(written)” stands for “\(meant)” (\(slip.title.en))")
        case .otherHead(let field, let text, let head, let kind):
            Self.text(
                field, zh: "“\(text)”的中心词是“\(head)”" + (kind.map { "（\($0.zh)）" } ?? "") + "，是另一种东西",
                en: "the head of “\(text)” is “\(head)”" + (kind.map { " (\($0.en))" } ?? "")
                    + ", another thing")
        case .excludedName(let field, let text, let word):
            Self.text(
                field, zh: "“\(text)”是“\(word)”，方案把它排除在外",
                en: "“\(text)” is “\(word)”, which the scheme excludes")
        case .refusedUse(let field, let word, let use):
            Self.text(
                field, zh: "“\(word)”表示方案不包括的用途" + (use.map { "（\($0.zh)）" } ?? ""),
                en: "“\(word)” is a use that the scheme does not take in" + (use.map { " (\($0.en))" } ?? ""))
        case .unknownTail(let field, let text, let tail):
            Self.text(
                field, zh: "“\(text)”末尾的“\(tail)”不知是描述还是另一种东西",
                en: "“\(tail)” at the end of “\(text)” may describe it or be another thing")
        case .beside(let field, let text, let other):
            Self.text(
                field, zh: "“\(text)”还提到“\(other)”", en: "“\(text)” names “\(other)” as well")
        case .insideBrackets(let field, let text, let word):
            Self.text(
                field, zh: "“\(text)”只在括号里提到“\(word)”", en: "“\(text)” names “\(word)” in brackets only")
        case .bracketedThing(let field, let text, let thing):
            Self.text(
                field, zh: "“\(text)”的括号里是“\(thing)”", en: "the brackets of “\(text)” hold “\(thing)”")
        case .purpose(let field, let text, let word):
            Self.text(
                field, zh: "“\(text)”可能只是用于“\(word)”", en: "“\(text)” may only be for “\(word)”")
        case .aboutOther(let field, let text, let word):
            Self.text(
                field, zh: "“\(text)”里的“\(word)”是另一种东西", en: "“\(word)” in “\(text)” is another thing")
        case .fieldsDiffer(let one, let other):
            LocalizedText(
                zh: "\(one.label.zh)与\(other.label.zh)不一致",
                en: "the \(one.label.en) and the \(other.label.en) disagree")
        case .classAgrees(let code):
            LocalizedText(zh: "行业分类 \(code) 与方案一致", en: "class \(code) of GB/T 4754 is the scheme's")
        case .classDiffers(let code, let expected):
            LocalizedText(
                zh: "行业分类 \(code) 与方案的 \(expected.joined(separator: "、")) 不是同一大类",
                en:
                    "class \(code) of GB/T 4754 is of another division than \(expected.joined(separator: ", "))"
            )
        case .tooLong(let field):
            Self.text(
                field, zh: "长于 \(FoldedName.longest) 个字符，不是名称",
                en: "longer than \(FoldedName.longest) characters, no name")
        case .nothingNamed:
            LocalizedText(zh: "没有任何类别的名称", en: "nothing names a category")
        }
    }

    private static func text(_ field: ScopeField, zh: String, en: String) -> LocalizedText {
        LocalizedText(zh: "\(field.label.zh)：\(zh)", en: "\(field.label.en): \(en)")
    }

    /// A word for the kind of reason, for machines.
    public var code: String {
        switch self {
        case .sameName: "same-name"
        case .head: "head"
        case .misspelt: "misspelt"
        case .otherHead: "other-head"
        case .excludedName: "excluded-name"
        case .refusedUse: "refused-use"
        case .unknownTail: "unknown-tail"
        case .beside: "beside"
        case .insideBrackets: "inside-brackets"
        case .bracketedThing: "bracketed-thing"
        case .purpose: "purpose"
        case .aboutOther: "about-other"
        case .fieldsDiffer: "fields-differ"
        case .classAgrees: "class-agrees"
        case .classDiffers: "class-differs"
        case .tooLong: "too-long"
        case .nothingNamed: "nothing-named"
        }
    }
}

extension Misspelling {
    /// What the slip is.
    public var title: LocalizedText {
        switch self {
        case .sameSound: LocalizedText(zh: "同音字", en: "a character of the same sound")
        case .alike: LocalizedText(zh: "形近字", en: "a character that looks alike")
        case .swapped: LocalizedText(zh: "两字颠倒", en: "two characters swapped")
        case .missing: LocalizedText(zh: "漏字", en: "a character is missing")
        case .doubled: LocalizedText(zh: "重字", en: "a character stands twice")
        case .other: LocalizedText(zh: "差一字", en: "one character differs")
        }
    }
}
