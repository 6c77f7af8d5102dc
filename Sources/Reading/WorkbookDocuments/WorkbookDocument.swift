import Diagnostics
import Documents

/// Reads a workbook as a document: each visible sheet a heading and its tables.
enum WorkbookDocument {
    /// The cells of all sheets at most.
    private static let mostCells = 2_000_000

    /// Reads an opened file whose main part is a workbook.
    static func read(_ package: OfficePackage) throws(ContainerError) -> Document {
        var limits = SpreadsheetLimits()
        limits.container = package.limits
        limits.cells = mostCells
        var findings = DocumentFindings()
        var workbook = try Workbook(package)
        var blocks: [Block] = []
        var number = 0
        for sheet in workbook.sheets where sheet.part != nil {
            if sheet.isHidden {
                findings.add(
                    .warning, "hidden-text", zh: "工作表“\(DocumentFindings.quote(sheet.name))”是隐藏的，未计入",
                    en: "the sheet ‘\(DocumentFindings.quote(sheet.name))’ is hidden and left out")
                continue
            }
            let content = try workbook.load(sheet)
            let tables = try tables(workbook, sheet, content, limits, &findings)
            guard !tables.isEmpty else { continue }
            number += 1
            blocks.append(
                .paragraph(
                    Paragraph(
                        sheet.name, style: ParagraphStyle(headingLevel: 1),
                        place: BlockPlace(number: number))))
            for var table in tables {
                number += 1
                if let title = table.takeTitle() {
                    blocks.append(.paragraph(Paragraph(title, place: BlockPlace(number: number))))
                    number += 1
                }
                table.place = BlockPlace(number: number)
                blocks.append(.table(table))
            }
        }
        var package = package
        try ExternalLinks.report(&findings, &package)
        return Document(form: .xlsx, blocks: blocks, findings: findings.all)
    }

    private static func tables(
        _ workbook: Workbook, _ sheet: Workbook.Sheet, _ content: [UInt8], _ limits: SpreadsheetLimits,
        _ findings: inout DocumentFindings
    ) throws(ContainerError) -> [Table] {
        let part = sheet.part ?? ""
        let layout = try SheetLayout.read(content, part, limits)
        var reader = SheetReader(workbook, limits: limits)
        var rows: [(row: Int, cells: [SheetReader.Cell])] = []
        try reader.rows(content, part: part) { number, cells in rows.append((number - 1, cells)) }

        var tables = SheetTables()
        var hidden = (cells: 0, first: "")
        // What is left after hidden rows and columns stands close together.
        let shown = ShownPlaces(layout)
        var (bottom, right) = (0, 0)
        for (row, cells) in rows {
            bottom = max(bottom, row)
            for cell in cells {
                let text = text(cell, workbook)
                guard !text.isEmpty else { continue }
                guard let place = shown.place(row, cell.column) else {
                    hidden.cells += 1
                    if hidden.first.isEmpty { hidden.first = text }
                    continue
                }
                right = max(right, cell.column)
                tables.add(row: place.row, column: place.column, text: text)
            }
        }
        if hidden.cells > 0 {
            let (name, text) = (DocumentFindings.quote(sheet.name), DocumentFindings.quote(hidden.first))
            findings.add(
                .warning, "hidden-text",
                zh: "工作表“\(name)”的隐藏行列中有 \(hidden.cells) 个单元格，未计入，首个为“\(text)”",
                en:
                    "\(hidden.cells) cells in hidden rows or columns of the sheet ‘\(name)’ are left out, the first "
                    + "being ‘\(text)’")
        }
        for merge in layout.merges where merge.rows.lowerBound <= bottom && merge.columns.lowerBound <= right
        {
            // A merge over whole columns ends where the sheet's content does.
            guard let range = shown.range(merge, bottom: bottom + 64, right: right + 64) else { continue }
            guard tables.merge(range) else {
                throw .tooLarge(zh: "合并单元格过大", en: "its merged cells are too large")
            }
        }
        return try tables.tables(BlockPlace())
    }

    private static func text(_ cell: SheetReader.Cell, _ workbook: Workbook) -> String {
        switch cell.kind {
        case "n":
            let codes = workbook.formatCodes
            return NumberDisplay.text(
                cell.text, format: codes.indices.contains(cell.style) ? codes[cell.style] : "")
        case "d":
            return SpreadsheetNumber.day(cell.text, counts1904: workbook.counts1904)
                ?? SpreadsheetNumber.text(cell.text)
        default: return cell.text.trimmedLines
        }
    }
}

extension Table {
    /// Takes a title off the top: one cell over the whole width above a row of several.
    fileprivate mutating func takeTitle() -> String? {
        guard columns > 1, rows > 1, let title = cells.first, title.columnSpan == columns,
            title.rowSpan < rows, !title.text.isEmpty,
            cells.count(where: { $0.row == title.rowSpan }) > 1
        else { return nil }
        cells.removeFirst()
        rows -= title.rowSpan
        for index in cells.indices { cells[index].row -= title.rowSpan }
        return title.text
    }
}
