import Foundation

/// Base 64 as RFC 4648, section 4, writes it, in its one canonical form.
enum Base64Text {
    static func encoded(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// The bytes; `nil` where the text is not what ``encoded(_:)`` makes of them.
    static func decoded(_ text: some StringProtocol) -> [UInt8]? {
        let text = String(text)
        guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
        return Array(data)
    }
}
