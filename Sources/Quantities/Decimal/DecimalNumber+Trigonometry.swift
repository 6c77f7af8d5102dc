extension DecimalNumber {
    /// The tangent of an angle in radians, to 28 significant digits; `nil` outside the open interval from −π/2 to π/2.
    public func tangent() -> DecimalNumber? {
        guard let angle = WideNumber(self), angle.magnitude < WideNumber.halfPi.magnitude else { return nil }
        // Both series at once: x − x³/3! + …, 1 − x²/2! + …
        var (sine, cosine) = (WideNumber(magnitude: .zero), WideNumber(magnitude: .zero))
        var term = WideNumber.one
        var index = 0
        while !term.magnitude.isZero {
            let signed = index % 4 < 2 ? term : -term
            if index.isMultiple(of: 2) { cosine = cosine + signed } else { sine = sine + signed }
            index += 1
            term = term * angle
            term.magnitude = term.magnitude.divided(by: WideNatural(UInt128(index))).quotient
        }
        guard !cosine.magnitude.isZero else { return nil }
        return (sine / cosine).decimal
    }

    /// The angle in radians, between −π/2 and π/2, whose tangent it is, to 28 significant digits; `nil` where the
    /// number is too large to be told from the end.
    public func arctangent() -> DecimalNumber? {
        guard let tangent = WideNumber(magnitude) else { return nil }
        let isLarge = WideNumber.one.magnitude < tangent.magnitude
        let angle = (isLarge ? WideNumber.one / tangent : tangent).arctangent
        let result = isLarge ? WideNumber.halfPi + -angle : angle
        return (isNegative ? -result : result).decimal
    }
}

extension WideNumber {
    /// π/2.
    fileprivate static let halfPi = WideNumber(
        magnitude: (unit * piDigits).divided(by: WideNatural.powerOfTen(piPlaces) * WideNatural(2)).quotient)

    private static let half = WideNumber(magnitude: unit.divided(by: WideNatural(2)).quotient)

    /// The arctangent of a half.
    private static let arctangentOfHalf = half.arctangentSeries

    /// The arctangent of a number from 0 to 1: that of a half and a rest of at most a third.
    fileprivate var arctangent: WideNumber {
        let rest = self + -Self.half
        if rest.negative, Self.half.magnitude < rest.magnitude * WideNatural(2) { return arctangentSeries }
        return Self.arctangentOfHalf + (rest / (Self.one + Self.half * self)).arctangentSeries
    }

    /// x − x³/3 + x⁵/5 − …; the argument within ±0.5.
    private var arctangentSeries: WideNumber { Self.oddSeries(self, square: -(self * self)) }
}
