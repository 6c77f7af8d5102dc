import Diagnostics

/// Why a workbook cannot be read, in the words that go from the limited process to the one that asked.
struct SpreadsheetError: Error, Sendable, Hashable {
    let code: String
    let message: LocalizedText

    init(_ code: String, zh: String, en: String) {
        self.code = code
        message = LocalizedText(zh: zh, en: en)
    }

    static func damaged(_ part: String) -> SpreadsheetError {
        SpreadsheetError(
            "damaged-workbook", zh: "工作簿已损坏：\(part)", en: "the workbook is damaged: \(part)")
    }

    static func missing(_ part: String) -> SpreadsheetError {
        SpreadsheetError("no-workbook", zh: "不是工作簿：没有 \(part)", en: "not a workbook: there is no \(part)")
    }

    static func tooLarge(zh: String, en: String) -> SpreadsheetError {
        SpreadsheetError("workbook-too-large", zh: "工作簿过大：\(zh)", en: "the workbook is too large: \(en)")
    }
}
