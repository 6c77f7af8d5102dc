import Diagnostics

/// Reads a sheet of a workbook through a mapping.
enum SpreadsheetInput {
    static func read(
        _ sheet: SpreadsheetTable, name: String, mapping: Mapping
    ) throws(InputFailure) -> InputResult {
        guard let header = sheet.rows.first(where: { $0.number == mapping.headerRow }) else {
            throw InputFailure(
                code: "no-header", file: name, zh: "工作表“\(sheet.sheet)”的第 \(mapping.headerRow) 行是空的，那里应是表头",
                en:
                    "row \(mapping.headerRow) of the sheet ‘\(sheet.sheet)’, where the header should be, is empty"
            )
        }
        do throws(MappingFailure) {
            var table = try MappedTable(mapping, header: header, file: name)
            for row in sheet.rows where row.number > mapping.headerRow { table.add(row) }
            return table.finish()
        } catch {
            throw InputFailure(error.diagnostics)
        }
    }
}
