import Diagnostics

/// Why a container cannot be read, in the words that go from the limited process to the one that asked.
struct ContainerError: Error, Sendable, Hashable {
    /// What is wrong.
    enum Reason: Sendable, Hashable {
        case damaged(String)
        case missing(String)
        case tooLarge(LocalizedText)
        case encrypted
        /// The part has a document type or entities.
        case entities(String)
        case foreign(OtherContainer)
        case other(code: String, LocalizedText, mend: LocalizedText?)
    }

    let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    init(_ code: String, zh: String, en: String, mend: LocalizedText? = nil) {
        reason = .other(code: code, LocalizedText(zh: zh, en: en), mend: mend)
    }

    static func damaged(_ part: String) -> ContainerError { ContainerError(.damaged(part)) }

    static func missing(_ part: String) -> ContainerError { ContainerError(.missing(part)) }

    static func tooLarge(zh: String, en: String) -> ContainerError {
        ContainerError(.tooLarge(LocalizedText(zh: zh, en: en)))
    }

    /// The stable identifier, which names what was to be read.
    func code(of kind: ContainerKind) -> String {
        switch reason {
        case .damaged: "damaged-\(kind)"
        case .missing, .foreign: "no-\(kind)"
        case .tooLarge: "\(kind)-too-large"
        case .encrypted: "encrypted-\(kind)"
        case .entities: "unsafe-\(kind)"
        case .other(let code, _, _): code
        }
    }

    /// What is wrong, in a sentence.
    func message(of kind: ContainerKind) -> LocalizedText {
        let (zh, en) = (kind.name.zh, kind.name.en)
        return switch reason {
        case .damaged(let part): LocalizedText(zh: "\(zh)已损坏：\(part)", en: "the \(en) is damaged: \(part)")
        case .missing(let part):
            LocalizedText(zh: "不是\(zh)：没有 \(part)", en: "not a \(en): there is no \(part)")
        case .tooLarge(let text):
            LocalizedText(zh: "\(zh)过大：\(text.zh)", en: "the \(en) is too large: \(text.en)")
        case .encrypted: LocalizedText(zh: "\(zh)已加密", en: "the \(en) is encrypted")
        case .entities(let part):
            LocalizedText(
                zh: "\(part) 带有文档类型声明或实体，不予读取",
                en: "\(part) has a document type or entities and is not read")
        case .foreign(let other):
            LocalizedText(zh: "不是\(zh)，而是\(other.name.zh)", en: "not a \(en) but \(other.name.en)")
        case .other(_, let text, _): text
        }
    }

    /// What the one who handed the file in can do.
    var mend: LocalizedText? {
        switch reason {
        case .damaged, .entities:
            LocalizedText(
                zh: "请用 Word、Excel 或 WPS 打开原件，另存一份后重新提交",
                en: "open the original in Word, Excel or WPS, save it anew and hand that in")
        case .missing:
            LocalizedText(
                zh: "请提交 DOCX、XLSX、HTML 或纯文本文件", en: "hand in a DOCX, XLSX, HTML or plain text file")
        case .tooLarge:
            LocalizedText(
                zh: "请压缩图片或把文件分成几份", en: "make its pictures smaller or split the file")
        case .encrypted:
            LocalizedText(zh: "请去掉打开密码，另存后重新提交", en: "remove the password, save it and hand that in")
        case .foreign(let other): other.mend
        case .other(_, _, let mend): mend
        }
    }
}
