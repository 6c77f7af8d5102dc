/// What a unit measures: the powers of the base units, and of the kinds that never mix.
///
/// The base is UCUM's (m, s, g, rad, K, C, cd), with the mole as an eighth: UCUM counts it as a pure number, but a
/// limit in mol/L and one in particles per litre must not be compared by accident.
struct Dimension: Sendable, Hashable {
    /// Powers of m, s, g, rad, K, C, cd and mol.
    var powers = SIMD8<Int8>()
    /// Powers of kinds (counts, scores, arbitrary units), ordered by kind, none zero.
    var tags: [TagPower] = []

    /// A kind with its power.
    struct TagPower: Sendable, Hashable {
        var tag: Int
        var power: Int
    }

    static let none = Dimension()

    /// The dimension of a base unit.
    static func base(_ index: Int) -> Dimension {
        var result = Dimension()
        result.powers[index] = 1
        return result
    }

    /// The dimension of one kind alone.
    static func tag(_ tag: Int) -> Dimension { Dimension(tags: [TagPower(tag: tag, power: 1)]) }

    /// Whether there is no dimension and no kind.
    var isNone: Bool { powers == SIMD8<Int8>() && tags.isEmpty }

    /// The product; `nil` where a power leaves ±100.
    func multiplied(by other: Dimension) -> Dimension? {
        var result = Dimension()
        guard let sum = Self.powers(Self.wide(powers) &+ Self.wide(other.powers)) else { return nil }
        result.powers = sum
        if other.tags.isEmpty {
            result.tags = tags
        } else if tags.isEmpty {
            result.tags = other.tags
        } else {
            result.tags = Self.merged(tags, other.tags)
        }
        return result
    }

    private static func wide(_ powers: SIMD8<Int8>) -> SIMD8<Int16> {
        SIMD8<Int16>(truncatingIfNeeded: powers)
    }

    /// The powers, where all lie within ±100.
    private static func powers(_ wide: SIMD8<Int16>) -> SIMD8<Int8>? {
        guard wide.max() <= 100, wide.min() >= -100 else { return nil }
        return SIMD8<Int8>(truncatingIfNeeded: wide)
    }

    private static func merged(_ left: [TagPower], _ right: [TagPower]) -> [TagPower] {
        var result = left
        for entry in right {
            if let index = result.firstIndex(where: { $0.tag == entry.tag }) {
                result[index].power += entry.power
                if result[index].power == 0 { result.remove(at: index) }
            } else {
                let index = result.firstIndex { $0.tag > entry.tag } ?? result.endIndex
                result.insert(entry, at: index)
            }
        }
        return result
    }

    /// A whole power; `nil` where a power leaves ±100.
    func raised(to power: Int) -> Dimension? {
        if power == 1 { return self }
        var result = Dimension()
        guard abs(power) <= 100 else { return isNone ? self : nil }
        guard let product = Self.powers(Self.wide(powers) &* Int16(power)) else { return nil }
        result.powers = product
        if power != 0, !tags.isEmpty {
            result.tags = tags.map { TagPower(tag: $0.tag, power: $0.power * power) }
        }
        return result
    }
}
