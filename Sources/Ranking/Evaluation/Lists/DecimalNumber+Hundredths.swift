import Quantities

extension DecimalNumber {
    /// The number in hundredths, rounded up to the next whole one: scores have two decimals, so `≥ 85.005` asks
    /// the same of them as `≥ 85.01`.
    var hundredths: Int32 {
        guard let scaled = multiplied(by: DecimalNumber(100)) else { return isNegative ? .min : .max }
        let floor = scaled.floor
        let whole = floor == scaled ? floor : floor.adding(DecimalNumber(1)) ?? floor
        guard let number = Int(whole.description) else { return isNegative ? .min : .max }
        return Int32(clamping: number)
    }
}
