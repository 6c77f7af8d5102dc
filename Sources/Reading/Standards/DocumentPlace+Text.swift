public import Diagnostics
public import Standards

extension DocumentPlace {
    /// Where a value stands, in words: `第 5 页 表 1 单元格 2,4`; empty where nothing is known.
    public var words: LocalizedText {
        let parts = [
            page.map { LocalizedText(zh: "第 \($0) 页", en: "page \($0)") },
            table.map { LocalizedText(zh: "表 \($0)", en: "table \($0)") },
            cell.map { LocalizedText(zh: "单元格 \($0)", en: "cell \($0)") },
        ].compactMap { $0 }
        return LocalizedText(
            zh: parts.map(\.zh).joined(separator: " "), en: parts.map(\.en).joined(separator: " "))
    }
}
