#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Remembers the last few lists of texts of a file by the bytes that they were written in: the indicators of a declaration
/// repeat their test methods, and share one list then.
struct ListMemory {
    private static let most = 4

    private var lists: [(range: Range<Int>, texts: [String])] = []
    private var next = 0

    /// The texts of a list that is written like one of those before.
    func texts(_ range: Range<Int>, in bytes: [UInt8]) -> [String]? {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            for list in lists.indices where lists[list].range.count == range.count {
                let known = lists[list].range.lowerBound
                if memcmp(base + known, base + range.lowerBound, range.count) == 0 {
                    return lists[list].texts
                }
            }
            return nil
        }
    }

    /// Keeps the texts of a list, in the place of the oldest.
    mutating func keep(_ texts: [String], _ range: Range<Int>) {
        if lists.count < Self.most { return lists.append((range, texts)) }
        lists[next] = (range, texts)
        next = (next + 1) % Self.most
    }
}
