/// Up to 256 entries as they are served (c2sp.org/tlog-tiles): each with its length before it, in 16 bits, big end first.
public enum EntryBundle {
    /// Puts entries together.
    ///
    /// - Precondition: none is longer than ``LogLeaf/longest``.
    public static func encoded(_ entries: some Sequence<[UInt8]>) -> [UInt8] {
        var bytes: [UInt8] = []
        for entry in entries {
            precondition(entry.count <= LogLeaf.longest, "an entry is too long for a bundle")
            bytes.append(UInt8(entry.count >> 8))
            bytes.append(UInt8(entry.count & 0xFF))
            bytes += entry
        }
        return bytes
    }

    /// Takes a bundle apart; `nil` where it breaks off, or has more than 256 entries.
    public static func decoded(_ bytes: [UInt8]) -> [[UInt8]]? {
        var entries: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let high = rest.popFirst(), let low = rest.popFirst() else { return nil }
            let count = Int(high) << 8 | Int(low)
            guard rest.count >= count, entries.count < TilePath.fullWidth else { return nil }
            entries.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return entries
    }
}
