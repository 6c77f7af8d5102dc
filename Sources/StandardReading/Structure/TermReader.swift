import Documents

/// Reads the terms of clause 3.
enum TermReader {
    /// The terms under 术语和定义.
    static func terms(_ clauses: [Clause]) -> [Term] {
        guard
            let head = clauses.firstIndex(where: {
                $0.level == 1 && FoldedText.folded($0.title ?? "").contains("术语")
            })
        else { return [] }
        let below = clauses[(head + 1)...].prefix { $0.level > 1 && $0.kind == .clause }
        return below.compactMap(term)
    }

    private static func term(_ clause: Clause) -> Term? {
        var texts = clause.paragraphs.filter { $0.kind == .text || $0.kind == .item }.map(\.paragraph.text)
        let head: String
        if let title = clause.title {
            head = title
        } else if let first = texts.first, first.count <= 80, !first.hasSuffix("。") {
            head = first
            texts.removeFirst()
        } else {
            return nil
        }
        // A heading over terms (`3.1 一般术语`) defines nothing.
        guard !texts.isEmpty else { return nil }
        let (name, english) = split(FoldedText.spaced(head))
        return Term(
            number: clause.number, name: name, englishName: english,
            definition: texts.map(FoldedText.spaced).joined(separator: "\n"), place: clause.place)
    }

    /// `射阳大米 sheyang rice` in its two parts.
    private static func split(_ head: String) -> (String, String?) {
        var place = head.startIndex
        var lastHan: String.Index?
        while place < head.endIndex {
            if head[place].unicodeScalars.first!.value >= 0x2E80 { lastHan = head.index(after: place) }
            place = head.index(after: place)
        }
        guard let lastHan else { return (head, nil) }
        let english = head[lastHan...].drop { $0.isWhitespace || ";；,，".contains($0) }
        guard english.count > 2, english.contains(where: \.isLetter) else { return (head, nil) }
        return (FoldedText.spaced(String(head[..<lastHan])), String(english))
    }
}
