import Diagnostics
public import Documents

/// Has PDF files and pictures opened by the limited process, and takes what it tells as data, not on trust.
public struct PageClient: Sendable {
    /// The name of the program, which lies beside the one that runs.
    public static let program = "lingpao-pages"
    /// The program.
    let executable: String
    /// What a file may come to.
    let limits: PageFileLimits
    private let server: PageServer

    /// A client of a program.
    ///
    /// - Parameter executable: the path of ``program``.
    public init(executable: String, limits: PageFileLimits = PageFileLimits()) {
        self.executable = executable
        self.limits = limits
        server = PageServer(executable: executable)
    }

    /// The pages of a file, put together into a document as they come.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: its name, for messages.
    ///   - form: what it is.
    public func document(
        _ bytes: [UInt8], name: String, form: DocumentForm
    ) async throws(InputFailure) -> Document {
        guard bytes.count <= limits.fileBytes else {
            throw InputFailure(
                code: "document-too-large", file: name, zh: "文件超过 \(limits.fileBytes) 字节",
                en: "the file has more than \(limits.fileBytes) bytes")
        }
        let outcome: Result<Document, InputFailure>?
        do {
            outcome = try await Deadline.within(limits.time) { try await run(bytes, name: name, form: form) }
        } catch {
            throw InputFailure(
                code: "no-page-reader", file: name, zh: "无法运行打开页面的进程 \(executable)：\(error)",
                en: "the process that opens pages, \(executable), cannot be run: \(error)")
        }
        guard let outcome else {
            throw InputFailure(
                code: "document-timeout", file: name, zh: "打开文件超过 \(limits.time)",
                en: "opening the file took longer than \(limits.time)")
        }
        return try outcome.get()
    }

    private func run(
        _ bytes: [UInt8], name: String, form: DocumentForm
    ) async throws -> Result<Document, InputFailure> {
        var order = "--seconds \(limits.processorSeconds) --bytes \(limits.fileBytes) --last \(limits.pages)"
        if form == .image { order += " --picture 1" }
        return try await server.answer(
            to: order, bytes, PageAnswer(name: name, form: form, limits: limits)
        ).outcome()
    }
}

/// What a file of pages may come to.
public struct PageFileLimits: Sendable {
    /// The length of the file in bytes.
    public var fileBytes = 128 << 20
    /// How many pages are read.
    public var pages = 2_000
    /// What the process may write in one frame, in bytes.
    public var frameBytes = 64 << 20
    /// The processor time of the process, in seconds.
    public var processorSeconds = 600
    /// How long a file may take.
    public var time = Duration.seconds(900)

    /// The usual limits.
    public init() {}
}
