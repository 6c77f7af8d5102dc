import Testing

@testable import Registry

@Suite("How near a name is to what was typed")
struct NameDistanceTests {
    private static func found(_ typed: String, _ name: String, most: Int = 20) -> NameDistance.Found? {
        let name = SoundedText(name)
        var distance = NameDistance()
        return distance.find(SoundedText(typed).signs, in: name.signs, starts: name.starts, most: most)
    }

    @Test(
        "An edit costs 2, half of it where the sound is the same or a space is all",
        arguments: [
            ("空气净化器", "空气净化器", 0, 0..<5), ("空气净", "空气净化器", 0, 0..<3), ("净化", "空气净化器", 0, 2..<4),
            ("空汽净化器", "空气净化器", 1, 0..<5), ("空七静化器", "空气净化器", 2, 0..<5), ("空x净化器", "空气净化器", 2, 0..<5),
            ("空净化器", "空气净化器", 2, 0..<5), ("空气气净化器", "空气净化器", 2, 0..<5), ("空净气化器", "空气净化器", 2, 0..<5),
            ("air cleaner", "air cleaners", 0, 0..<11), ("aircleaner", "air cleaner", 1, 0..<11),
            ("air claener", "air cleaner", 2, 0..<11), ("ir cleaner", "air cleaner", 2, 0..<11),
            ("cleaner", "air cleaner", 0, 4..<11), ("空调", "空调", 0, 0..<2),
        ])
    func costs(typed: String, name: String, cost: Int, range: Range<Int>) {
        #expect(Self.found(typed, name) == NameDistance.Found(cost: cost, range: range))
    }

    @Test("Words that are not Han are only found from their beginnings on")
    func starts() {
        #expect(Self.found("rice", "price list", most: 0) == nil)
        #expect(Self.found("list", "price list", most: 0)?.range == 6..<10)
    }

    @Test("What costs more than it may is not found, and nothing is found in nothing")
    func bounds() {
        #expect(Self.found("空x净y器", "空气净化器", most: 3) == nil)
        #expect(Self.found("空x净y器", "空气净化器", most: 4)?.cost == 4)
        #expect(Self.found("", "空调", most: 9) == nil)
        #expect(Self.found("空调", "", most: 9) == nil)
    }

    @Test("The cost is that of a plain reckoning over whole texts", arguments: 0..<200)
    func reckoning(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        func word() -> [PinyinLetter] {
            (0..<Int(random.next() % 5 + 1)).map { _ in PinyinLetter(byte: UInt8(97 + random.next() % 3)) }
        }
        let (typed, name) = (word(), word())
        var distance = NameDistance()
        // The nearest part from the beginning is the nearest of all beginnings.
        let plain = (1...name.count).map { Self.plain(typed, Array(name.prefix($0))) }.min()
        let found = distance.find(typed, in: name, starts: 1, most: 100)
        #expect(found?.cost == plain.map { 2 * $0 }, "\(typed) \(name)")
    }

    /// The optimal string alignment distance by its definition.
    private static func plain(_ left: [PinyinLetter], _ right: [PinyinLetter]) -> Int {
        guard let a = left.last else { return right.count }
        guard let b = right.last else { return left.count }
        var least = min(
            plain(Array(left.dropLast()), right) + 1, plain(left, Array(right.dropLast())) + 1,
            plain(Array(left.dropLast()), Array(right.dropLast())) + (a == b ? 0 : 1))
        if left.count > 1, right.count > 1, a == right[right.count - 2], b == left[left.count - 2] {
            least = min(least, plain(Array(left.dropLast(2)), Array(right.dropLast(2))) + 1)
        }
        return least
    }
}

/// A small generator with a seed.
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
