extension DecimalNumber {
    /// The number 0.
    public static let zero = DecimalNumber(significand: 0)

    /// How many digits a result keeps that does not terminate.
    public static let workingDigits = 28

    /// A number whose digits and exponent are within bounds, with zeros at the end moved into the exponent
    /// where that is needed; `nil` where it needs more than 38 digits or an exponent beyond ±400.
    @inline(__always)
    static func checked(_ significand: Int128, _ exponent: Int) -> DecimalNumber? {
        if Int64(truncatingIfNeeded: significand) == significand, exponent >= -400, exponent <= 400 {
            return DecimalNumber(significand: significand, exponent: exponent)
        }
        return checkedSlowly(significand, exponent)
    }

    private static func checkedSlowly(_ significand: Int128, _ exponent: Int) -> DecimalNumber? {
        if significand == 0 {
            return DecimalNumber(significand: 0, exponent: Swift.min(Swift.max(exponent, -400), 400))
        }
        var value = significand
        var power = exponent
        let limit = PowersOfTen.table[38]
        while value.magnitude >= limit || power < -400 {
            guard value % 10 == 0 else { return nil }
            value /= 10
            power += 1
        }
        while power > 400 {
            guard value.magnitude < limit / 10 else { return nil }
            value *= 10
            power -= 1
        }
        return DecimalNumber(significand: value, exponent: power)
    }

    /// Whether the number is below zero.
    public var isNegative: Bool { significand < 0 }

    /// Whether the number is zero.
    public var isZero: Bool { significand == 0 }

    /// The number without its sign.
    public var magnitude: DecimalNumber {
        DecimalNumber(significand: significand < 0 ? -significand : significand, exponent: exponent)
    }

    /// The number with the other sign.
    public static prefix func - (number: DecimalNumber) -> DecimalNumber {
        DecimalNumber(significand: -number.significand, exponent: number.exponent)
    }

    /// The exact sum; `nil` where it needs more than 38 digits.
    public func adding(_ other: DecimalNumber) -> DecimalNumber? {
        if exponent == other.exponent {
            let (sum, overflow) = significand.addingReportingOverflow(other.significand)
            return overflow ? nil : Self.checked(sum, exponent)
        }
        if other.significand == 0, other.exponent >= exponent { return self }
        if significand == 0, exponent >= other.exponent { return other }
        let (high, low) = exponent > other.exponent ? (self, other) : (other, self)
        if let aligned = high.aligned(to: low.exponent) {
            let (sum, overflow) = aligned.addingReportingOverflow(low.significand)
            return overflow ? nil : Self.checked(sum, low.exponent)
        }
        // The lower one may have zeros to give up before the sum needs too many digits.
        let (a, b) = (high.normalized, low.normalized)
        let (top, bottom) = a.exponent > b.exponent ? (a, b) : (b, a)
        guard let aligned = top.aligned(to: bottom.exponent) else { return nil }
        let (sum, overflow) = aligned.addingReportingOverflow(bottom.significand)
        return overflow ? nil : Self.checked(sum, bottom.exponent)
    }

    /// The significand that the number has with a lower exponent; `nil` on overflow.
    private func aligned(to lower: Int) -> Int128? {
        let shift = exponent - lower
        if significand == 0 { return 0 }
        guard shift <= 38 else { return nil }
        let (product, overflow) = significand.multipliedReportingOverflow(
            by: Int128(PowersOfTen.power(shift)))
        return overflow ? nil : product
    }

    /// The exact difference; `nil` where it needs more than 38 digits.
    public func subtracting(_ other: DecimalNumber) -> DecimalNumber? { adding(-other) }

    /// The exact product; `nil` where it needs more than 38 digits or an exponent beyond ±400.
    public func multiplied(by other: DecimalNumber) -> DecimalNumber? {
        let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
        if !overflow { return Self.checked(product, exponent + other.exponent) }
        let (a, b) = (normalized, other.normalized)
        let wide = WideNatural(a.significand.magnitude) * WideNatural(b.significand.magnitude)
        return wide.decimal(negative: isNegative != other.isNegative, exponent: a.exponent + b.exponent)
    }

    /// The quotient: exact where it terminates within 38 digits, else rounded to 28 significant digits, half to
    /// even.
    ///
    /// - Returns: `nil` for a division by zero or an exponent beyond ±400.
    public func divided(by other: DecimalNumber) -> DecimalNumber? {
        guard other.significand != 0 else { return nil }
        if significand == 0 { return .zero }
        if significand % other.significand == 0 {
            return Self.checked(significand / other.significand, exponent - other.exponent)
        }
        return Self.quotient(
            WideNatural(significand.magnitude), WideNatural(other.significand.magnitude),
            negative: isNegative != other.isNegative, exponent: exponent - other.exponent)
    }

    /// `top / bottom × 10^exponent`: exact where it terminates within 38 digits, else rounded to 28.
    static func quotient(
        _ top: WideNatural, _ bottom: WideNatural, negative: Bool, exponent: Int
    ) -> DecimalNumber? {
        if top.isZero { return .zero }
        // 40 digits in the quotient show every quotient of up to 38 digits exactly.
        let shift = Swift.max(0, 40 - (top.decimalDigits - bottom.decimalDigits))
        let (quotient, rest) = (top * WideNatural.powerOfTen(shift)).divided(by: bottom)
        if rest.isZero, let exact = quotient.decimal(negative: negative, exponent: exponent - shift) {
            return exact.normalized
        }
        return quotient.rounded(
            toDigits: workingDigits, sticky: !rest.isZero, negative: negative, exponent: exponent - shift)
    }

    /// The greatest whole number that is not above the number.
    public var floor: DecimalNumber {
        if exponent >= 0 { return self }
        guard exponent >= -38 else { return DecimalNumber(significand: significand < 0 ? -1 : 0) }
        let (quotient, rest) = significand.quotientAndRemainder(
            dividingBy: Int128(PowersOfTen.power(-exponent)))
        return DecimalNumber(significand: rest < 0 ? quotient - 1 : quotient)
    }

    /// The lesser of two numbers; the first where they are equal.
    public static func minimum(_ a: DecimalNumber, _ b: DecimalNumber) -> DecimalNumber { b < a ? b : a }

    /// The greater of two numbers; the first where they are equal.
    public static func maximum(_ a: DecimalNumber, _ b: DecimalNumber) -> DecimalNumber { a < b ? b : a }
}
