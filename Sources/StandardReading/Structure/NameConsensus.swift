import Documents

/// Mends names in tables that were read from a picture with one wrong character, by the names of the clauses: a standard
/// names each thing several times, and recognition seldom makes the same mistake twice.
///
/// What is mended stays unsure: a person is to look. So does a name that stands nowhere else in the standard: nothing but
/// one reading speaks for it.
struct NameConsensus {
    /// From how many characters on one that differs is a mistake and not another name.
    private static let shortest = 3
    /// Below which confidence it is one in a name of two characters as well.
    private static let doubtful = 0.75
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
            if let title = clause.title { names.formUnion(Self.names(in: title)) }
            for item in clause.paragraphs {
                let text = item.paragraph.text
                if let (_, title) = NumberScan.leading(text) {
                    names.formUnion(Self.names(in: String(title)))
                } else if let end = text.firstRange(of: "按") {
                    names.formUnion(Self.names(in: String(text[..<end.lowerBound])))
                }
            }
        }
        self.names = names
        texts = clauses.flatMap { clause in
            [clause.title ?? ""] + clause.paragraphs.map(\.paragraph.text)
        }.map(FoldedText.folded).joined(separator: "\n")
    }

    /// The names in the title of a clause or of a method, or before what they are tested by.
    private static func names(in text: String) -> [[Character]] {
        let separators: Set<Character> = ["、", "，", ",", ".", "和", "及", "(", ")", "（", "）", "。", "；", ";"]
        return text.split { separators.contains($0) || $0.isWhitespace }.compactMap { part in
            var name = part
            for end in methodWords where name.hasSuffix(end) { name.removeLast(end.count) }
            return name.count >= 2 && name.count <= 16 && name.allSatisfy(isHan) ? Array(name) : nil
        }
    }

    /// What stands behind the name of what is measured.
    private static let methodWords = [
        "试验方法", "检测方法", "检验方法", "测定方法", "测试方法", "的测定", "测定", "的检验", "检验", "试验", "含量",
    ]

    /// The tables with their names mended, where they stand on pages that were read from a picture.
    func mended(_ tables: [StandardTable], picturePages pictures: Set<Int>) -> [StandardTable] {
        var tables = tables
        for table in tables.indices {
            for cell in tables[table].table.cells.indices {
                guard let page = tables[table].table.cells[cell].page, pictures.contains(page) else {
                    continue
                }
                mend(&tables[table].table.cells[cell])
                if tables[table].table.cells[cell].row < 2 {
                    Self.mendHeading(&tables[table].table.cells[cell])
                }
            }
            Self.mendClasses(&tables[table].table, pictures)
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

    /// Words of headings by their length, with what each says.
    private static let headings: [Int: [(word: [Character], role: LabelRole)]] = Dictionary(
        grouping: [
            HeadingWords.items, HeadingWords.values, HeadingWords.units, HeadingWords.methods,
            HeadingWords.serials,
        ]
        .flatMap(\.all).sorted().map { Array($0) }.filter {
            (2...6).contains($0.count) && $0.allSatisfy(isHan)
        }
        .compactMap { word in HeadingWords.role(String(word)).map { (word, $0) } }, by: \.word.count)

    /// A heading of which one character was read badly, where all words that it can be say the same.
    private static func mendHeading(_ cell: inout Cell) {
        guard cell.confidence < doubtful else { return }
        let name = Array(cell.text.prefix(while: isHan))
        let rest = cell.text.dropFirst(name.count).filter { !$0.isWhitespace }
        guard rest.count <= 1, HeadingWords.role(String(name)) == nil else { return }
        let near = (headings[name.count] ?? []).filter { other in
            zip(other.word, name).count { $0 != $1 } == 1
        }
        guard let first = near.first, near.allSatisfy({ $0.role == first.role }) else { return }
        // What stands behind it is the sign of a comparison or nothing.
        cell.text = String(first.word) + rest.filter { "≤≥<>＜＞".contains($0) }
        cell.confidence = min(cell.confidence, mended)
    }

    /// A尖 beside B类 and C类: what others of its row end in.
    private static func mendClasses(_ table: inout Table, _ pictures: Set<Int>) {
        var ends: [Int: [Character: Int]] = [:]
        func end(_ cell: Cell) -> Character? {
            guard cell.text.count == 2, let first = cell.text.first, let last = cell.text.last, isHan(last),
                first.isASCII && (first.isLetter || first.isNumber) || "一二三四五".contains(first)
            else { return nil }
            return last
        }
        for cell in table.cells where cell.confidence >= doubtful {
            if let last = end(cell), "类级等型".contains(last) {
                ends[cell.row, default: [:]][last, default: 0] += 1
            }
        }
        for place in table.cells.indices {
            let cell = table.cells[place]
            guard cell.confidence < doubtful, cell.page.map(pictures.contains) ?? false, let last = end(cell),
                let others = ends[cell.row], others.count == 1, let right = others.keys.first, right != last
            else { continue }
            table.cells[place].text = String(cell.text.dropLast()) + String(right)
        }
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
        // Classes of flammability have a zero (V-0, V-1, V-2), and no letters behind it.
        for (wrong, right) in [("VO", "V0"), ("V-O", "V-0")] where cell.text.hasPrefix(wrong) {
            let rest = cell.text.dropFirst(wrong.count)
            guard rest.first.map({ !$0.isASCII || !$0.isLetter }) ?? true else { continue }
            cell.text = right + rest
            cell.confidence = min(cell.confidence, Self.mended)
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
        guard name.count >= Self.shortest || name.count == 2 && cell.confidence < Self.doubtful else {
            return
        }
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
