/// An exact positive factor: `numerator / denominator × 2^twos × 5^fives × π^pis`, where numerator and
/// denominator have neither 2 nor 5 in them.
///
/// Kept so, a conversion needs no greatest common divisor: a decimal times the factor terminates exactly
/// when the denominator divides it, and powers of ten are mere exponents.
struct UnitScale: Sendable, Hashable {
    var numerator: UInt128 = 1
    var denominator: UInt128 = 1
    var twos = 0
    var fives = 0
    var pis = 0

    static let one = UnitScale()
    static let pi = UnitScale(pis: 1)

    init() {}

    private init(pis: Int) { self.pis = pis }

    /// 10 to a power.
    init(powerOfTen: Int) {
        twos = powerOfTen
        fives = powerOfTen
    }

    /// A positive decimal; `nil` for zero and negative numbers, which are no factors.
    init?(_ number: DecimalNumber) {
        guard number.significand > 0 else { return nil }
        numerator = UInt128(number.significand)
        twos = number.exponent
        fives = number.exponent
        strip()
    }

    /// Moves the factors 2 and 5 of the numerator into the exponents.
    private mutating func strip() {
        let zeros = numerator.trailingZeroBitCount
        numerator >>= UInt128(zeros)
        twos += zeros
        while true {
            let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: 5)
            guard rest == 0 else { return }
            numerator = quotient
            fives += 1
        }
    }

    /// Whether the factor is the number 1.
    var isOne: Bool { self == .one }

    /// One divided by the factor.
    var reciprocal: UnitScale {
        var result = UnitScale()
        result.numerator = denominator
        result.denominator = numerator
        result.twos = -twos
        result.fives = -fives
        result.pis = -pis
        return result
    }

    /// The product, exact; `nil` when it needs more than 128 bits.
    func multiplied(by other: UnitScale) -> UnitScale? {
        var result = UnitScale()
        result.twos = twos + other.twos
        result.fives = fives + other.fives
        result.pis = pis + other.pis
        guard abs(result.twos) < 4000, abs(result.fives) < 4000, abs(result.pis) < 100 else { return nil }
        if numerator | denominator | other.numerator | other.denominator == 1 { return result }
        let first = greatestCommonDivisor(numerator, other.denominator)
        let second = greatestCommonDivisor(other.numerator, denominator)
        let (top, topOverflow) = (numerator / first).multipliedReportingOverflow(by: other.numerator / second)
        let (bottom, bottomOverflow) = (denominator / second)
            .multipliedReportingOverflow(by: other.denominator / first)
        guard !topOverflow, !bottomOverflow else { return nil }
        result.numerator = top
        result.denominator = bottom
        return result
    }

    /// A whole power, exact; `nil` when it needs more than 128 bits.
    func raised(to power: Int) -> UnitScale? {
        if power == 1 { return self }
        guard abs(power) <= 4000 else { return nil }
        if numerator == 1, denominator == 1 {
            var result = UnitScale()
            result.twos = twos * power
            result.fives = fives * power
            result.pis = pis * power
            return abs(result.twos) < 4000 && abs(result.fives) < 4000 ? result : nil
        }
        let base = power < 0 ? reciprocal : self
        var result = UnitScale.one
        for _ in 0..<abs(power) {
            guard let next = result.multiplied(by: base) else { return nil }
            result = next
        }
        return result
    }

    /// The factor as a decimal; `nil` where it does not terminate or needs more than 38 digits.
    var decimal: DecimalNumber? {
        guard denominator == 1, pis == 0, let whole = Int128(exactly: numerator) else { return nil }
        return ScaledProduct(significand: whole, twos: twos, fives: fives).decimal
    }
}

/// The greatest common divisor; quick where one of the two is 1, as nearly always.
func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    if a == 1 || b == 1 { return 1 }
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return x
}

/// `significand × 2^twos × 5^fives`, on its way to a decimal number.
struct ScaledProduct {
    var significand: Int128
    var twos: Int
    var fives: Int

    /// The decimal number; `nil` where it needs more than 38 digits.
    @inline(__always)
    var decimal: DecimalNumber? {
        if twos == fives { return DecimalNumber.checked(significand, twos) }
        var value = significand
        var (two, five) = (twos, fives)
        // Spend the factors that the number itself has, so that as few digits as possible are added.
        while two < five, value & 1 == 0, value != 0 {
            value >>= 1
            two += 1
        }
        while five < two, value % 5 == 0, value != 0 {
            value /= 5
            five += 1
        }
        let exponent = min(two, five)
        let base: Int128 = two > five ? 2 : 5
        let count = abs(two - five)
        guard count < 300 else { return nil }
        for _ in 0..<count {
            let (product, overflow) = value.multipliedReportingOverflow(by: base)
            if overflow { return nil }
            value = product
        }
        return DecimalNumber.checked(value, exponent)
    }
}
