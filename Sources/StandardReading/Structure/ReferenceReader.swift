import Documents
import Standards

/// Reads the list of normative references.
enum ReferenceReader {
    /// The entries of the clause 规范性引用文件, in its text and in its tables.
    ///
    /// A list whose numbers and titles stand below one another is seen as a table as well.
    static func references(_ clauses: [Clause], tables: [StandardTable]) -> [NormativeReference] {
        guard
            let clause = clauses.first(where: {
                let title = FoldedText.folded($0.title ?? "")
                return $0.level == 1 && (title.contains("引用文件") || title.contains("引用标准"))
            })
        else { return [] }
        var references: [NormativeReference] = []
        for item in clause.paragraphs {
            // A line of its own for each, whether the paragraph was cut right or not.
            let lines =
                item.paragraph.lines.isEmpty
                ? item.paragraph.text.split(separator: "\n").map { ($0.description, item.paragraph.place) }
                : item.paragraph.lines.map { ($0.text, BlockPlace(page: $0.page, box: $0.box)) }
            for (text, place) in lines {
                let stripped = stripped(text)
                if let (number, rest) = NumberScan.leading(stripped) {
                    references.append(
                        NormativeReference(number: number.normalized, title: title(rest), place: place))
                } else if let last = references.indices.last, !isLeadIn(text) {
                    references[last].title = join(references[last].title, text)
                }
            }
        }
        for table in clause.tables {
            for row in Dictionary(grouping: tables[table].table.cells, by: \.row).sorted(by: {
                $0.key < $1.key
            }) {
                let cells = row.value.sorted { $0.column < $1.column }
                let text = cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
                guard let (number, rest) = NumberScan.leading(stripped(text)) else { continue }
                let place = BlockPlace(page: cells.first?.page, box: cells.compactMap(\.box).union)
                references.append(
                    NormativeReference(number: number.normalized, title: title(rest), place: place))
            }
        }
        return references
    }

    private static func stripped(_ text: String) -> String {
        let plain = text.drop { $0.isWhitespace }
        let length = ListLabel.length(FoldedText.folded(String(plain.prefix(4))))
        return length > 0 ? String(plain.dropFirst(length)) : String(plain)
    }

    private static func title(_ rest: Substring) -> String {
        FoldedText.spaced(String(rest.drop { $0.isWhitespace || "，,：:".contains($0) }))
    }

    private static func join(_ title: String, _ next: String) -> String {
        let next = FoldedText.spaced(next)
        return title.isEmpty ? next : title.joined(line: next)
    }

    /// The sentences before the list.
    private static func isLeadIn(_ text: String) -> Bool {
        let words = ["下列文件", "本文件", "本标准", "引用文件", "凡是", "最新版本", "修改单"]
        return words.contains { text.contains($0) }
    }
}
