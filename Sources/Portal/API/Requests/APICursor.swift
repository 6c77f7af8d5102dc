import Registry

/// A position in a list as 16 characters: 12 bytes in base64url, of which callers need not know anything. Every text
/// of that form is a position; one behind the end gives an empty part.
enum APICursor {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The cursor of a position.
    static func text(_ position: ListPosition) -> String {
        // No list is longer, and no row has such a number: 2^32 and 2^63.
        var bits = UInt128(UInt32(clamping: position.offset)) << 64
        if let after = position.after { bits |= UInt128(UInt64(clamping: after) + 1) }
        return String(
            decoding: (0..<16).map { alphabet[Int(truncatingIfNeeded: bits >> (90 - 6 * UInt128($0))) & 63] },
            as: UTF8.self)
    }

    /// The position of a cursor; `nil` where the text has another form.
    static func position(_ text: String) -> ListPosition? {
        guard text.utf8.count == 16 else { return nil }
        var bits: UInt128 = 0
        for character in text.utf8 {
            guard let digit = alphabet.firstIndex(of: character) else { return nil }
            bits = bits << 6 | UInt128(digit)
        }
        let row = UInt64(truncatingIfNeeded: bits)
        return ListPosition(
            offset: Int(UInt32(truncatingIfNeeded: bits >> 64)),
            after: row == 0 ? nil : Int(clamping: row - 1))
    }
}
