/// A set of numbers that stand for words: emptied at no cost, so that it serves one declaration after the other.
///
/// Places follow from a product with a random odd number, so that nobody can choose texts whose words all fall together.
struct WordKeys {
    private var keys: [UInt64] = Array(repeating: 0, count: 256)
    /// In which round each place was filled.
    private var rounds: [UInt32] = Array(repeating: 0, count: 256)
    private var round: UInt32 = 1
    private var count = 0
    private let factor = UInt64.random(in: .min ... .max) | 1

    /// Adds a number.
    ///
    /// - Returns: whether it was not there.
    mutating func insert(_ key: UInt64) -> Bool {
        var place = self.place(key)
        while rounds[place] == round {
            if keys[place] == key { return false }
            place = (place + 1) & (keys.count - 1)
        }
        keys[place] = key
        rounds[place] = round
        count += 1
        if count * 2 > keys.count { grow() }
        return true
    }

    /// Takes all out.
    mutating func removeAll() {
        count = 0
        round &+= 1
        guard round == 0 else { return }
        // No place may look as if it was filled in this round.
        for place in rounds.indices { rounds[place] = 0 }
        round = 1
    }

    private func place(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* factor) >> 32) & (keys.count - 1)
    }

    private mutating func grow() {
        let known = keys.indices.filter { rounds[$0] == round }.map { keys[$0] }
        keys = Array(repeating: 0, count: keys.count * 2)
        rounds = Array(repeating: 0, count: keys.count)
        round = 1
        count = 0
        for key in known { _ = insert(key) }
    }
}
