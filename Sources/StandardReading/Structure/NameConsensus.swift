import Documents

/// Mends names in tables that were read from a picture with one wrong character, by the names of the clauses: a standard
/// names each thing several times, and recognition seldom makes the same mistake twice.
///
/// What is mended stays unsure: a person is to look. So does a name that stands nowhere else in the standard: nothing but
/// one reading speaks for it.
struct NameConsensus {
    /// From how many characters on one that differs is a mistake and not another name.
    private static let shortest = 3
    /// How sure a mended name is at most.
    private static let mended = 0.85

    /// From which confidence on a name needs no second witness.
    private static let surely = 0.96
    /// How sure a table is at most whose headings were mixed up, and a name with a stray digit behind it.
    private static let mixed = 0.8
    /// How sure a name is at most that was read once only.
    private static let alone = 0.88

    /// From which confidence on a word that stands elsewhere as well is taken to be right, and how sure it is then.
    private static let likely = 0.75
    private static let confirmed = 0.93

    private let names: Set<[Character]>
    /// The texts outside tables.
    private let texts: String

    /// Gathers the names of clauses.
    init(_ clauses: [Clause]) {
        var names: Set<[Character]> = []
        for clause in clauses {
            guard var title = clause.title.map(FoldedText.folded) else { continue }
            for end in ["的测定", "测定", "的检验", "检验", "试验", "含量"] where title.hasSuffix(end) {
                title.removeLast(end.count)
            }
            for part in title.split(whereSeparator: { "、，,.和及()（）".contains($0) })
            where part.count >= Self.shortest && part.allSatisfy(Self.isHan) {
                names.insert(Array(part))
            }
        }
        self.names = names
        texts = clauses.flatMap { clause in
            [clause.title ?? ""] + clause.paragraphs.map(\.paragraph.text)
        }.map(FoldedText.folded).joined(separator: "\n")
    }

    /// The tables with their names mended, where they stand on pages that were read from a picture.
    func mended(_ tables: [StandardTable], picturePages pictures: Set<Int>) -> [StandardTable] {
        var tables = tables
        for table in tables.indices {
            for cell in tables[table].table.cells.indices {
                guard let page = tables[table].table.cells[cell].page, pictures.contains(page) else {
                    continue
                }
                mend(&tables[table].table.cells[cell])
            }
            Self.markDashes(&tables[table].table, pictures)
            // A sign stands behind the name that it is for: before one, lines of two headings were mixed up.
            let isMixed = tables[table].table.cells.contains { cell in
                let lines = cell.text.split(separator: "\n")
                return lines.count > 1 && "≤≥<>".contains(lines[0].filter { $0 != " " })
                    && lines.dropFirst().contains { $0.contains(where: Self.isHan) }
            }
            if isMixed {
                tables[table].table.confidence = min(tables[table].table.confidence, Self.mixed)
            }
        }
        return tables
    }

    /// A dash that fills a cell is read as 一; where its row does not count, it is a dash.
    private static func markDashes(_ table: inout Table, _ pictures: Set<Int>) {
        let counting = Set(table.cells.filter { ["二", "三"].contains($0.text) }.map(\.row))
        for cell in table.cells.indices {
            let place = table.cells[cell]
            guard place.text == "一", place.row > 0, place.column > 0, !counting.contains(place.row),
                place.page.map(pictures.contains) ?? false
            else { continue }
            table.cells[cell].text = "—"
        }
    }

    /// Words behind names that recognition takes for others, which no standard has.
    private static let misread = ["千基": "干基", "于基": "干基"]

    /// What was likely read right stands elsewhere as well.
    private static func confirm(_ cell: inout Cell) {
        if cell.confidence >= likely { cell.confidence = max(cell.confidence, confirmed) }
    }

    private func mend(_ cell: inout Cell) {
        for (wrong, right) in Self.misread {
            guard let place = cell.text.firstRange(of: wrong) else { continue }
            cell.text.replaceSubrange(place, with: right)
            cell.confidence = min(cell.confidence, Self.mended)
            return
        }
        // Recognition sometimes sees a sign twice.
        while let twice = cell.text.firstRange(of: "%%") { cell.text.replaceSubrange(twice, with: "%") }
        if GradeWords.whole.contains(PlainText.key(cell.text)) { Self.confirm(&cell) }
        // The name is the Han characters at the start, over the ends of lines.
        var places: [String.Index] = []
        for place in cell.text.indices {
            let character = cell.text[place]
            if Self.isHan(character) { places.append(place) } else if !character.isWhitespace { break }
        }
        let name = places.map { cell.text[$0] }
        // A digit on the heels of a name is a mark of its own or a speck; either way a person is to look.
        if let last = places.last {
            let rest = cell.text[cell.text.index(after: last)...]
            if rest.count == 1, rest.first?.isNumber == true {
                cell.confidence = min(cell.confidence, Self.mixed)
                return
            }
        }
        guard name.count >= Self.shortest else { return }
        if names.contains(name) {
            Self.confirm(&cell)
            return
        }
        let near = names.filter { other in
            other.count == name.count && zip(other, name).count { $0 != $1 } == 1
        }
        guard near.count == 1, let right = near.first else {
            if texts.contains(String(name)) {
                Self.confirm(&cell)
            } else if cell.confidence < Self.surely {
                cell.confidence = min(cell.confidence, Self.alone)
            }
            return
        }
        for (place, character) in zip(places, right).reversed() where cell.text[place] != character {
            cell.text.replaceSubrange(place...place, with: [character])
        }
        cell.confidence = min(cell.confidence, Self.mended)
    }

    private static func isHan(_ character: Character) -> Bool {
        (0x4E00...0x9FFF).contains(character.unicodeScalars.first!.value)
    }
}
