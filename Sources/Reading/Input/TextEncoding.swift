import Diagnostics

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The encodings in which text files come.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// UTF-16 with a byte order mark.
    case utf16 = "utf-16"
    /// GB 18030, of which GBK and GB 2312 are parts.
    case gb18030
}

/// The text of a file in UTF-8, whatever it was written in.
///
/// A byte that belongs to no character stays or becomes one that is not well-formed UTF-8, so that the rows
/// that hold such bytes can be told and refused.
struct DecodedText: Sendable {
    /// UTF-8 without a byte order mark.
    var bytes: [UInt8]
    /// What is to be said about the encoding.
    var diagnostics: [Diagnostic] = []

    /// Decodes a file.
    ///
    /// - Parameters:
    ///   - declared: the encoding that the mapping states; without it the byte order mark counts, then UTF-8
    ///     where the bytes are well-formed, then GB 18030 where they are well-formed in it.
    init(_ source: [UInt8], declared: TextEncoding?, file: String) throws(InputFailure) {
        if let binary = FileSignature.name(of: source) {
            throw InputFailure(
                code: "binary-input", file: file, zh: "不是文本，而是\(binary.zh)", en: "not text but \(binary.en)")
        }
        let mark = source.prefix(2)
        if mark == [0xFF, 0xFE] || mark == [0xFE, 0xFF] {
            if let declared, declared != .utf16 { throw Self.contradiction(declared, file) }
            bytes = try Self.converted(
                Array(source.dropFirst(2)), from: mark[0] == 0xFF ? "UTF-16LE" : "UTF-16BE")
        } else if source.starts(with: [0xEF, 0xBB, 0xBF]) {
            if let declared, declared != .utf8 { throw Self.contradiction(declared, file) }
            bytes = Array(source.dropFirst(3))
        } else {
            switch declared {
            case .utf16:
                throw InputFailure(
                    code: "wrong-encoding", file: file, zh: "UTF-16 文件须以字节序标记开头",
                    en: "a file in UTF-16 must start with a byte order mark")
            case .gb18030: bytes = try Self.converted(source, from: "GB18030")
            case .utf8: bytes = source
            case nil:
                bytes = source
                try guess(file)
            }
        }
        if bytes.contains(0) {
            throw InputFailure(
                code: "binary-input", file: file, zh: "文件含零字节，不是文本", en: "the file holds zero bytes: not text"
            )
        }
    }

    /// Tells UTF-8 from GB 18030: a few wrong bytes among many well-formed characters are damage, not another
    /// encoding.
    private mutating func guess(_ file: String) throws(InputFailure) {
        let survey = UTF8Text.survey(bytes.span, 0..<bytes.count)
        guard survey.wrong > 0, survey.wrong * 4 > survey.multibyte else { return }
        let converted = try Self.converted(bytes, from: "GB18030")
        guard UTF8Text.survey(converted.span, 0..<converted.count).wrong == 0 else {
            throw InputFailure(
                code: "wrong-encoding", file: file, zh: "既不是 UTF-8，也不是 GB 18030",
                en: "neither UTF-8 nor GB 18030")
        }
        bytes = converted
        diagnostics.append(
            Diagnostic(
                .warning, code: "guessed-encoding",
                LocalizedText(zh: "不是 UTF-8，按 GB 18030 读取", en: "not UTF-8, read as GB 18030"),
                at: .file(file),
                mend: LocalizedText(
                    zh: "在映射文件中写明 encoding: gb18030", en: "say encoding: gb18030 in the mapping")))
    }

    private static func contradiction(_ declared: TextEncoding, _ file: String) -> InputFailure {
        InputFailure(
            code: "wrong-encoding", file: file, zh: "映射写的是 \(declared.rawValue)，文件的字节序标记不是",
            en: "the mapping says \(declared.rawValue), the file's byte order mark says otherwise")
    }

    /// Converts to UTF-8; each byte that cannot be converted becomes `0xFF`, which is never UTF-8.
    private static func converted(_ source: [UInt8], from name: String) throws(InputFailure) -> [UInt8] {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
            throw InputFailure(
                code: "no-converter", file: nil, zh: "系统没有 \(name) 的转换表",
                en: "the system has no conversion from \(name)")
        }
        defer { iconv_close(converter) }
        var input = source.map { CChar(bitPattern: $0) }
        var result: [UInt8] = []
        result.reserveCapacity(source.count * 3 / 2)
        var block = [CChar](repeating: 0, count: 64 << 10)
        var consumed = 0
        while consumed < input.count {
            var left = input.count - consumed
            var room = block.count
            // The pointers are only used inside the two closures.
            let failed = input.withUnsafeMutableBufferPointer { input in
                block.withUnsafeMutableBufferPointer { block in
                    var from = input.baseAddress.map { $0 + consumed }
                    var to = block.baseAddress
                    return iconv(converter, &from, &left, &to, &room) == Int(bitPattern: UInt.max) ? errno : 0
                }
            }
            consumed = input.count - left
            result.append(contentsOf: block[..<(block.count - room)].lazy.map { UInt8(bitPattern: $0) })
            if failed == EILSEQ || failed == EINVAL {
                result.append(0xFF)
                consumed += 1
            }
        }
        return result
    }
}
