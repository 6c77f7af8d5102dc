import Quantities

/// How the declared values of one component are spread under one set of thresholds: around the tiers, piled up
/// on round values and exactly on thresholds.
struct ValueModel: Sendable {
    /// Digits after the point of usual values.
    var decimals: Int
    /// The thresholds, best first, as whole multiples of `10^-decimals`.
    var thresholds: [Int]
    /// The limit of the cited standard, in the same unit.
    var limit: Int?
    /// 1 where larger values are better, −1 where smaller ones are.
    private var sign: Double
    private var centre: Double
    private var spread: Double
    private var isLogarithmic: Bool
    private var roundStep: Int
    private var least: Int
    private var greatest: Int

    /// Makes a model.
    ///
    /// - Parameters:
    ///   - thresholds: best first, in the component's unit.
    ///   - limit: that of the cited standard.
    ///   - isPercentage: whether values stay within 0 to 100.
    init(
        thresholds: [DecimalNumber], limit: DecimalNumber?, higherIsBetter: Bool, isPercentage: Bool
    ) {
        let all = thresholds + (limit.map { [$0] } ?? [])
        let decimals = Swift.min(6, all.map { Swift.max(0, -$0.exponent) }.max() ?? 0)
        let scaled = thresholds.map { $0.steps(decimals: decimals) }
        self.init(
            scaled: scaled, limit: limit.map { $0.steps(decimals: decimals) }, decimals: decimals,
            higherIsBetter: higherIsBetter, isPercentage: isPercentage)
    }

    /// Makes a model from computed thresholds, which are not exact.
    init(computed: [Double], limit: Double?, higherIsBetter: Bool, isPercentage: Bool) {
        let size = computed.map(abs).max() ?? 1
        let decimals = size < 10 ? 2 : size < 100 ? 1 : 0
        let scale = Double(powersOfTen[decimals])
        self.init(
            scaled: computed.map { Int(($0 * scale).rounded()) },
            limit: limit.map { Int(($0 * scale).rounded()) },
            decimals: decimals, higherIsBetter: higherIsBetter, isPercentage: isPercentage)
    }

    private init(scaled: [Int], limit: Int?, decimals: Int, higherIsBetter: Bool, isPercentage: Bool) {
        self.decimals = decimals
        thresholds = scaled
        self.limit = limit
        sign = higherIsBetter ? 1 : -1
        let values = scaled.map(Double.init)
        let low = values.min() ?? 1
        let high = values.max() ?? 1
        isLogarithmic = low > 0 && high >= 2 * low
        let middle = values.reduce(0, +) / Double(Swift.max(1, values.count))
        if isLogarithmic {
            centre = (low * high).squareRoot()
            // Half the logarithm of the ratio, by its first terms: (r − 1)/(r + 1).
            let ratio = (high / low).squareRoot()
            let quotient = (ratio - 1) / (ratio + 1)
            spread = 2 * (quotient + quotient * quotient * quotient / 3) * 0.8
        } else {
            centre = middle
            spread = Swift.max((high - low) * 0.55, abs(middle) * 0.04, 1)
        }
        let width = isLogarithmic ? centre * spread : spread
        roundStep = Self.niceStep(width * 0.35)
        least = low > 0 ? 1 : Int(low * 2) - 10
        if low == 0 { least = 0 }
        greatest =
            isPercentage && high <= Double(100 * powersOfTen[decimals])
            ? 100 * powersOfTen[decimals] : .max / 16
    }

    /// Draws a value as a whole multiple of `10^-decimals`, and rarely of a tenth of that.
    ///
    /// - Parameter quality: 0 for the middle of the field, positive for better.
    func draw(quality: Double, generator: inout SeededGenerator) -> (value: Int, decimals: Int) {
        let shift = sign * quality * spread
        let ideal = isLogarithmic ? centre * steadyExponential(shift) : centre + shift
        let bits = generator.next()
        let habit = bits & 0xFF
        var value: Int
        if habit < 46, let nearest = nearestThreshold(ideal) {
            value = nearest
        } else if habit < 140 {
            value = Int((ideal / Double(roundStep)).rounded()) * roundStep
        } else if habit < 156, decimals < 4 {
            let fine = clamped(Int(ideal.rounded())) * 10
            // A digit more, which ends in 5 as such values do.
            let finer = fine + 5
            let isUsable =
                finer > least * 10 && finer < greatest * 10 && !isWorseThanLimit(finer, tenths: true)
            return (isUsable ? finer : fine, decimals + 1)
        } else {
            value = Int(ideal.rounded())
        }
        value = clamped(value)
        return (value, decimals)
    }

    /// A value worse than the limit by a little.
    func worseThanLimit() -> Int? {
        guard let limit else { return nil }
        let step = Swift.max(1, roundStep / 2)
        let value = limit - Int(sign) * step
        return value >= least && value <= greatest ? value : nil
    }

    private func isWorseThanLimit(_ value: Int, tenths: Bool = false) -> Bool {
        guard let limit else { return false }
        let bound = tenths ? limit * 10 : limit
        return sign > 0 ? value < bound : value > bound
    }

    /// No worse than the limit: what would be declares the limit itself.
    private func clamped(_ value: Int) -> Int {
        if isWorseThanLimit(value), let limit { return limit }
        return Swift.min(greatest, Swift.max(least, value))
    }

    private func nearestThreshold(_ ideal: Double) -> Int? {
        var best: (value: Int, distance: Double)?
        for threshold in thresholds {
            let distance = abs(Double(threshold) - ideal)
            if best.map({ distance < $0.distance }) ?? true { best = (threshold, distance) }
        }
        return best?.value
    }

    /// 1, 2 or 5 times a power of ten, not above the given width.
    private static func niceStep(_ width: Double) -> Int {
        var power = 1
        while Double(power * 10) <= width { power *= 10 }
        for step in [5 * power, 2 * power] where Double(step) <= width { return step }
        return power
    }
}
