import Diagnostics

extension SchemeChecks {
    /// Names that belong to the category and names that do not are told apart, and words are ones that can be found.
    mutating func checkScope() {
        var names: [[UInt32]: String] = [:]
        for entry in draft.scope.categories { names[word(entry)] = entry.text }
        for entry in draft.scope.names {
            let word = word(entry)
            if word.count < 2 {
                findings.report(
                    .scopeShortName, zh: "名称“\(entry.text)”太短，认不出来。",
                    en: "The name “\(entry.text)” is too short to be told from other words.", at: entry.span)
            }
            if names.updateValue(entry.text, forKey: word) != nil {
                findings.report(
                    .scopeDuplicateName, zh: "名称“\(entry.text)”已经写过。",
                    en: "The name “\(entry.text)” stands there already.", at: entry.span)
            }
        }
        for entry in draft.scope.excludes where names[word(entry)] != nil {
            findings.report(
                .scopeContradiction, zh: "“\(entry.text)”也是本类别的名称。",
                en: "“\(entry.text)” is a name of the category as well.", at: entry.span)
        }
        checkUses(names.values.sorted())
        for entry in draft.scope.classes where !Self.isClass(entry.text) {
            findings.report(
                .scopeClass, zh: "“\(entry.text)”不是 GB/T 4754 的代码。",
                en: "“\(entry.text)” is no code of GB/T 4754.", at: entry.span,
                mend: LocalizedText(
                    zh: "写两到四位数字，如 \"3852\"。", en: "Write two to four digits, such as \"3852\"."))
        }
    }

    /// Uses are groups that there are, or words; no name of the category holds one, or it could never match.
    private mutating func checkUses(_ names: [String]) {
        let groups = ScopeWords.shared.uses
        for entry in draft.scope.notFor {
            let group = groups.first { $0.id == entry.text }
            if group == nil, entry.text.utf8.allSatisfy({ $0 < 0x80 }) {
                let near = NearestName.suggestion(for: entry.text, among: groups.map(\.id))
                findings.report(
                    .scopeUnknownUse, zh: "没有用途“\(entry.text)”。",
                    en: "There is no group of uses “\(entry.text)”.",
                    at: entry.span,
                    mend: near.map { LocalizedText(zh: "是不是“\($0)”？", en: "Did you mean “\($0)”?") })
                continue
            }
            let words = group?.words ?? [entry.text]
            guard
                let name = names.first(where: { name in
                    words.contains { name.contains($0) && !$0.utf8.allSatisfy { $0 < 0x80 } }
                })
            else { continue }
            findings.report(
                .scopeContradiction, zh: "名称“\(name)”里就有这种用途，永远不会匹配。",
                en: "The name “\(name)” itself tells this use and could never match.", at: entry.span)
        }
    }

    private func word(_ entry: DraftScope.Entry) -> [UInt32] { FoldedName(entry.text)?.wordScalars ?? [] }

    private static func isClass(_ text: String) -> Bool {
        (2...4).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
