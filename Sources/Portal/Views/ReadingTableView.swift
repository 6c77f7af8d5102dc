import Diagnostics
import Documents
import Mustache
import StandardReading
import Standards

/// A table of a standard as it was read, cell by cell.
struct ReadingTableView: Sendable, MustacheParent {
    let caption: String
    let rows: [Row]

    /// A row of cells that start in it.
    struct Row: Sendable, MustacheParent {
        var cells: [CellView]

        func child(named name: String) -> Any? { name == "cells" ? cells : nil }
    }

    /// A cell; a place of the grid without one is an empty cell.
    struct CellView: Sendable, MustacheParent {
        var text = ""
        var rowSpan: Int?
        var columnSpan: Int?
        var isUnsure = false

        func child(named name: String) -> Any? {
            switch name {
            case "text": text
            case "rowSpan": rowSpan
            case "columnSpan": columnSpan
            case "isUnsure": isUnsure
            default: nil
            }
        }
    }

    init(_ table: StandardTable, in page: PageContext) {
        let number = table.number.map { page.texts(.readingTable, $0) }
        caption = [number, table.caption].compactMap { $0 }.joined(separator: " ")
        var told: Set<Int> = []
        rows = table.table.grid().map { row in
            Row(
                cells: row.compactMap { place in
                    guard place >= 0 else { return CellView() }
                    guard told.insert(place).inserted else { return nil }
                    let cell = table.table.cells[place]
                    return CellView(
                        text: cell.text, rowSpan: cell.rowSpan > 1 ? cell.rowSpan : nil,
                        columnSpan: cell.columnSpan > 1 ? cell.columnSpan : nil,
                        isUnsure: cell.confidence < Indicator.sureConfidence)
                })
        }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "caption": caption
        case "rows": rows
        default: nil
        }
    }
}
