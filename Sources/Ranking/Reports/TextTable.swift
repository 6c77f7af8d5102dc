import Diagnostics

/// A table for the terminal: columns as wide as their widest cell, measured in columns of the terminal.
struct TextTable {
    private var rows: [[String]] = []

    /// Adds a row.
    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// The rows, indented, with two spaces between columns and none at the ends of lines.
    func lines(indent: Int) -> [String] {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                let width = Self.width(cell)
                if column == widths.count {
                    widths.append(width)
                } else {
                    widths[column] = max(widths[column], width)
                }
            }
        }
        return rows.map { row in
            var line = String(repeating: " ", count: indent)
            var owed = 0
            for (column, cell) in row.enumerated() where !cell.isEmpty || column < row.count - 1 {
                line += String(repeating: " ", count: owed) + cell
                owed = widths[column] - Self.width(cell) + 2
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// The columns that a text takes on a terminal.
    static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + $1.columnWidth } }
}
