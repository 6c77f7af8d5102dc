import Diagnostics
public import Documents

/// The one door for documents: takes a file as whatever it is, told by its first bytes, into the document model.
///
/// DOCX, XLSX and HTML are opened by the limited process (``DocumentWorker``); plain text is read here.
public struct DocumentReader: Sendable {
    private let client: DocumentClient?

    /// Prepares to read.
    ///
    /// - Parameter executable: the program that opens documents in a process of its own when it is called with
    ///   ``DocumentWorker/subcommand``; without it only plain text is read.
    public init(executable: String?) {
        client = executable.map { DocumentClient(executable: $0) }
    }

    /// Reads a file in memory.
    ///
    /// - Parameter name: the name of the file in diagnostics.
    public func read(_ bytes: [UInt8], name: String) async throws(InputFailure) -> Document {
        guard !bytes.isEmpty else {
            throw InputFailure(code: "empty-input", file: name, zh: "文件为空", en: "the file is empty")
        }
        if FileSignature.isZip(bytes) { return try await opened(bytes, name) }
        if CompoundFile.isOne(bytes) { throw Self.refusal(CompoundFile.content(bytes), name) }
        throw InputFailure(
            code: "unsupported-document", file: name, zh: "不能读取这种文件", en: "files of this kind are not read")
    }

    private func opened(_ bytes: [UInt8], _ name: String) async throws(InputFailure) -> Document {
        guard let client else {
            throw InputFailure(
                code: "no-document-reader", file: name, zh: "此处不能打开文档",
                en: "documents cannot be opened here")
        }
        return try await client.document(bytes, name: name)
    }

    private static func refusal(_ content: CompoundFile.Content, _ name: String) -> InputFailure {
        switch content {
        case .encrypted:
            let error = ContainerError(.encrypted)
            let message = error.message(of: .document)
            return InputFailure(
                code: error.code(of: .document), file: name, zh: message.zh, en: message.en, mend: error.mend)
        case .word:
            return InputFailure(
                code: "legacy-document", file: name, zh: "旧版 Word 文档（DOC），不能读取",
                en: "a Word document of before 2007 (DOC) is not read",
                mend: LocalizedText(zh: "请用 Word 或 WPS 另存为 DOCX", en: "save it as DOCX"))
        case .workbook:
            return InputFailure(
                code: "legacy-document", file: name, zh: "旧版 Excel 工作簿（XLS），不能读取",
                en: "a workbook of before 2007 (XLS) is not read",
                mend: LocalizedText(zh: "请用 Excel 或 WPS 另存为 XLSX", en: "save it as XLSX"))
        case .other:
            return InputFailure(
                code: "unsupported-document", file: name, zh: "不是文档：OLE 复合文件，其中没有 Word 或 Excel 内容",
                en: "not a document: an OLE compound file without a Word or Excel one in it",
                mend: LocalizedText(zh: "请提交 DOCX、XLSX、HTML 或纯文本文件", en: "hand in a DOCX"))
        }
    }
}
