/// The encodings in which text files come.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// UTF-16 with a byte order mark.
    case utf16 = "utf-16"
    /// GB 18030, of which GBK and GB 2312 are parts.
    case gb18030
}
