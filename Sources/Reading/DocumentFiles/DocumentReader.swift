import Diagnostics
import SystemPackage
public import Documents

/// The one door for documents: takes a file as whatever it is, told by its first bytes, into the document model.
///
/// DOCX, XLSX and HTML are opened by the limited process (``DocumentWorker``); plain text is read here.
public struct DocumentReader: Sendable {
    private let client: DocumentClient?
    private let pages: PageClient?
    private let converter: LegacyWordConverter

    /// Prepares to read.
    ///
    /// - Parameter executable: the program that opens documents in a process of its own when it is called with
    ///   ``DocumentWorker/subcommand``; ``PageClient/program`` lies beside it. Without it only plain text is read.
    public init(executable: String?) {
        client = executable.map { DocumentClient(executable: $0) }
        pages = executable.map {
            PageClient(executable: FilePath($0).removingLastComponent().appending(PageClient.program).string)
        }
        converter = LegacyWordConverter()
    }

    /// Reads a file in memory.
    ///
    /// - Parameter name: the name of the file in diagnostics.
    public func read(_ bytes: [UInt8], name: String) async throws(InputFailure) -> Document {
        guard !bytes.isEmpty else {
            throw InputFailure(code: "empty-input", file: name, zh: "文件为空", en: "the file is empty")
        }
        let most = DocumentLimits().container.fileBytes
        guard bytes.count <= most else { throw Self.tooLarge(name, most) }
        let document =
            switch DocumentKind(bytes) {
            case .office: try await opened(bytes, name)
            case .html: try await page(bytes, name)
            case .text: try Self.text(bytes, name)
            case .compound: try await legacy(bytes, name)
            case .pdf: try await drawn(bytes, name, as: .pdf)
            case .picture: try await drawn(bytes, name, as: .image)
            case .other(let other): throw Self.unsupported(name, other)
            }
        return DocumentScreening.screened(document, name: name)
    }

    /// The failure of a document that is longer than it may be.
    static func tooLarge(_ name: String, _ most: Int) -> InputFailure {
        InputFailure(
            code: "document-too-large", file: name, zh: "文档超过 \(most) 字节",
            en: "the document has more than \(most) bytes",
            mend: LocalizedText(zh: "请压缩图片或把文件分成几份", en: "make its pictures smaller or split the file"))
    }

    private func drawn(
        _ bytes: [UInt8], _ name: String, as form: DocumentForm
    ) async throws(InputFailure) -> Document {
        guard let pages else { throw Self.cannotOpen(name) }
        return try await pages.document(bytes, name: name, form: form)
    }

    private func legacy(_ bytes: [UInt8], _ name: String) async throws(InputFailure) -> Document {
        let content = CompoundFile.content(bytes)
        guard content == .word else { throw Self.refusal(content, name) }
        var document = try await opened(try await converter.docx(bytes, name: name), name)
        document.form = .doc
        return document
    }

    private static func cannotOpen(_ name: String) -> InputFailure {
        InputFailure(
            code: "no-document-reader", file: name, zh: "此处不能打开文档", en: "documents cannot be opened here")
    }

    private func opened(
        _ bytes: [UInt8], _ name: String, arguments: [String] = []
    ) async throws(InputFailure) -> Document {
        guard let client else { throw Self.cannotOpen(name) }
        return try await client.document(bytes, name: name, arguments: arguments)
    }

    private func page(_ bytes: [UInt8], _ name: String) async throws(InputFailure) -> Document {
        let page = try HTMLEncoding.utf8(bytes)
        var document = try await opened(page.bytes, name, arguments: [DocumentWorker.html])
        if page.isGuessed { document.findings.append(Self.guessedEncoding(name)) }
        return document
    }

    private static func text(_ bytes: [UInt8], _ name: String) throws(InputFailure) -> Document {
        do throws(InputFailure) {
            return try PlainTextDocument.read(bytes, name: name)
        } catch {
            var failure = error
            for index in failure.diagnostics.indices { failure.diagnostics[index].mend = Self.mend }
            throw failure
        }
    }

    /// What may be handed in.
    private static let mend = LocalizedText(
        zh: "请提交 PDF、DOCX、DOC、XLSX、HTML、图片或纯文本（UTF-8、GB 18030）文件",
        en: "hand in a PDF, DOCX, DOC, XLSX, HTML, a picture or plain text (UTF-8, GB 18030)")

    /// What is to be said of a text whose encoding nothing declares.
    static func guessedEncoding(_ name: String) -> Diagnostic {
        Diagnostic(
            .note, code: "guessed-encoding",
            LocalizedText(zh: "不是 UTF-8，按 GB 18030 读取", en: "not UTF-8, read as GB 18030"),
            at: .file(name))
    }

    /// The failure of a file of a kind that is not read.
    private static func unsupported(_ name: String, _ kind: LocalizedText) -> InputFailure {
        InputFailure(
            code: "unsupported-document", file: name, zh: "不能读取\(kind.zh)", en: "\(kind.en) is not read",
            mend: mend)
    }

    private static func refusal(_ content: CompoundFile.Content, _ name: String) -> InputFailure {
        switch content {
        case .encrypted:
            let error = ContainerError(.encrypted)
            let message = error.message(of: .document)
            return InputFailure(
                code: error.code(of: .document), file: name, zh: message.zh, en: message.en, mend: error.mend)
        case .workbook:
            return InputFailure(
                code: "legacy-document", file: name, zh: "旧版 Excel 工作簿（XLS），不能读取",
                en: "a workbook of before 2007 (XLS) is not read",
                mend: LocalizedText(zh: "请用 Excel 或 WPS 另存为 XLSX", en: "save it as XLSX"))
        case .word, .other:
            return InputFailure(
                code: "unsupported-document", file: name, zh: "不是文档：OLE 复合文件，其中没有 Word 或 Excel 内容",
                en: "not a document: an OLE compound file without a Word or Excel one in it",
                mend: mend)
        }
    }
}
