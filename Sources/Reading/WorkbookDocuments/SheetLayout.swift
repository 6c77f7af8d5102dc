/// What of a sheet is no content of cells: hidden rows and columns, merged cells.
struct SheetLayout {
    /// A block of cells that are merged into one, counted from 0.
    struct Range: Hashable {
        var rows: ClosedRange<Int>
        var columns: ClosedRange<Int>
    }

    var hiddenRows: Set<Int> = []
    var hiddenColumns: [ClosedRange<Int>] = []
    var merges: [Range] = []

    /// Reads a sheet.
    static func read(
        _ bytes: [UInt8], _ part: String, _ limits: SpreadsheetLimits
    ) throws(ContainerError) -> SheetLayout {
        var layout = SheetLayout()
        var row = 0
        try XMLPart.forEachStart(bytes, part, limits.container) { name, xml in
            switch name {
            case "row":
                row = min(max(xml.attribute("r").flatMap { Int($0) } ?? row + 1, 1), limits.rows)
                if xml.attribute("hidden").map({ $0 == "1" || $0 == "true" }) ?? false {
                    layout.hiddenRows.insert(row - 1)
                }
            case "col":
                guard xml.attribute("hidden").map({ $0 == "1" || $0 == "true" }) ?? false,
                    let first = xml.attribute("min").flatMap({ Int($0) }),
                    let last = xml.attribute("max").flatMap({ Int($0) }),
                    0 < first, first <= last
                else { return }
                layout.hiddenColumns.append(first - 1...last - 1)
            case "mergeCell":
                if let range = xml.attribute("ref").flatMap({ range($0, limits) }) {
                    layout.merges.append(range)
                }
            default: break
            }
        }
        return layout
    }

    /// Whether a column, counted from 0, is hidden.
    func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }

    /// A reference such as `A1:C3`.
    static func range(_ reference: String, _ limits: SpreadsheetLimits) -> Range? {
        let corners = reference.split(separator: ":").map { corner in
            (
                column: SheetReader.column(String(corner)),
                row: Int(corner.drop { !("0"..."9").contains($0) }.filter { $0 != "$" })
            )
        }
        guard corners.count == 2, let left = corners[0].column, let right = corners[1].column,
            let top = corners[0].row, let bottom = corners[1].row, 0 < top, top <= bottom,
            bottom <= limits.rows, left <= right, right < limits.columns
        else { return nil }
        return Range(rows: top - 1...bottom - 1, columns: left...right)
    }
}
