import Diagnostics
import Documents

/// Takes the frames of the limited process as they come, and puts the pages together.
struct PageAnswer: Sendable {
    private let name: String
    private let limits: PageFileLimits
    private var assembler: PageAssembler
    private var simplified = SimplifiedText()
    private var buffer: [UInt8] = []
    private var pages: Int?
    private var read = 0
    private var ended = false
    private var failure: InputFailure?

    init(name: String, form: DocumentForm, limits: PageFileLimits) {
        self.name = name
        self.limits = limits
        assembler = PageAssembler(form: form)
    }

    /// Whether nothing has come yet.
    var isEmpty: Bool { pages == nil && read == 0 && !isOver && buffer.isEmpty }

    /// Whether nothing that comes is wanted any more.
    var isOver: Bool { ended || failure != nil }

    /// Takes some bytes.
    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        guard !isOver else { return }
        buffer.append(contentsOf: bytes)
        var start = 0
        while buffer.count - start >= 8, !isOver {
            var head = WireReader(Array(buffer[start..<start + 8]))
            guard let kind = try? head.number(), let length = (try? head.number()).map(Int.init) else {
                break
            }
            guard length <= limits.frameBytes else {
                failure = garbled("\(length)")
                break
            }
            guard buffer.count - start - 8 >= length else { break }
            take(PageFrame(rawValue: kind), Array(buffer[start + 8..<start + 8 + length]))
            start += 8 + length
        }
        buffer.removeFirst(start)
    }

    private mutating func take(_ kind: PageFrame?, _ content: [UInt8]) {
        var wire = WireReader(content)
        do throws(WireReader.Failure) {
            switch kind {
            case .document: pages = Int(try wire.number())
            case .page:
                var page = try PageContent(from: &wire)
                simplified.simplify(&page)
                assembler.add(page)
                if let doubt = page.doubt {
                    for finding in doubt.findings(page.number, in: name) { assembler.add(finding) }
                }
                read += 1
            case .refusedPage:
                let page = Int(try wire.number())
                assembler.add(refused(page, try wire.text()))
                read += 1
            case .end: ended = true
            case .failure: failure = told(try wire.text(), detail: try wire.text())
            case nil: failure = garbled("kind")
            }
        } catch {
            failure = garbled("frame")
        }
    }

    /// The document, or why there is none.
    func outcome() -> Result<Document, InputFailure> {
        if let failure { return .failure(failure) }
        guard ended, let pages else {
            return .failure(
                InputFailure(
                    code: "damaged-document", file: name,
                    zh: "打开文件的进程没有读完就结束了：文件可能已损坏，或超出限额",
                    en:
                        "the process that opens the file ended before its work: the file may be damaged or too much"
                ))
        }
        guard read > 0 else {
            return .failure(
                InputFailure(code: "empty-document", file: name, zh: "文件没有页面", en: "the file has no pages"))
        }
        var document = assembler.document()
        if pages > limits.pages {
            document.findings.append(
                Diagnostic(
                    .warning, code: "pages-left-out",
                    LocalizedText(
                        zh: "文件有 \(pages) 页，只读取前 \(limits.pages) 页",
                        en: "the file has \(pages) pages; the first \(limits.pages) are read"),
                    at: .file(name)))
        }
        return .success(document)
    }

    private func refused(_ page: Int, _ code: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "page-left-out",
            LocalizedText(
                zh: "第 \(page) 页无法读取（\(code)）", en: "page \(page) cannot be read (\(code))"), at: .file(name))
    }

    private func garbled(_ detail: String) -> InputFailure {
        InputFailure(
            code: "damaged-document", file: name, zh: "打开文件的进程的回答无法理解（\(detail)）",
            en: "the process that opens the file gives an answer that cannot be understood (\(detail))")
    }

    private func told(_ code: String, detail: String) -> InputFailure {
        switch code {
        case "encrypted":
            InputFailure(
                code: "encrypted-document", file: name, zh: "文件已加密：请先去掉密码再读取",
                en: "the file asks for a password: take it off, then read it again")
        case "no-language":
            InputFailure(
                code: "no-recognition-data", file: name, zh: "没有文字识别数据 \(detail)",
                en: "the recognition data \(detail) is not installed")
        case "too-much":
            InputFailure(
                code: "document-too-large", file: name, zh: "图片过大，不予打开",
                en: "the picture is too large to be opened")
        case "no-limits":
            InputFailure(
                code: "no-limits", file: name, zh: "无法限制打开文件的进程（第 \(detail) 步），不予打开",
                en: "the process that opens the file cannot be limited (step \(detail)): nothing is opened")
        case "too-large":
            InputFailure(
                code: "document-too-large", file: name, zh: "文件超过 \(detail) 字节",
                en: "the file has more than \(detail) bytes")
        default:
            InputFailure(
                code: "damaged-document", file: name, zh: "文件已损坏，无法打开（\(code) \(detail)）",
                en: "the file is damaged and cannot be opened (\(code) \(detail))")
        }
    }
}
