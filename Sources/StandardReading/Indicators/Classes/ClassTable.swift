import Documents
import Quantities
import Standards

/// A table of class thresholds: classes (A to G, one to five) in one column, the stretch of values of each in another, as
/// in the annexes of regulations on energy labels.
///
/// Each class gives an entry whose grade is the class; columns beside them (the phase, the type) are its segment.
struct ClassTable {
    /// The name of the quantity: the heading of the column of values.
    private let name: String
    private let unit: Unit?
    private let table: StandardTable
    private let rows: [Row]

    private struct Row {
        var grade: Cell
        var value: Cell
        var segment: [String: String]
    }

    /// Recognises such a table; `nil` where it is none.
    init?(_ table: StandardTable) {
        let grid = table.table
        guard (2...4).contains(grid.columns), (4...20).contains(grid.rows) else { return nil }
        let places = grid.grid()
        func cell(_ row: Int, _ column: Int) -> Cell? {
            let place = places[row][column]
            return place < 0 ? nil : grid.cells[place]
        }
        let body = 1..<grid.rows
        func texts(_ column: Int) -> [String] { body.map { cell($0, column).map(Self.line) ?? "" } }
        guard let grades = (0..<grid.columns).first(where: { Self.areClasses(texts($0)) }) else { return nil }
        let values = (0..<grid.columns).first { column in
            column != grades && texts(column).allSatisfy { Self.stretch($0, unit: nil) != nil }
        }
        guard let values, let head = cell(0, values), let gradeHead = cell(0, grades),
            Self.line(gradeHead).lowercased().contains("class") || Self.line(gradeHead).contains("级")
        else { return nil }
        let heading = QuantityHeader(Self.line(head))
        name = heading.name
        unit = heading.unit
        self.table = table
        rows = body.compactMap { row in
            guard let grade = cell(row, grades), let value = cell(row, values) else { return nil }
            var segment: [String: String] = [:]
            for column in 0..<grid.columns where column != grades && column != values {
                if let key = cell(0, column), let own = cell(row, column), !Self.line(own).isEmpty {
                    segment[Self.line(key)] = Self.line(own)
                }
            }
            return Row(grade: grade, value: value, segment: segment)
        }
    }

    /// An entry for each class.
    func indicators() -> [Indicator] {
        rows.compactMap { row in
            guard let requirement = Self.stretch(Self.line(row.value), unit: unit) else { return nil }
            return Indicator(
                name: name, grade: Self.line(row.grade), segment: row.segment.isEmpty ? nil : row.segment,
                requirement: requirement,
                place: DocumentPlace(
                    page: row.value.page ?? table.table.place.page, table: table.number,
                    cell: "\(row.value.row + 1),\(row.value.column + 1)",
                    box: row.value.box.map { [$0.left, $0.top, $0.right, $0.bottom] }),
                confidence: min(row.grade.confidence, row.value.confidence, table.table.confidence))
        }
    }

    private static func line(_ cell: Cell) -> String { FoldedText.spaced(cell.text) }

    /// `A` to `G`, with or without plus signs, each once and in order; `1` to `5`, `1级`.
    private static func areClasses(_ texts: [String]) -> Bool {
        let plain = texts.map { $0.filter { $0 != "+" && $0 != "级" && $0 != " " } }
        guard plain.allSatisfy({ $0.count == 1 }), texts.count >= 3, Set(texts).count == texts.count else {
            return false
        }
        let letters = plain.allSatisfy { ("A"..."G").contains($0) }
        let digits = plain.allSatisfy { ("1"..."7").contains($0) }
        return (letters || digits) && zip(plain, plain.dropFirst()).allSatisfy { $0 <= $1 }
    }

    /// `52 < EEI ≤ 60`, `EEI ≤ 41`, `≥ 30 dB(A) re 1 pW and < 36 dB(A) re 1 pW`; `nil` where there is no bound.
    private static func stretch(_ text: String, unit: Unit?) -> Requirement? {
        // The reference of a level and the sign of the quantity say nothing of its bounds.
        let plain = text.replacing("re 1 pW", with: "").replacing(" and ", with: "且")
        let signs: Set<Character> = ["<", ">", "≤", "≥"]
        let parts = plain.split(whereSeparator: signs.contains).map { $0.filter { !$0.isWhitespace } }
        let bare = plain.filter { !$0.isWhitespace }
        var phrase = bare
        if let symbol = parts.first(where: {
            $0.first.map(\.isLetter) ?? false && !$0.contains(where: \.isNumber)
        }),
            !symbol.contains("且")
        {
            phrase = rewritten(bare, symbol: symbol)
        }
        guard let read = try? RequirementReader.read(phrase, unit: unit), read.kind == .interval else {
            return nil
        }
        var result = read
        result.text = text
        result.span = 0..<text.utf8.count
        result.confidence = 1
        return result
    }

    /// `52<EEI≤60` without its symbol: `>52且≤60`.
    private static func rewritten(_ text: String, symbol: String) -> String {
        guard let range = text.firstRange(of: symbol) else { return text }
        let turned: [Character: Character] = ["<": ">", ">": "<", "≤": "≥", "≥": "≤"]
        var left = String(text[..<range.lowerBound])
        let right = String(text[range.upperBound...])
        guard let sign = left.popLast(), let other = turned[sign] else { return right }
        let bound = "\(other)\(left)"
        return right.isEmpty ? bound : "\(bound)且\(right)"
    }
}
