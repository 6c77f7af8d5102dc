/// An immutable hash table from UTF-8 texts to small integers, read without making a `String`.
///
/// Unit spellings and the words of requirement phrases are looked up by the bytes of the source text.
struct ByteTable: Sendable {
    private var pool: [UInt8] = []
    private var starts: [Int32] = [0]
    private var values: [Int32] = []
    private var slots: [Int32] = [Int32](repeating: -1, count: 16)
    /// The longest key, in bytes: nothing longer needs to be looked up.
    private(set) var longestKey = 0

    /// How many keys there are.
    var count: Int { values.count }

    /// Adds a key; the first value given for a key stays.
    mutating func insert(_ key: String, _ value: Int) {
        var key = key
        key.withUTF8 { insert($0, value) }
    }

    /// Adds a key of bytes; the first value given for a key stays.
    mutating func insert(_ key: UnsafeBufferPointer<UInt8>, _ value: Int) {
        guard self[key] == nil else { return }
        pool.append(contentsOf: key)
        starts.append(Int32(pool.count))
        values.append(Int32(value))
        longestKey = max(longestKey, key.count)
        if values.count * 2 > slots.count {
            slots = [Int32](repeating: -1, count: slots.count * 2)
            for index in values.indices { place(index) }
        } else {
            place(values.count - 1)
        }
    }

    private mutating func place(_ index: Int) {
        let range = Int(starts[index])..<Int(starts[index + 1])
        let hash = pool.withUnsafeBufferPointer { Self.hash(UnsafeBufferPointer(rebasing: $0[range])) }
        var slot = hash & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(index)
    }

    /// The value of a key.
    subscript(key: UnsafeBufferPointer<UInt8>) -> Int? {
        guard key.count <= longestKey else { return nil }
        let mask = slots.count - 1
        var slot = Self.hash(key) & mask
        while true {
            let index = Int(slots[slot])
            guard index >= 0 else { return nil }
            let start = Int(starts[index])
            if Int(starts[index + 1]) - start == key.count, matches(key, at: start) {
                return Int(values[index])
            }
            slot = (slot + 1) & mask
        }
    }

    /// The value of a key given as text.
    subscript(key: String) -> Int? {
        var key = key
        return key.withUTF8 { self[$0] }
    }

    @inline(__always)
    private func matches(_ key: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        for offset in 0..<key.count where pool[start + offset] != key[offset] { return false }
        return true
    }

    /// FNV-1a, folded; keys are a few bytes long.
    @inline(__always)
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7fff_ffff)
    }
}
