/// The key of a table's row as a number, for finding out which keys come again: the same key is always the same number,
/// and two keys that share one are only taken for keys that come again.
enum RowKey {
    /// The number of a key (FNV-1a over its cells).
    static func hash(_ key: [String]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for cell in key {
            var cell = cell
            cell.withUTF8 { bytes in
                for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            }
            // A byte that UTF-8 does not have keeps the cells apart.
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        return hash
    }
}
