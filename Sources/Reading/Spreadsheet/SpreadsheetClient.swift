import Diagnostics

/// Opens workbooks by means of a limited process.
struct SpreadsheetClient: Sendable {
    let executable: String

    func table(_ bytes: [UInt8], name: String, sheet: String?) async throws(InputFailure) -> SpreadsheetTable
    {
        throw InputFailure(
            code: "no-spreadsheet-reader", file: name, zh: "此处不能打开工作簿", en: "workbooks cannot be opened here")
    }
}
