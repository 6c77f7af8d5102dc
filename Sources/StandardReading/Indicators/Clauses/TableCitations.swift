import Documents

/// The tables that clauses which require send their reader to: `应符合表 1 的规定`.
enum TableCitations {
    /// The numbers of these tables.
    static func numbers(_ clauses: [Clause], _ outline: ClauseOutline) -> Set<String> {
        var result: Set<String> = []
        for (place, clause) in clauses.enumerated() {
            guard outline.topics[place] == .requirements || outline.topics[place] == .unknown else {
                continue
            }
            for paragraph in clause.paragraphs where paragraph.kind == .text || paragraph.kind == .item {
                guard PlainText.holds(paragraph.paragraph.text, "表") else { continue }
                let key = PlainText.key(paragraph.paragraph.text)
                guard PlainText.holds(key, anyOf: ["应符合", "应满足", "符合表", "见表", "按表", "不超过表", "应达到"]) else {
                    continue
                }
                result.formUnion(numbers(in: key))
            }
        }
        return result
    }

    /// `表1`, `表1和表2`, `表1~表3`, `表a.1`.
    private static func numbers(in key: String) -> [String] {
        let scalars = Array(key.unicodeScalars)
        var result: [String] = []
        for (index, scalar) in scalars.enumerated() where scalar == "表" {
            var number = String.UnicodeScalarView()
            for next in scalars[(index + 1)...] {
                let isNumber = PlainText.isDigit(next) || next == "." && !number.isEmpty
                guard isNumber || PlainText.isLatin(next) && number.isEmpty else { break }
                number.append(next)
            }
            var text = String(number).uppercased()
            if text.ends(with: ".") { text.removeLast() }
            if !text.isEmpty { result.append(text) }
        }
        return result
    }
}
