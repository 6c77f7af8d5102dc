/// A table as a grid of cells, some of which span several rows or columns.
public struct Table: Sendable, Hashable {
    /// The number of rows.
    public var rows: Int
    /// The number of columns.
    public var columns: Int
    /// The cells by row, then column; every place of the grid belongs to one at most.
    public var cells: [Cell]
    /// How many rows at the top the file says are a header; `nil` where it says nothing.
    public var headerRows: Int?
    /// How the table is drawn.
    public var ruling: TableRuling
    /// Where it stands.
    public var place: BlockPlace
    /// How sure its shape is, 0 to 1.
    public var confidence: Double

    /// Creates a table.
    public init(
        rows: Int, columns: Int, cells: [Cell], headerRows: Int? = nil, ruling: TableRuling = .ruled,
        place: BlockPlace = BlockPlace(), confidence: Double = 1
    ) {
        self.rows = rows
        self.columns = columns
        self.cells = cells
        self.headerRows = headerRows
        self.ruling = ruling
        self.place = place
        self.confidence = confidence
    }

    /// The places in ``cells`` by row and column; −1 where there is no cell.
    public func grid() -> [[Int]] {
        var grid = [[Int]](repeating: [Int](repeating: -1, count: columns), count: rows)
        for (index, cell) in cells.enumerated() {
            for row in cell.row..<min(rows, cell.row + cell.rowSpan) {
                for column in cell.column..<min(columns, cell.column + cell.columnSpan) {
                    grid[row][column] = index
                }
            }
        }
        return grid
    }
}

/// How a table is drawn.
public enum TableRuling: String, Sendable, Hashable {
    /// Lines round every cell.
    case ruled
    /// Lines above, below and under the header (三线表).
    case halfRuled
    /// No lines: columns stand apart by white space.
    case bare
}

/// A cell of a table.
public struct Cell: Sendable, Hashable {
    /// Its first row, from 0.
    public var row: Int
    /// Its first column, from 0.
    public var column: Int
    /// How many rows it spans.
    public var rowSpan: Int
    /// How many columns it spans.
    public var columnSpan: Int
    /// Its text; lines that the file keeps apart are parted by line feeds.
    public var text: String
    /// Whether all of it is bold.
    public var isBold: Bool
    /// The page that it stands on, from 1.
    public var page: Int?
    /// Its box on that page: of the cell where it is ruled, else of its text.
    public var box: Box?
    /// How sure the reading of its text is, 0 to 1.
    public var confidence: Double

    /// Creates a cell.
    public init(
        row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, text: String, isBold: Bool = false,
        page: Int? = nil, box: Box? = nil, confidence: Double = 1
    ) {
        self.row = row
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.text = text
        self.isBold = isBold
        self.page = page
        self.box = box
        self.confidence = confidence
    }
}
