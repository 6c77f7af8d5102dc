import Diagnostics

/// The rows of a sheet, block by block, out of the lines that the limited process wrote into a temporary file.
///
/// The lines are looked through once before a row is given out: an answer without its last line is no answer.
struct SheetRows: ~Copyable {
    /// The longest line; a longer one is none that the process would write.
    private static let longestLine = 32 << 20

    private var source: BlockSource
    private let name: String
    private let blockBytes: Int
    private let fileBytes: Int
    private var rest: [UInt8] = []
    /// How many bytes of lines lie before the rest.
    private var start = 0
    private var headerRow = 0
    private var counts1904 = false
    /// The sheet's name.
    private(set) var sheet = ""
    /// The names of all sheets.
    private(set) var sheets: [String] = []
    /// Whether the last block was given.
    private var isAtEnd: Bool { source.isAtEnd && rest.isEmpty }

    /// Looks through the lines.
    ///
    /// - Parameters:
    ///   - name: the name of the workbook in diagnostics.
    ///   - fileBytes: the length of the workbook.
    ///   - status: how the process ended.
    init(
        _ lines: consuming BlockSource, name: String, fileBytes: Int, status: String, blockBytes: Int
    ) throws(InputFailure) {
        source = lines
        self.name = name
        self.fileBytes = fileBytes
        self.blockBytes = blockBytes
        guard try isComplete() else {
            throw ProcessClient.endedEarly(.workbook, name, status: status)
        }
        rewind()
    }

    /// How many bytes of the workbook were passed: as large a part of them as of the lines.
    private var passed: Int {
        source.length > 0 ? Int(Double(fileBytes) * Double(source.passed) / Double(source.length)) : 0
    }

    /// Reads the row of that number, which is the header; rows above are passed over.
    mutating func header(_ number: Int) throws(InputFailure) -> TableRow {
        rewind()
        headerRow = 0
        var header: TableRow?
        search: while let block = try next() {
            var json = RawJSON(block.bytes)
            for line in block.lines {
                guard case .row(let row, let cells)? = SheetLine(&json, line) else { continue }
                if row == number { header = block.row(row, cells, json) }
                if row >= number { break search }
            }
        }
        guard let header else {
            throw InputFailure(
                code: "no-header", file: name, zh: "工作表“\(sheet)”的第 \(number) 行是空的，那里应是表头",
                en: "row \(number) of the sheet ‘\(sheet)’, where the header should be, is empty")
        }
        rewind()
        headerRow = number
        return header
    }

    /// The next rows; `nil` at the end.
    mutating func next() throws(InputFailure) -> SheetRowBlock? {
        while !isAtEnd {
            rest += try source.next(blockBytes)
            let end = source.isAtEnd ? rest.count : rest.lastIndex(of: 0x0A).map { $0 + 1 }
            guard let end else {
                guard rest.count <= Self.longestLine else { break }
                continue
            }
            var lines: [Range<Int>] = []
            var position = 0
            while position < end {
                let lineEnd = DeclarationReader.lineEnd(rest, from: position, to: end)
                lines.append(position..<lineEnd)
                position = lineEnd + 1
            }
            let block = SheetRowBlock(
                bytes: rest, start: start, lines: lines, counts1904: counts1904, header: headerRow)
            rest = Array(rest[end...])
            start += end
            return block
        }
        return nil
    }

    /// The next rows, and how far it is then.
    mutating func step() throws(InputFailure) -> (block: SheetRowBlock?, place: TablePlace) {
        let block = try next()
        return (block, TablePlace(passed: passed, isAtEnd: isAtEnd))
    }

    /// Begins again.
    mutating func rewind() {
        source.rewind()
        rest = []
        start = 0
    }

    /// Whether the last line says that this is all; learns what the first one says.
    private mutating func isComplete() throws(InputFailure) -> Bool {
        var rows = 0
        var isEnded = false
        while let block = try next() {
            var json = RawJSON(block.bytes)
            for line in block.lines {
                if isEnded { return false }
                switch SheetLine(&json, line) {
                // A line that was cut off: the process ended early.
                case nil: return false
                case .error(let code, let zh, let en)?:
                    throw InputFailure(code: code, file: name, zh: zh, en: en)
                case .row?: rows += 1
                case .head(let sheet, let sheets, let counts1904)?:
                    (self.sheet, self.sheets, self.counts1904) = (sheet, sheets, counts1904)
                case .end(let count)?:
                    guard count == rows else { return false }
                    isEnded = true
                }
            }
        }
        return isEnded
    }
}
