/// A set of numbers of lines, as bits: joined and compared often.
struct LineSet: Hashable {
    private var bits: [UInt64] = []
    /// How many lines are in it.
    private(set) var count = 0

    init(_ lines: [Int] = []) {
        for line in lines { insert(line) }
    }

    mutating func insert(_ line: Int) {
        let place = line / 64
        while bits.count <= place { bits.append(0) }
        let bit: UInt64 = 1 << UInt64(line % 64)
        if bits[place] & bit == 0 {
            bits[place] |= bit
            count += 1
        }
    }

    mutating func formUnion(_ other: LineSet) {
        while bits.count < other.bits.count { bits.append(0) }
        for place in other.bits.indices { bits[place] |= other.bits[place] }
        count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    func isDisjoint(with other: LineSet) -> Bool {
        for place in 0..<min(bits.count, other.bits.count) where bits[place] & other.bits[place] != 0 {
            return false
        }
        return true
    }
}
