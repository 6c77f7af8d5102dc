extension DecimalNumber {
    /// The nearest double, a tie to the even one; infinite beyond the doubles' range.
    ///
    /// Where digits and power of ten are exact doubles, one operation rounds once (Clinger 1990); else the
    /// decimal text is read by the standard library, which rounds correctly.
    public var doubleValue: Double {
        let magnitude = significand.magnitude
        if magnitude < 1 << 53 {
            let digits = Double(UInt64(truncatingIfNeeded: magnitude))
            let value: Double?
            if exponent >= 0, exponent <= 22 {
                value = digits * Self.exactPower(exponent)
            } else if exponent < 0, exponent >= -22 {
                value = digits / Self.exactPower(-exponent)
            } else {
                value = nil
            }
            if let value { return significand < 0 ? -value : value }
        }
        // The text is made here and is a number: the standard library reads it, as infinity where it is too large.
        return Double("\(significand)e\(exponent)") ?? (significand < 0 ? -.infinity : .infinity)
    }

    @inline(__always)
    private static func exactPower(_ exponent: Int) -> Double {
        // 10^0 to 10^22 are exact doubles, and so are the products of these.
        exponent <= 19
            ? Double(PowersOfTen.power64(exponent)) : 1e19 * Double(PowersOfTen.power64(exponent - 19))
    }

    /// The shortest decimal that reads back as the double, which for decimals of at most 15 digits is the decimal
    /// that was meant; `nil` for infinities and what is not a number.
    public init?(exactly double: Double) {
        guard double.isFinite else { return nil }
        self.init(double.description)
    }
}
