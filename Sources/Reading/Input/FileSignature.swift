import Diagnostics

/// Tells files that are no text by their first bytes.
enum FileSignature {
    /// A zip container, which every XLSX file is.
    static func isZip(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// What a file is that is no text; `nil` where it may be text.
    static func name(of bytes: [UInt8]) -> LocalizedText? {
        if isZip(bytes) {
            return LocalizedText(zh: " ZIP 容器（XLSX、DOCX 等）", en: "a zip container (XLSX, DOCX …)")
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return LocalizedText(
                zh: "旧版 Office 文件（XLS、DOC）或加密的文件",
                en: "an old Office file (XLS, DOC) or an encrypted one")
        }
        if bytes.starts(with: Array("%PDF".utf8)) { return LocalizedText(zh: " PDF 文件", en: "a PDF file") }
        if bytes.starts(with: [0x1F, 0x8B]) { return LocalizedText(zh: " gzip 压缩文件", en: "a gzip file") }
        if bytes.starts(with: Array("SQLite format 3".utf8)) {
            return LocalizedText(zh: " SQLite 数据库", en: "an SQLite database")
        }
        return nil
    }
}
