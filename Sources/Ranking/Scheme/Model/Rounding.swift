/// Rounding by GB/T 8170 before comparison: to a multiple of `interval × 10^-decimals`.
public struct Rounding: Sendable, Hashable {
    /// Digits after the decimal point.
    public var decimals: Int
    /// 1, 2 or 5: the rounding interval in units of the last digit (GB/T 8170, 0.2 and 0.5 units).
    public var interval: Int

    /// Creates a rounding rule.
    public init(decimals: Int, interval: Int = 1) {
        self.decimals = decimals
        self.interval = interval
    }
}
