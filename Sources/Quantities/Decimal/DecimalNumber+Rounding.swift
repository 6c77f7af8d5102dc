/// The interval of rounding, in units of the last digit kept (GB/T 8170—2008, 3.2 and 3.4).
public enum RoundingInterval: Int, Sendable, Codable, CaseIterable {
    /// Every unit of the digit.
    case one = 1
    /// Rounding to 0.2 units (0.2 单位修约): every second unit of the digit.
    case two = 2
    /// Rounding to half units (0.5 单位修约): every fifth unit of the digit.
    case five = 5
}

extension DecimalNumber {
    /// The number rounded by GB/T 8170: to the nearest multiple of the interval, a tie to the even multiple.
    ///
    /// The tie is judged on the exact decimal. Digits that are missing are filled with zeros: 0.5 to two decimals
    /// is 0.50. To round twice is wrong, and for the caller to avoid.
    /// - Parameters:
    ///   - decimals: digits after the point; −1 rounds to tens. Within ±38.
    ///   - interval: the step in units of the last digit: 60.25 to one decimal with `.five` is 60.0.
    public func rounded(decimals: Int, interval: RoundingInterval = .one) -> DecimalNumber {
        let target = -Swift.min(Swift.max(decimals, -400), 400)
        let step = UInt128(interval.rawValue)
        if exponent >= target {
            // Nothing to cut off; with an interval the last digits may still have to move.
            guard let padded = padded(to: target) else { return self }
            guard step > 1 else { return padded }
            return Self.signed(
                Self.nearest(padded.significand.magnitude, step) * step, isNegative, target) ?? self
        }
        let drop = target - exponent
        guard drop <= 38 else { return DecimalNumber(significand: 0, exponent: target) }
        let (unit, overflow) = PowersOfTen.power(drop).multipliedReportingOverflow(by: step)
        if overflow { return DecimalNumber(significand: 0, exponent: target) }
        return Self.signed(Self.nearest(significand.magnitude, unit) * step, isNegative, target) ?? self
    }

    /// The number rounded to significant digits, a tie to the even digit.
    public func rounded(significantDigits digits: Int) -> DecimalNumber {
        guard significand != 0, digits > 0 else { return self }
        let top = PowersOfTen.digits(of: significand.magnitude) + exponent
        let result = rounded(decimals: digits - top)
        // 9.96 to two digits is 10, which has one digit more before the point.
        let newTop = PowersOfTen.digits(of: result.significand.magnitude) + result.exponent
        return newTop > top ? rounded(decimals: digits - newTop) : result
    }

    private static func nearest(_ value: UInt128, _ unit: UInt128) -> UInt128 {
        let (quotient, rest) = value.quotientAndRemainder(dividingBy: unit)
        let other = unit - rest
        let up = rest > other || (rest == other && quotient & 1 == 1)
        return up ? quotient + 1 : quotient
    }

    private static func signed(_ value: UInt128, _ negative: Bool, _ exponent: Int) -> DecimalNumber? {
        guard let whole = Int128(exactly: value) else { return nil }
        return checked(negative ? -whole : whole, exponent)
    }

    /// The same value with a lower exponent; `nil` where that needs more than 38 digits.
    private func padded(to target: Int) -> DecimalNumber? {
        let shift = exponent - target
        if significand == 0 { return DecimalNumber(significand: 0, exponent: target) }
        guard shift <= 38 else { return nil }
        let (product, overflow) = significand.multipliedReportingOverflow(
            by: Int128(PowersOfTen.power(shift)))
        guard !overflow, PowersOfTen.digits(of: product.magnitude) <= 38 else { return nil }
        return DecimalNumber(significand: product, exponent: target)
    }
}
