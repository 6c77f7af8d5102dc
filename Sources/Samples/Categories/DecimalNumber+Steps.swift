import Quantities

extension DecimalNumber {
    /// The number in steps of `10^-decimals`; further digits are cut off.
    func steps(decimals: Int) -> Int {
        var value = significand
        var exponent = exponent + decimals
        while exponent > 0 {
            value *= 10
            exponent -= 1
        }
        while exponent < 0 {
            value /= 10
            exponent += 1
        }
        return Int(clamping: value)
    }
}
