/// One sheet of a workbook, as the worker hands it over.
struct SpreadsheetTable: Sendable {
    /// The sheet's name.
    var sheet = ""
    /// The names of all sheets.
    var sheets: [String] = []
    /// The rows that hold anything.
    var rows: [TableRow] = []
}
