/// Conversions through the function of a special unit: thermometer scales exactly, logarithms to 28 digits.
enum SpecialConversion {
    static func convert(_ number: DecimalNumber, _ from: UnitMeaning, _ to: UnitMeaning) -> DecimalNumber? {
        if let exact = affine(number, from, to) { return exact }
        guard let base = toBase(number, from) else { return nil }
        return fromBase(base, to)
    }

    /// Between scales with zeros of their own, and proportional ones: ((x·p + a)·N/D − b)/q in one division.
    private static func affine(_ number: DecimalNumber, _ from: UnitMeaning, _ to: UnitMeaning)
        -> DecimalNumber?
    {
        guard let a = offset(from), let b = offset(to), let first = from.prefix.decimal,
            let ratio = from.scale.multiplied(by: to.scale.reciprocal), ratio.pis == 0,
            let whole = Int128(exactly: ratio.numerator), let under = Int128(exactly: ratio.denominator),
            let top = ScaledProduct(significand: whole, twos: ratio.twos, fives: ratio.fives).decimal,
            let last = to.prefix.decimal, let bottom = DecimalNumber(significand: under).multiplied(by: last)
        else { return nil }
        guard let shifted = number.multiplied(by: first)?.adding(a)?.multiplied(by: top),
            let subtrahend = b.multiplied(by: DecimalNumber(significand: under)),
            let difference = shifted.subtracting(subtrahend)
        else { return nil }
        if bottom.normalized == DecimalNumber(1) { return difference }
        return difference.divided(by: bottom)
    }

    private static func offset(_ meaning: UnitMeaning) -> DecimalNumber? {
        switch meaning.function {
        case nil: .zero
        case .offset(let number): number
        default: nil
        }
    }

    private static func scaled(_ number: DecimalNumber, _ scale: UnitScale) -> DecimalNumber? {
        UnitConversion(scale, over: .one)?.apply(number)
    }

    private static func toBase(_ number: DecimalNumber, _ unit: UnitMeaning) -> DecimalNumber? {
        guard let x = scaled(number, unit.prefix) else { return nil }
        let ten = DecimalNumber(10)
        let value: DecimalNumber? =
            switch unit.function {
            case nil: x
            case .offset(let zero): x.adding(zero)
            case .ln: x.exp()
            case .lg: ten.pow(x)
            case .lgTwice: x.divided(by: DecimalNumber(2)).flatMap { ten.pow($0) }
            case .ld: DecimalNumber(2).pow(x)
            case .pH: ten.pow(-x)
            case .potency(let base): DecimalNumber(base).pow(-x)
            case .squareRoot: x.multiplied(by: x)
            case .tangent: x.divided(by: DecimalNumber(100))?.arctangent()
            }
        return value.flatMap { scaled($0, unit.scale) }
    }

    private static func fromBase(_ base: DecimalNumber, _ unit: UnitMeaning) -> DecimalNumber? {
        guard let y = scaled(base, unit.scale.reciprocal) else { return nil }
        let value: DecimalNumber? =
            switch unit.function {
            case nil: y
            case .offset(let zero): y.subtracting(zero)
            case .ln: y.ln()
            case .lg: logarithm(y, base: 10)
            case .lgTwice: logarithm(y, base: 10)?.multiplied(by: DecimalNumber(2))
            case .ld: logarithm(y, base: 2)
            case .pH: logarithm(y, base: 10).map { -$0 }
            case .potency(let base): logarithm(y, base: base).map { -$0 }
            case .squareRoot: y.sqrt()
            case .tangent: y.tangent()?.multiplied(by: DecimalNumber(100))
            }
        return value.flatMap { scaled($0, unit.prefix.reciprocal) }
    }

    private static func logarithm(_ number: DecimalNumber, base: Int) -> DecimalNumber? {
        guard let top = number.ln(), let bottom = DecimalNumber(base).ln() else { return nil }
        // The power that gives the number exactly is the answer where there is one: lg 1000 is 3.
        if let quotient = top.divided(by: bottom) {
            let near = quotient.rounded(decimals: 20).normalized
            if DecimalNumber(base).pow(near) == number { return near }
            return quotient
        }
        return nil
    }
}
