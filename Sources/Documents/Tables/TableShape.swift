/// What can be told from a grid and its texts alone: whether it is a table at all.
struct TableShape {
    private let table: Table

    init(_ table: Table) { self.table = table }

    /// Two rows and two columns with text, and enough of the cells full.
    var isPlausible: Bool {
        let full = table.cells.filter { !$0.text.isEmpty }
        guard table.rows >= 2, table.columns >= 2, full.count >= 3 else { return false }
        let rows = Set(full.map(\.row)).count
        let columns = Set(full.map(\.column)).count
        guard rows >= 2, columns >= 2, 3 * rows >= table.rows else { return false }
        return 10 * full.count >= table.cells.count
    }

    /// Whether texts without lines round them are a table for sure: rows enough, most places full, values in
    /// a column or three columns of short texts, and nothing else that looks so.
    var isConvincing: Bool {
        guard isPlausible, table.rows >= 3, !isProse, !isContents, !isList else { return false }
        let full = table.cells.filter { !$0.text.isEmpty }.reduce(0) { $0 + $1.columnSpan }
        guard 2 * full >= table.rows * table.columns else { return false }
        return hasValues
            || (table.columns >= 3 && table.rows >= 4 && 10 * full >= 7 * table.rows * table.columns)
    }

    /// Whether every column holds long lines, or many rows have long lines side by side, as columns of running
    /// text do.
    var isProse: Bool {
        let isLong = { (text: String) in
            text.split(separator: "\n").contains { ValueText.length(String($0)) >= 25 }
        }
        var long = [Int](repeating: 0, count: table.rows)
        for cell in table.cells where isLong(cell.text) { long[cell.row] += 1 }
        if 10 * long.filter({ $0 >= 2 }).count >= 3 * table.rows { return true }
        return byColumn.allSatisfy { texts in
            let lengths = texts.flatMap { $0.split(separator: "\n") }.map { ValueText.length(String($0)) }
                .sorted()
            return lengths.isEmpty || lengths[lengths.count / 2] >= 25
        }
    }

    /// Whether most rows lead by dots to a number, as a table of contents does.
    var isContents: Bool {
        guard table.columns <= 3 else { return false }
        var texts = [String](repeating: "", count: table.rows)
        for cell in table.cells { texts[cell.row] += cell.text + " " }
        return 2 * texts.filter { ValueText.hasLeader($0) }.count >= table.rows
    }

    /// Whether a column but the first holds values for the most part.
    var hasValues: Bool {
        byColumn.dropFirst().contains { texts in
            let values = texts.filter { ValueText.isValue($0) }.count
            return values >= 2 && 10 * values >= 6 * texts.count
        }
    }

    /// Whether the first of two columns holds marks of a list, and the second no values.
    var isList: Bool {
        guard table.columns == 2, !hasValues else { return false }
        let marks = byColumn[0]
        return 10 * marks.filter { ValueText.isListMark($0) }.count >= 7 * marks.count
    }

    /// The texts of cells of one column each.
    private var byColumn: [[String]] {
        var texts = [[String]](repeating: [], count: table.columns)
        for cell in table.cells where cell.columnSpan == 1 && !cell.text.isEmpty {
            texts[cell.column].append(cell.text)
        }
        return texts
    }
}
