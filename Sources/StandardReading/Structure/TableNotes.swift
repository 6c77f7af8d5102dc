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
    static func take(from table: inout StandardTable) {
        while let last = table.table.cells.last(where: { $0.row == table.table.rows - 1 }),
            table.table.rows > 1, last.column == 0, last.columnSpan == table.table.columns,
            last.rowSpan == 1
        {
            var taken: [(String?, String)] = []
            for line in last.text.split(separator: "\n").map(String.init) {
                let plain = FoldedText.folded(line)
                if isNote(plain) {
                    taken.append((nil, FoldedText.spaced(line)))
                } else if let (mark, text) = footnote(line) {
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
}
