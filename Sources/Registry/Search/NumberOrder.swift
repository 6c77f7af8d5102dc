/// The place of a standard number among others as two whole numbers, which compare as the bytes of the texts do: six bits
/// for each of the first twenty characters, those behind `Q/` where the number begins so, as most do.
///
/// Where a number holds more than that, what it begins with is compared, and ``isExact`` is false.
struct NumberOrder: Hashable, Comparable {
    let high: UInt64
    let low: UInt64

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The place of a number in normal form.
    init(_ number: String) {
        var rest = Array(number.utf8)[...]
        // Before those that begin so, of them, or behind them.
        var group: UInt128 = 1
        if rest.starts(with: Self.usual) {
            rest = rest.dropFirst(Self.usual.count)
        } else {
            group = rest.lexicographicallyPrecedes(Self.usual) ? 0 : 2
        }
        var value = group
        // What ends in a blank looks like what ends before it.
        var isExact = rest.count <= Self.characters && rest.last != 0x20
        var filler: UInt128?
        for place in 0..<Self.characters {
            var six = filler ?? 0
            if filler == nil, place < rest.count {
                let byte = rest[rest.startIndex + place]
                switch byte {
                case 0x20..<0x5F: six = UInt128(byte - 0x20)
                default:
                    // What stands behind a sign that has no place of its own decides nothing.
                    six = byte < 0x20 ? 0 : 63
                    isExact = false
                    filler = six
                }
            }
            value = value << 6 | six
        }
        value = value << 1 | (isExact ? 0 : 1)
        high = UInt64(truncatingIfNeeded: value >> 64)
        low = UInt64(truncatingIfNeeded: value)
    }

    /// Whether equal places mean equal numbers.
    var isExact: Bool { low & 1 == 0 }

    /// Whether two numbers are told apart here.
    func isDistinct(from other: NumberOrder) -> Bool { high != other.high || low | 1 != other.low | 1 }

    static func < (left: NumberOrder, right: NumberOrder) -> Bool {
        left.high != right.high ? left.high < right.high : left.low | 1 < right.low | 1
    }

    private static let usual = Array("Q/".utf8)
    private static let characters = 20
}
