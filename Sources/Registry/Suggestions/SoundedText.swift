/// What stands at one place of a name or of what was typed, by its form and its sound.
struct SoundedSign: Hashable, Sendable {
    /// The sign: simplified, half-width, in lower case.
    let scalar: Unicode.Scalar
    /// How it is read, where it is Han.
    let readings: HanReadings.Readings

    init(_ scalar: Unicode.Scalar) {
        self.scalar = scalar
        readings = HanReadings.readings(scalar)
    }

    /// A space between words.
    static let space = SoundedSign(" ")

    /// Whether it is Han.
    var isHan: Bool { readings.first != .none || WordCollector.isHan(scalar) }

    /// Bits of what it may be heard as, so that a sign that stands in no name is known at once.
    var bits: UInt64 {
        func bit(_ value: UInt64) -> UInt64 { 1 << (value &* 0x9E37_79B9_7F4A_7C15 >> 58) }
        if readings.first == .none { return bit(UInt64(scalar.value)) }
        return bit(readings.first.packed) | (readings.second == .none ? 0 : bit(readings.second.packed))
    }
}

/// A text in the form in which names are compared: simplified, half-width, in lower case, without punctuation. Words that are
/// not Han stand apart by one space.
struct SoundedText: Sendable {
    /// The signs.
    private(set) var signs: [SoundedSign] = []
    /// The places at which words begin, a bit for each; every Han character begins one.
    private(set) var starts: UInt64 = 0
    /// The bits of all signs.
    private(set) var bits: UInt64 = 0

    /// - Parameter most: signs that are read.
    init(_ text: String, most: Int = SuggestionLimits.nameCharacters) {
        var isParted = false
        for raw in text.unicodeScalars where signs.count < most {
            let scalar = Self.folded(raw)
            guard WordCollector.isWord(scalar) else {
                isParted = true
                continue
            }
            let sign = SoundedSign(HanReadings.simplified(scalar))
            if let last = signs.last {
                if isParted, !last.isHan, !sign.isHan, signs.count + 1 < most { append(.space) }
                if sign.isHan || last.isHan || isParted { starts |= 1 << UInt64(signs.count) }
            } else {
                starts |= 1
            }
            append(sign)
            isParted = false
        }
    }

    /// How many signs there are.
    var count: Int { signs.count }

    /// How much the signs tell: a Han character as much as two letters.
    var weight: Int { signs.reduce(0) { $0 + ($1.isHan ? 2 : 1) } }

    private mutating func append(_ sign: SoundedSign) {
        signs.append(sign)
        bits |= sign.bits
    }

    /// Half-width, in lower case; small digits are digits.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        var folded = scalar
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x61...0x7A, 0x30...0x39: return scalar
        case 0xFF01...0xFF5E: folded = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x2080...0x2089: folded = Unicode.Scalar(scalar.value - 0x2080 + 0x30) ?? scalar
        default: break
        }
        return folded.properties.lowercaseMapping.unicodeScalars.first ?? folded
    }
}
