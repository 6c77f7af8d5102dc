import Diagnostics

/// What a container was to be read as; its raw value stands in codes of errors.
enum ContainerKind: String, Sendable, CustomStringConvertible {
    /// Rows of a sheet are wanted.
    case workbook
    /// Paragraphs and tables are wanted.
    case document

    var description: String { rawValue }

    /// What a person calls it.
    var name: LocalizedText {
        switch self {
        case .workbook: LocalizedText(zh: "工作簿", en: "workbook")
        case .document: LocalizedText(zh: "文档", en: "document")
        }
    }
}
