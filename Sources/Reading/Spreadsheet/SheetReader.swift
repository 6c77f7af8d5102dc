/// Reads the cells of a sheet, row by row, as raw texts: numbers exactly as the file has them.
///
/// Merged cells stay as the file has them: the first cell holds the value, the others are empty.
struct SheetReader {
    /// A cell that holds something.
    struct Cell: Equatable {
        /// The column, from 0.
        var column: Int
        /// `s` text, `n` number, `d` number shown as a day, `e` error.
        var kind: String
        var text: String
        /// The number of its style.
        var style = 0
    }

    private let workbook: Workbook
    private let limits: SpreadsheetLimits
    private var row = 0
    private var column = -1
    private var cells: [Cell] = []
    private var size = 0
    private var style = 0
    private var type = ""
    private var value = ""

    init(_ workbook: Workbook, limits: SpreadsheetLimits = SpreadsheetLimits()) {
        self.workbook = workbook
        self.limits = limits
    }

    /// Hands over every row that holds something, with its number from 1.
    mutating func rows(
        _ bytes: [UInt8], part: String, _ body: (Int, [Cell]) throws(ContainerError) -> Void
    ) throws(ContainerError) {
        var reader = self
        try XMLPart.read(bytes, part, limits.container) { xml throws(ContainerError) in
            try reader.read(&xml, body)
        }
        self = reader
    }

    private mutating func read(
        _ xml: inout XMLPull, _ body: (Int, [Cell]) throws(ContainerError) -> Void
    ) throws(ContainerError) {
        var inData = false
        var inValue = false
        var inGuide = false
        while let step = try xml.next() {
            switch step {
            case .start("sheetData"): inData = true
            case .end("sheetData"): inData = false
            case .start("row") where inData: try startRow(xml.attribute("r"))
            case .end("row") where inData:
                if !cells.isEmpty { try body(row, cells) }
            case .start("c") where inData:
                try startCell(xml.attribute("r"))
                type = xml.attribute("t") ?? "n"
                style = xml.attribute("s").flatMap { Int($0) } ?? 0
                value = ""
            case .end("c") where inData: try endCell()
            case .start("v"), .start("t"): inValue = inData && !inGuide
            case .end("v"), .end("t"): inValue = false
            case .start("rPh"): inGuide = true
            case .end("rPh"): inGuide = false
            case .text where inValue: value += xml.text
            default: break
            }
        }
    }

    private mutating func startRow(_ reference: String?) throws(ContainerError) {
        let next = reference.flatMap { Int($0) } ?? row + 1
        guard next > row, next <= limits.rows else { throw .damaged("row \(reference ?? "\(next)")") }
        row = next
        column = -1
        cells.removeAll(keepingCapacity: true)
    }

    private mutating func startCell(_ reference: String?) throws(ContainerError) {
        let next = reference.map { Self.column($0) } ?? column + 1
        guard let next, next > column, next < limits.columns else {
            throw .damaged("cell \(reference ?? "\(column + 1)")")
        }
        size += next - column
        guard size <= limits.cells else {
            throw .tooLarge(zh: "超过 \(limits.cells) 格", en: "more than \(limits.cells) cells")
        }
        column = next
    }

    private mutating func endCell() throws(ContainerError) {
        guard !value.isEmpty else { return }
        var cell = Cell(column: column, kind: "s", text: value, style: style)
        switch type {
        case "s":
            guard let index = Int(value.trimmed), (0..<workbook.sharedStrings.count).contains(index) else {
                throw .damaged("shared string \(value)")
            }
            cell.text = workbook.sharedStrings[index]
        case "b": cell.text = value == "1" || value == "true" ? "TRUE" : "FALSE"
        case "e": cell.kind = "e"
        case "n":
            cell.kind = workbook.dateStyles.indices.contains(style) && workbook.dateStyles[style] ? "d" : "n"
        case "inlineStr", "str": cell.text = SharedStrings.unescaped(value)
        default: break
        }
        if !cell.text.isEmpty { cells.append(cell) }
    }

    /// The column of a reference such as `AB12`, from 0; `nil` where it is none.
    static func column(_ reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            switch byte {
            case 0x41...0x5A: column = column * 26 + Int(byte - 0x40)
            case 0x61...0x7A: column = column * 26 + Int(byte - 0x60)
            case 0x30...0x39, UInt8(ascii: "$"): return column > 0 ? column - 1 : nil
            default: return nil
            }
            if column > 1 << 20 { return nil }
        }
        return nil
    }
}
