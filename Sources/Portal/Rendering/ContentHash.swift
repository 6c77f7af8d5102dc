/// A hash that names contents in addresses and entity tags: FNV-1a over 64 bits. It tells versions apart; it
/// guards nothing.
enum ContentHash {
    /// The hash as 16 hexadecimal digits.
    static func of(_ text: String) -> String { of(text.utf8) }

    /// The hash of bytes.
    static func of(_ bytes: some Sequence<UInt8>) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
