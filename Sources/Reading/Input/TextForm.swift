import Diagnostics

/// How the text of a file is written: in which encoding, and where it begins.
struct TextForm: Sendable, Equatable {
    /// The encoding as the converter names it; `nil` for UTF-8, which is read as it stands.
    var charset: String?
    /// The bytes of the byte order mark.
    var markBytes = 0
    /// Whether nothing but the bytes themselves told the encoding.
    var isGuessed = false

    /// UTF-8 without a mark.
    static let utf8 = TextForm()
    /// GB 18030 that nobody declared.
    static let guessed = TextForm(charset: "GB18030", isGuessed: true)

    /// What the first bytes and the mapping tell; `nil` where the text itself has to be looked at.
    ///
    /// - Parameters:
    ///   - head: the first bytes of the file, 64 at least where it has so many.
    ///   - declared: the encoding that the mapping states.
    static func told(
        by head: some Collection<UInt8>, declared: TextEncoding?, file: String
    ) throws(InputFailure) -> TextForm? {
        let head = Array(head.prefix(64))
        if let binary = FileSignature.name(of: head) {
            throw InputFailure(
                code: "binary-input", file: file, zh: "不是文本，而是\(binary.zh)", en: "not text but \(binary.en)")
        }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            if let declared, declared != .utf16 { throw contradiction(declared, file) }
            return TextForm(charset: head[0] == 0xFF ? "UTF-16LE" : "UTF-16BE", markBytes: 2)
        }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            if let declared, declared != .utf8 { throw contradiction(declared, file) }
            return TextForm(markBytes: 3)
        }
        switch declared {
        case .utf16:
            throw InputFailure(
                code: "wrong-encoding", file: file, zh: "UTF-16 文件须以字节序标记开头",
                en: "a file in UTF-16 must start with a byte order mark")
        case .gb18030: return TextForm(charset: "GB18030")
        case .utf8: return .utf8
        case nil: return nil
        }
    }

    /// What is to be said about the encoding.
    func diagnostics(_ file: String) -> [Diagnostic] {
        guard isGuessed else { return [] }
        return [
            Diagnostic(
                .warning, code: "guessed-encoding",
                LocalizedText(zh: "不是 UTF-8，按 GB 18030 读取", en: "not UTF-8, read as GB 18030"),
                at: .file(file),
                mend: LocalizedText(
                    zh: "在映射文件中写明 encoding: gb18030", en: "say encoding: gb18030 in the mapping"))
        ]
    }

    /// The failure of a text in no known encoding.
    static func unknown(_ file: String) -> InputFailure {
        InputFailure(
            code: "wrong-encoding", file: file, zh: "既不是 UTF-8，也不是 GB 18030",
            en: "neither UTF-8 nor GB 18030")
    }

    /// The failure of a file that holds zero bytes.
    static func zeros(_ file: String) -> InputFailure {
        InputFailure(
            code: "binary-input", file: file, zh: "文件含零字节，不是文本", en: "the file holds zero bytes: not text")
    }

    private static func contradiction(_ declared: TextEncoding, _ file: String) -> InputFailure {
        InputFailure(
            code: "wrong-encoding", file: file, zh: "映射写的是 \(declared.rawValue)，文件的字节序标记不是",
            en: "the mapping says \(declared.rawValue), the file's byte order mark says otherwise")
    }
}
