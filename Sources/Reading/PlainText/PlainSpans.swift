import Diagnostics
import Documents

/// Merged cells of a table in plain text, which stands there with its text in each row and column that it covers:
/// `指标名称 指标名称 单位 指标 指标` above `指标名称 指标名称 单位 优级 良级`.
struct PlainSpans {
    private let rows: [[String]]
    private let columns: Int
    private var covered: Set<Place> = []

    /// The cells.
    private(set) var cells: [Cell] = []
    /// How many rows are headings; `nil` where no merged cell tells.
    private(set) var headerRows: Int?

    private struct Place: Hashable {
        var row: Int
        var column: Int
    }

    /// Finds the merged cells.
    ///
    /// - Parameters:
    ///   - rows: the texts, in each row as many as there are columns.
    ///   - headers: how many rows are headings, where that is known.
    init(_ rows: [[String]], columns: Int, headers: Int?) {
        self.rows = rows
        self.columns = columns
        let above = headers ?? Self.headers(rows)
        var names = 0
        for row in 0..<min(above, rows.count) {
            for column in 0..<columns where !covered.contains(Place(row: row, column: column)) {
                let cell = cell(row, column, above)
                cells.append(cell)
                // The first heading, where it stands beside all others, is that of the names of the rows.
                if row == 0, column == 0, cell.rowSpan == above { names = cell.columnSpan }
            }
        }
        if headers != nil || cells.contains(where: { $0.rowSpan > 1 || $0.columnSpan > 1 }) {
            headerRows = above
        }
        for row in min(above, rows.count)..<rows.count {
            for column in 0..<columns where !covered.contains(Place(row: row, column: column)) {
                cells.append(name(row, column, names))
            }
        }
    }

    /// How many rows are headings: the first, and those below it that say in some column what stands above.
    private static func headers(_ rows: [[String]]) -> Int {
        var count = 1
        while count < rows.count - 1, zip(rows[count - 1], rows[count]).contains(where: isSame) { count += 1 }
        return count
    }

    /// Whether two neighbours are one cell: numbers and signs may be equal by chance.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        one == other && one.contains { $0.isHan || $0.isLetter && $0.isASCII }
    }

    /// A cell of the headings with the neighbours of the same text.
    private mutating func cell(_ row: Int, _ column: Int, _ above: Int) -> Cell {
        let text = rows[row][column]
        var (right, down) = (column + 1, row + 1)
        while right < columns, Self.isSame(rows[row][right], text),
            !covered.contains(Place(row: row, column: right))
        {
            right += 1
        }
        while down < above, (column..<right).allSatisfy({ Self.isSame(rows[down][$0], text) }) { down += 1 }
        return take(row..<down, column..<right)
    }

    /// A cell below the headings: a name that takes all columns of names, or one that the rows below it belong to.
    private mutating func name(_ row: Int, _ column: Int, _ names: Int) -> Cell {
        guard column < names, names > 1 else { return take(row..<row + 1, column..<column + 1) }
        let text = rows[row][column]
        var (right, down) = (column + 1, row + 1)
        while right < names, Self.isSame(rows[row][right], text),
            !covered.contains(Place(row: row, column: right))
        {
            right += 1
        }
        if right == column + 1, right < names {
            while down < rows.count, Self.isSame(rows[down][column], text), rows[down][right] != text {
                down += 1
            }
        }
        return take(row..<down, column..<right)
    }

    private mutating func take(_ down: Range<Int>, _ across: Range<Int>) -> Cell {
        for row in down {
            for column in across { covered.insert(Place(row: row, column: column)) }
        }
        return Cell(
            row: down.lowerBound, column: across.lowerBound, rowSpan: down.count, columnSpan: across.count,
            text: rows[down.lowerBound][across.lowerBound])
    }
}
