extension DecimalNumber {
    /// The natural logarithm to 28 significant digits; `nil` for zero and negative numbers.
    public func ln() -> DecimalNumber? { wideLogarithm?.decimal }

    /// The exponential to 28 significant digits; `nil` where the result leaves 10^±400.
    public func exp() -> DecimalNumber? { WideNumber(self).flatMap { $0.exponential() } }

    /// The square root: exact where it is a decimal of up to 28 digits, else 28 significant digits; `nil` for
    /// negative numbers.
    public func sqrt() -> DecimalNumber? {
        guard significand > 0 else { return significand == 0 ? .zero : nil }
        var shift = 60
        if (exponent - shift) % 2 != 0 { shift += 1 }
        let scaled = WideNatural(significand.magnitude) * WideNatural.powerOfTen(shift)
        let root = scaled.squareRoot
        let exact = root * root == scaled
        return root.rounded(
            toDigits: Self.workingDigits, sticky: !exact, negative: false, exponent: (exponent - shift) / 2)
    }

    /// The number raised to a power: exact where the power is a small whole number and the result has at most 38
    /// digits, else 28 significant digits.
    ///
    /// - Returns: `nil` where the result is not a real number (a negative number to a broken power, zero to a
    ///   negative one) or leaves 10^±400. Anything to the power 0 is 1.
    public func pow(_ power: DecimalNumber) -> DecimalNumber? {
        if power.isZero { return DecimalNumber(1) }
        let whole = power.wholeNumber
        if isZero { return power.isNegative ? nil : .zero }
        if let whole, abs(whole) <= 400, let exact = exactPower(whole) { return exact }
        guard !isNegative else {
            // A negative base has a real power only where the exponent is whole.
            guard power.floor == power, let positive = magnitude.pow(power) else { return nil }
            let half = power.divided(by: DecimalNumber(2))
            let even = half.map { $0.floor == $0 } ?? false
            return even ? positive : -positive
        }
        guard let logarithm = wideLogarithm else { return nil }
        return logarithm.multiplied(byDecimal: power)?.exponential()
    }

    /// The whole number, if it is one and fits.
    var wholeNumber: Int? {
        let value = normalized
        guard value.exponent >= 0, value.exponent <= 18 else { return nil }
        let (product, overflow) = value.significand.multipliedReportingOverflow(
            by: Int128(PowersOfTen.power(value.exponent)))
        return overflow ? nil : Int(exactly: product)
    }

    private func exactPower(_ power: Int) -> DecimalNumber? {
        let base = normalized
        guard power > 0 else {
            guard let positive = base.exactPower(-power) else { return nil }
            return DecimalNumber(1).divided(by: positive)
        }
        var result = DecimalNumber(1)
        for _ in 0..<power {
            let (product, overflow) = result.significand.multipliedReportingOverflow(by: base.significand)
            guard !overflow, let next = Self.checked(product, result.exponent + base.exponent) else {
                return nil
            }
            result = next
            // A power of ten never overflows its significand, and must not run on for long.
            if result.significand == 1, base.significand == 1 {
                return Self.checked(1, base.exponent * power)
            }
        }
        return result
    }

    /// The natural logarithm with all its places: ln m + k ln 10 with m between 0.3 and 3.
    fileprivate var wideLogarithm: WideNumber? {
        guard significand > 0 else { return nil }
        let digits = PowersOfTen.digits(of: significand.magnitude)
        var power = exponent + digits
        // m = 0.d1d2d3…; below 0.316 it is taken ten times, so that it lies round 1.
        var shift = -digits
        let leading = significand.magnitude / PowersOfTen.table[Swift.max(0, digits - 3)]
        let lead = digits >= 3 ? leading : leading * PowersOfTen.table[3 - digits]
        if lead < 316 {
            power -= 1
            shift += 1
        }
        guard let mantissa = WideNumber(DecimalNumber(significand: significand, exponent: shift)) else {
            return nil
        }
        let ratio = (mantissa + -WideNumber.one) / (mantissa + WideNumber.one)
        let series = WideNumber.inverseHyperbolicTangent(ratio)
        let twice = series + series
        let tens = WideNumber(
            magnitude: WideNumber.lnTen.magnitude * WideNatural(UInt128(power.magnitude)), negative: power < 0
        )
        return twice + tens
    }
}

extension WideNumber {
    /// A decimal with all its digits; `nil` where it is too large for an exponential anyway. Digits below the last
    /// place are cut off.
    init?(_ number: DecimalNumber) {
        guard
            number.significand.magnitude == 0
                || PowersOfTen.digits(of: number.significand.magnitude) + number.exponent <= 60
        else { return nil }
        let digits = Self.unit * WideNatural(number.significand.magnitude)
        let magnitude =
            number.exponent >= 0
            ? digits * WideNatural.powerOfTen(number.exponent)
            : digits.divided(by: WideNatural.powerOfTen(-number.exponent)).quotient
        self.init(magnitude: magnitude, negative: number.isNegative)
    }

    /// The product with a decimal; `nil` where it is beyond the range of exponentials.
    func multiplied(byDecimal number: DecimalNumber) -> WideNumber? {
        let product = magnitude * WideNatural(number.significand.magnitude)
        if product.decimalDigits + number.exponent > Self.digitsOfOne + 8 { return nil }
        let value =
            number.exponent >= 0
            ? product * WideNatural.powerOfTen(number.exponent)
            : product.divided(by: WideNatural.powerOfTen(-number.exponent)).quotient
        return WideNumber(magnitude: value, negative: negative != number.isNegative)
    }

    /// The exponential: e^x = 10^k e^r with r between 0 and ln 10, by the series of e^(r/256).
    func exponential() -> DecimalNumber? {
        let (quotient, _) = magnitude.divided(by: Self.lnTen.magnitude)
        guard let count = quotient.uint128, count <= 400 else { return nil }
        var power = Int(count)
        var rest = WideNumber(
            magnitude: magnitude - Self.lnTen.magnitude * WideNatural(count), negative: negative)
        if negative { power = -power }
        if rest.negative {
            rest = rest + Self.lnTen
            power -= 1
        }
        let small = WideNumber(magnitude: rest.magnitude.divided(by: WideNatural(256)).quotient)
        var sum = WideNumber.one
        var term = WideNumber.one
        var index: UInt128 = 1
        while !term.magnitude.isZero {
            term = term * small
            term.magnitude = term.magnitude.divided(by: WideNatural(index)).quotient
            sum = sum + term
            index += 1
        }
        for _ in 0..<8 { sum = sum * sum }
        let places = DecimalNumber.workingDigits + 12
        return sum.whole(timesTenTo: places).rounded(
            toDigits: DecimalNumber.workingDigits, sticky: true, negative: false, exponent: power - places)
    }

    /// The number to 28 significant digits.
    var decimal: DecimalNumber? {
        whole(timesTenTo: Self.digitsOfOne - 1).rounded(
            toDigits: DecimalNumber.workingDigits, sticky: false, negative: negative,
            exponent: 1 - Self.digitsOfOne)
    }
}
