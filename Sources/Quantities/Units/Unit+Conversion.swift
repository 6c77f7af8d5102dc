extension Unit {
    /// A number in this unit expressed in another, exact where the definitions are exact.
    ///
    /// - Returns: `nil` where the units are not comparable or the result does not fit 38 digits. A result that
    ///   does not terminate is rounded to 28 significant digits, half to even.
    public func convert(_ number: DecimalNumber, to other: Unit) -> DecimalNumber? {
        if body === other.body { return number }
        if body.isSimple, other.body.isSimple {
            guard body.powers == other.body.powers else { return nil }
            return UnitConversion(body.scale, over: other.body.scale)?.apply(number)
        }
        return conversion(to: other)?.apply(number)
    }

    /// The conversion to another unit, worked out once for many numbers; `nil` where the units are not
    /// comparable.
    public func conversion(to other: Unit) -> UnitConversion? {
        let (from, to) = (body.meaning, other.body.meaning)
        guard from.dimension == to.dimension else { return nil }
        if from.function == to.function {
            // The same function over the same reference: only the prefixes differ (dB and B).
            if from.function == nil { return UnitConversion(from.scale, over: to.scale) }
            if from.scale == to.scale {
                return UnitConversion(from.prefix, over: to.prefix)
            }
        }
        return UnitConversion(through: from, to)
    }

    /// The number by which to multiply to get the other unit; `nil` where the units are not comparable, one of
    /// them has its own zero or is logarithmic, or the factor does not terminate.
    public func conversionFactor(to other: Unit) -> DecimalNumber? {
        guard let conversion = conversion(to: other), conversion.isProportional else { return nil }
        return conversion.exactFactor
    }

    /// The factor to the coherent base unit (m, s, g, rad, K, C, cd, mol), exact; `nil` for units with their own
    /// zero or logarithm, and where it does not terminate.
    public var factorToBase: DecimalNumber? {
        body.meaning.function == nil ? body.meaning.scale.decimal : nil
    }
}

/// A conversion between two units, worked out once.
public struct UnitConversion: Sendable {
    private var top: UInt128 = 1
    private var bottom: UInt128 = 1
    private var twos = 0
    private var fives = 0
    private var pis = 0
    private var special: Special?

    private final class Special: Sendable {
        let from: UnitMeaning
        let to: UnitMeaning

        init(_ from: UnitMeaning, _ to: UnitMeaning) {
            self.from = from
            self.to = to
        }
    }

    init?(_ from: UnitScale, over to: UnitScale) {
        guard from != to else { return }
        twos = from.twos - to.twos
        fives = from.fives - to.fives
        pis = from.pis - to.pis
        let (a, b) = (from.numerator, to.numerator)
        let (c, d) = (from.denominator, to.denominator)
        if a == b, c == d { return }
        if a == b || c == d || (b | c) == 1 {
            (top, bottom) = a == b ? (d, c) : c == d ? (a, b) : (1, 1)
            if a != b, c != d {
                let (product, overflow) = a.multipliedReportingOverflow(by: d)
                if overflow { return nil }
                top = product
            }
        } else {
            guard let ratio = from.multiplied(by: to.reciprocal) else { return nil }
            (top, bottom) = (ratio.numerator, ratio.denominator)
        }
    }

    init(through from: UnitMeaning, _ to: UnitMeaning) { special = Special(from, to) }

    /// Whether a larger number gives a smaller one: from a concentration to pH, say.
    private var isDecreasing: Bool {
        special.map { $0.from.isDecreasing != $0.to.isDecreasing } ?? false
    }

    /// Converts the ends of an interval; they change places where a larger number gives a smaller one.
    ///
    /// - Returns: `nil` where one of them does not fit the other unit.
    public func apply(
        _ lower: Requirement.Bound?, _ upper: Requirement.Bound?
    ) -> (lower: Requirement.Bound?, upper: Requirement.Bound?)? {
        var ends = (lower: lower, upper: upper)
        if let lower {
            guard let value = apply(lower.value) else { return nil }
            ends.lower?.value = value
        }
        if let upper {
            guard let value = apply(upper.value) else { return nil }
            ends.upper?.value = value
        }
        return isDecreasing ? (ends.upper, ends.lower) : ends
    }

    /// Whether it is a mere factor.
    public var isProportional: Bool { special == nil }

    /// The factor, where it terminates.
    var exactFactor: DecimalNumber? {
        guard isProportional, pis == 0, let whole = Int128(exactly: top) else { return nil }
        let (quotient, rest) = whole.quotientAndRemainder(dividingBy: Int128(truncatingIfNeeded: bottom))
        guard rest == 0 else { return nil }
        return ScaledProduct(significand: quotient, twos: twos, fives: fives).decimal
    }

    /// Converts a number; `nil` where the result does not fit 38 digits or the function has no value there.
    public func apply(_ number: DecimalNumber) -> DecimalNumber? {
        if let special { return SpecialConversion.convert(number, special.from, special.to) }
        if pis != 0 { return transcendental(number) }
        var value = number.significand
        if top != 1 {
            guard let factor = Int128(exactly: top) else { return slowly(number) }
            let (product, overflow) = value.multipliedReportingOverflow(by: factor)
            if overflow { return slowly(number) }
            value = product
        }
        if bottom != 1 {
            guard let divisor = Int128(exactly: bottom) else { return slowly(number) }
            let quotient: Int128
            if let small = Int64(exactly: value), let by = Int64(exactly: divisor) {
                guard small % by == 0 else { return slowly(number) }
                quotient = Int128(small / by)
            } else {
                let (whole, rest) = value.quotientAndRemainder(dividingBy: divisor)
                guard rest == 0 else { return slowly(number) }
                quotient = whole
            }
            value = quotient
        }
        if twos == fives { return DecimalNumber.checked(value, number.exponent + twos) ?? slowly(number) }
        let product = ScaledProduct(
            significand: value, twos: number.exponent + twos, fives: number.exponent + fives)
        return product.decimal ?? slowly(number)
    }

