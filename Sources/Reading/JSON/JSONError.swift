package import Diagnostics

/// Why a text is not JSON, and where.
package struct JSONError: Error, Sendable, Hashable {
    /// The reasons.
    package enum Reason: Sendable, Hashable {
        case empty
        case unexpectedEnd
        case unexpected(UInt8)
        case badNumber
        case badEscape
        case loneSurrogate
        case controlCharacter(UInt8)
        case invalidUTF8
        case trailing
        case tooDeep(limit: Int)
        case tooLong(limit: Int)
    }

    /// What is wrong.
    package let reason: Reason
    /// The byte at which it shows, counted from the start of the bytes that the text lies in.
    package let offset: Int

    /// The reason in words.
    package var message: LocalizedText {
        switch reason {
        case .empty: LocalizedText(zh: "没有内容", en: "there is nothing here")
        case .unexpectedEnd: LocalizedText(zh: "JSON 未写完就结束了", en: "the JSON ends too early")
        case .unexpected(let byte):
            LocalizedText(
                zh: "此处不应出现\(Self.name(byte).zh)", en: "\(Self.name(byte).en) does not belong here")
        case .badNumber: LocalizedText(zh: "不是 JSON 数", en: "not a JSON number")
        case .badEscape: LocalizedText(zh: "不是 JSON 转义", en: "not a JSON escape")
        case .loneSurrogate:
            LocalizedText(zh: "单独的代理码点不是字符", en: "half a surrogate pair is not a character")
        case .controlCharacter(let byte):
            LocalizedText(
                zh: "文本中的控制字符须转义（0x\(String(byte, radix: 16))）",
                en: "control character 0x\(String(byte, radix: 16)) in a text must be escaped")
        case .invalidUTF8: LocalizedText(zh: "不是 UTF-8 编码", en: "not UTF-8")
        case .trailing:
            LocalizedText(zh: "JSON 结束后还有内容", en: "there is more after the end of the JSON")
        case .tooDeep(let limit):
            LocalizedText(zh: "嵌套超过 \(limit) 层", en: "nested deeper than \(limit) levels")
        case .tooLong(let limit):
            LocalizedText(zh: "超过 \(limit) 字节", en: "longer than \(limit) bytes")
        }
    }

    private static func name(_ byte: UInt8) -> LocalizedText {
        (0x21...0x7E).contains(byte)
            ? LocalizedText(same: "‘\(Character(Unicode.Scalar(byte)))’")
            : LocalizedText(
                zh: "字节 0x\(String(byte, radix: 16))", en: "byte 0x\(String(byte, radix: 16))")
    }
}
