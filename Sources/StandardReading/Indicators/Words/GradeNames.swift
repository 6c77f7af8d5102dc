import Documents

/// The grades that a standard names itself: `按质量分为浓缩＋型、浓缩型、普通型`, and what stands in a column headed 等级.
struct GradeNames {
    private var names: Set<String> = []

    /// Gathers them.
    init(_ content: StandardContent) {
        for clause in content.clauses {
            for paragraph in clause.paragraphs { learn(paragraph.paragraph.text) }
        }
        for table in content.tables { learn(table.table) }
    }

    /// Whether a text is one of them.
    func contains(_ text: String) -> Bool { !names.isEmpty && names.contains(PlainText.key(text)) }

    private mutating func learn(_ text: String) {
        guard let range = PlainText.firstRange(of: "分为", in: text) else { return }
        let before = text[..<range.lowerBound]
        let sentence = before.parted(by: "。；;").last ?? ""
        guard PlainText.holds(sentence, anyOf: ["质量", "等级", "品质", "级别", "品级", "分等", "分级"]) else { return }
        let list = text[range.upperBound...].prefix { !"。；;:：，,(（".contains($0) }
        let words = PlainText.key(String(list)).parted(by: "、和与及")
        guard words.count > 1 else { return }
        for word in words where word.unicodeScalars.count <= 8 { names.insert(Self.withoutCount(word)) }
    }

    /// `普通型三个等级` → 普通型.
    private static func withoutCount(_ word: String) -> String {
        for number in ["两个", "二个", "三个", "四个", "五个", "2个", "3个", "4个", "5个"] {
            if let range = PlainText.firstRange(of: number, in: word) {
                return String(word[..<range.lowerBound])
            }
        }
        return word
    }

    /// The first column where 等级 heads it and names of grades are below.
    private mutating func learn(_ table: Table) {
        guard let head = table.cells.first(where: { $0.row == 0 && $0.column == 0 }),
            head.columnSpan == 1, HeadingWords.grades.contains(PlainText.key(head.text))
        else { return }
        let below = table.cells.filter { $0.column == 0 && $0.row >= head.rowSpan }.map {
            PlainText.key($0.text)
        }
        // Items below 等级 carry units and comparisons, or are longer; grades are short and alike.
        let others = table.cells.filter { $0.row < head.rowSpan && $0.column > 0 }.map(\.text)
        guard others.contains(where: { HeadText($0).unit != nil || HeadText($0).bound != nil }) else {
            return
        }
        for word in below where !word.isEmpty && word.unicodeScalars.count <= 6 { names.insert(word) }
    }
}