    /// Any number: exact where it terminates within 38 digits, else rounded to 28; in 128 bits where they do.
    private func slowly(_ number: DecimalNumber) -> DecimalNumber? {
        if let quick = shortQuotient(number) { return quick }
        let extra = WideNatural.power(of: twos > fives ? 2 : 5, abs(twos - fives))
        return DecimalNumber.quotient(
            WideNatural(number.significand.magnitude) * WideNatural(top) * extra, WideNatural(bottom),
            negative: number.isNegative, exponent: number.exponent + min(twos, fives))
    }

    /// A result that does not terminate, in 256 bits, where it fits: to 28 digits, half to even. Of π the first 38
    /// digits serve, where no further ones can change the rounding.
    private func shortQuotient(_ number: DecimalNumber) -> DecimalNumber? {
        let more = abs(twos - fives)
        guard bottom != 1 || pis != 0, abs(pis) <= 1, !number.isZero,
            more < (twos > fives ? 128 : PowersOfFive.table.count)
        else { return nil }
        var (factor, overflow) = top.multipliedReportingOverflow(
            by: twos > fives ? 1 << UInt128(more) : PowersOfFive.table[more])
        guard !overflow else { return nil }
        var digits = number.significand.magnitude
        var exponent = number.exponent + min(twos, fives)
        if pis != 0 {
            (digits, overflow) = digits.multipliedReportingOverflow(by: factor)
            guard !overflow else { return nil }
            factor = pis > 0 ? Self.pi : Self.inverseOfPi
            exponent -= pis > 0 ? 37 : 38
        }
        let product = digits.multipliedFullWidth(by: factor)
        // The quotient is at least 2^bits, so many zeros give it as many digits as are wanted, or a few more.
        let wanted = DecimalNumber.workingDigits + (pis == 0 ? 0 : 6)
        let bits = Self.bits(product.high, product.low) - 1 - Self.bits(0, bottom)
        let zeros = wanted - 1 - (bits * 1233) >> 12
        guard (0...38).contains(zeros) else { return nil }
        let scale = PowersOfTen.power(zeros)
        let low = product.low.multipliedFullWidth(by: scale)
        let (high, highOverflow) = product.high.multipliedReportingOverflow(by: scale)
        let (upper, carry) = high.addingReportingOverflow(low.high)
        guard !highOverflow, !carry, upper < bottom else { return nil }
        let (quotient, rest) = bottom.dividingFullWidth((upper, low.low))
        let excess = PowersOfTen.digits(of: quotient) - DecimalNumber.workingDigits
        // What divides without a rest terminates, and keeps all its digits.
        guard rest != 0 || pis != 0, excess >= 0 else { return nil }
        let unit = PowersOfTen.power(excess)
        var (rounded, tail) = quotient.quotientAndRemainder(dividingBy: unit)
        if pis != 0 {
            // Some hundred units of the last of 34 digits are more than what 38 digits of π leave out.
            let half = unit / 2
            guard unit > 1000, tail > half ? tail - half > 100 : half - tail > 100 else { return nil }
        }
        let isUp =
            excess > 0
            ? tail >= unit - tail : rest > bottom - rest || rest == bottom - rest && rounded & 1 == 1
        if isUp { rounded += 1 }
        let significand = Int128(rounded)
        return DecimalNumber.checked(
            number.isNegative ? -significand : significand, exponent - zeros + excess)
    }

    /// π × 10^37 and 10^38 / π, cut off.
    private static let pi = leadingDigits(WideNumber.piDigits)
    private static let inverseOfPi = leadingDigits(
        WideNatural.powerOfTen(2 * WideNumber.piPlaces).divided(by: WideNumber.piDigits).quotient)

    private static func leadingDigits(_ number: WideNatural) -> UInt128 {
        number.divided(by: .powerOfTen(number.decimalDigits - 38)).quotient.uint128 ?? 0
    }

    private static func bits(_ high: UInt128, _ low: UInt128) -> Int {
        high == 0 ? 128 - low.leadingZeroBitCount : 256 - high.leadingZeroBitCount
    }

    /// With a power of π in the factor: rounded to 28 digits.
    private func transcendental(_ number: DecimalNumber) -> DecimalNumber? {
        if let quick = shortQuotient(number) { return quick }
        var upper = WideNatural(number.significand.magnitude) * WideNatural(top)
        var lower = WideNatural(bottom)
        upper = upper * WideNatural.power(of: twos > fives ? 2 : 5, abs(twos - fives))
        var exponent = number.exponent + min(twos, fives)
        for _ in 0..<abs(pis) {
            if pis > 0 { upper = upper * WideNumber.piDigits } else { lower = lower * WideNumber.piDigits }
            exponent += pis > 0 ? -WideNumber.piPlaces : WideNumber.piPlaces
        }
        return DecimalNumber.quotient(upper, lower, negative: number.isNegative, exponent: exponent)
    }
}
