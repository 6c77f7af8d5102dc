import Documents

/// Notes and footnotes of tables (GB/T 1.1—2020, 9.9 and 9.10).
enum TableNotes {
    /// `注：`, `注1：`.
    static func isNote(_ plain: String) -> Bool {
        guard plain.hasPrefix("注") else { return false }
        return plain.dropFirst().drop(while: \.isNumber).first == ":"
    }

    /// `a 仅适用于…`: the mark and the text.
    static func footnote(_ text: String) -> (mark: String, text: String)? {
        let text = text.drop { $0.isWhitespace }
        guard let first = text.first else { return nil }
        let mark = plainMark(first)
        let rest = text.dropFirst()
        guard let mark, let next = rest.first else { return nil }
        let isMark = next.isWhitespace || next.unicodeScalars.first!.value >= 0x2E80
        guard isMark, !")）.．".contains(next) else { return nil }
        return (mark, FoldedText.spaced(String(rest)))
    }

    /// A mark as a plain letter; `nil` where the character is none.
    static func plainMark(_ character: Character) -> String? {
        if let place = "ᵃᵇᶜᵈᵉᶠᵍ".firstIndex(of: character) {
            let offset = "ᵃᵇᶜᵈᵉᶠᵍ".distance(from: "ᵃᵇᶜᵈᵉᶠᵍ".startIndex, to: place)
            return String(UnicodeScalar(UInt8(97 + offset)))
        }
        if ("a"..."h").contains(character) { return String(character) }
        return character == "*" || character == "＊" ? "*" : nil
    }

    /// Whether a cell of the table bears the mark at its end.
    static func holds(_ table: Table, mark: String) -> Bool {
        table.cells.contains { cell in
            cell.text.last.flatMap(plainMark) == mark && cell.text.count > 1
        }
    }

    /// Takes the rows at the foot of a table that are notes out of its grid.
    ///
    /// A note spans the table; in sheets of workbooks, whose cells are seldom joined, it stands in the first column and
    /// the others are empty.
    static func take(from table: inout StandardTable) {
        while let last = footCell(of: table.table) {
            var taken: [(String?, String)] = []
            for line in last.text.split(separator: "\n").map(String.init) {
                let plain = FoldedText.folded(line)
                if isNote(plain) {
                    taken.append((nil, FoldedText.spaced(line)))
                } else if let (mark, text) = footnote(line),
                    last.columnSpan == table.table.columns || holds(table.table, mark: mark)
                {
                    taken.append((mark, text))
                } else if let end = taken.indices.last {
                    taken[end].1 += FoldedText.spaced(line)
                } else {
                    return
                }
            }
            guard !taken.isEmpty else { return }
            for (mark, text) in taken {
                if let mark { table.footnotes[mark] = text } else { table.notes.append(text) }
            }
            table.table.cells.removeAll { $0.row == table.table.rows - 1 }
            table.table.rows -= 1
        }
    }

    /// The one cell of the last row that has a text, where it may be a note.
    private static func footCell(of table: Table) -> Cell? {
        let row = table.rows - 1
        guard row > 0 else { return nil }
        let foot = table.cells.filter { $0.row + $0.rowSpan > row && !$0.text.isEmpty }
        guard foot.count == 1, foot[0].row == row, foot[0].column == 0 else { return nil }
        return foot[0]
    }
}
