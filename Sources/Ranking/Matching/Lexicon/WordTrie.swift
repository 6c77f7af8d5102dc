/// Words by their ends: a trie of reversed words, so that all words that end at a place are found in one walk.
///
/// Edges stand in one open hash table; a walk over a name touches a few of its slots, however many words there are.
struct WordTrie: Sendable {
    private var keys: [UInt64]
    private var targets: [Int32]
    private var edges = 0
    /// The word that ends at each node, read backwards; -1: none.
    private var words: [Int32] = [-1]

    private static let empty = UInt64.max

    init() {
        keys = Array(repeating: Self.empty, count: 1024)
        targets = Array(repeating: 0, count: 1024)
    }

    /// The node after one more character to the left; `nil`: no word goes on so.
    func next(_ node: Int32, _ scalar: UInt32) -> Int32? {
        let key = Self.key(node, scalar)
        var slot = Self.slot(key, keys.count)
        while true {
            if keys[slot] == key { return targets[slot] }
            if keys[slot] == Self.empty { return nil }
            slot = (slot + 1) & (keys.count - 1)
        }
    }

    /// The number of the word that ends (begins) at a node.
    func word(_ node: Int32) -> Int? {
        let word = words[Int(node)]
        return word < 0 ? nil : Int(word)
    }

    /// The number of a word: the one it has, or else the given one, which is then its.
    mutating func insert(_ word: [UInt32], number: Int) -> Int {
        var node: Int32 = 0
        for scalar in word.reversed() { node = next(node, scalar) ?? grow(node, scalar) }
        if words[Int(node)] < 0 { words[Int(node)] = Int32(number) }
        return Int(words[Int(node)])
    }

    private mutating func grow(_ node: Int32, _ scalar: UInt32) -> Int32 {
        if edges * 2 >= keys.count { widen() }
        let target = Int32(words.count)
        words.append(-1)
        place(Self.key(node, scalar), target)
        edges += 1
        return target
    }

    private mutating func widen() {
        let old = (keys, targets)
        keys = Array(repeating: Self.empty, count: old.0.count * 2)
        targets = Array(repeating: 0, count: old.0.count * 2)
        for (key, target) in zip(old.0, old.1) where key != Self.empty { place(key, target) }
    }

    private mutating func place(_ key: UInt64, _ target: Int32) {
        var slot = Self.slot(key, keys.count)
        while keys[slot] != Self.empty { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        targets[slot] = target
    }

    private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
    }

    private static func slot(_ key: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
    }
}
