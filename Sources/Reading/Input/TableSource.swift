import Diagnostics

/// Where the rows of a table come from: text, or a sheet of a workbook.
struct TableSource: ~Copyable {
    private var text: CSVRows?
    private var sheet: SheetRows?

    /// What is to be said about the file as a whole.
    let diagnostics: [Diagnostic]
    /// How many bytes of the file were passed, as they lie on the disk.
    private(set) var passed = 0
    /// Whether the last block was given.
    private(set) var isAtEnd = false

    /// The rows of a text.
    init(_ rows: consuming CSVRows) {
        diagnostics = rows.diagnostics
        text = consume rows
        sheet = nil
    }

    /// The rows of a sheet.
    init(_ rows: consuming SheetRows) {
        diagnostics = []
        text = nil
        sheet = consume rows
    }

    /// Reads the row of that number, which is the header; rows above are passed over.
    mutating func header(_ number: Int) throws(InputFailure) -> TableRow {
        if let header = try text?.header(number) { return header }
        guard let header = try sheet?.header(number) else {
            preconditionFailure("a table has rows of one kind")
        }
        return header
    }

    /// The next rows; `nil` at the end.
    mutating func next() throws(InputFailure) -> (any RowBlock)? {
        if text != nil {
            let next = try text?.step()
            note(next?.place)
            return next?.block
        }
        let next = try sheet?.step()
        note(next?.place)
        return next?.block
    }

    /// Begins again, above the header.
    mutating func rewind() {
        text?.rewind()
        sheet?.rewind()
        (passed, isAtEnd) = (0, false)
    }

    private mutating func note(_ place: TablePlace?) {
        guard let place else { return }
        (passed, isAtEnd) = (place.passed, place.isAtEnd)
    }
}

/// How far the reading of a table is.
struct TablePlace: Sendable {
    /// How many bytes of the file were passed, as they lie on the disk.
    var passed: Int
    /// Whether nothing more is to come.
    var isAtEnd: Bool
}
