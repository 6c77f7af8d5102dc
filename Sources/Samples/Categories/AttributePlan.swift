import Diagnostics
import Quantities
import Ranking

/// One attribute of a category, and how its values are drawn.
struct AttributePlan: Sendable {
    /// The types of attribute.
    enum Form: Sendable {
        /// Whole multiples of `step × 10^-decimals` from `lower` to `upper`, sometimes exactly on a boundary.
        case number(lower: Int, upper: Int, step: Int, decimals: Int, boundaries: [Int], unit: [UInt8])
        /// Options as JSON text.
        case choice([[UInt8]])
        /// Yes or no.
        case yesno
    }

    /// The name as JSON text.
    var name: [UInt8]
    /// Its type.
    var form: Form
    /// The indicator whose last threshold the value lies near: set where the scheme bounds the attribute nowhere
    /// and a declared component has its unit, as with the limit that a consumption is compared with.
    var companion: (indicator: Int, component: Int)?

    /// Takes over a scheme's attribute.
    ///
    /// - Parameter boundaries: where segments begin and end.
    init(_ attribute: Attribute, boundaries: [Double]) {
        name = JSONBytes.escaped(attribute.name.zh)
        switch attribute.domain {
        case .yesno: form = .yesno
        case .choice(let options): form = .choice(options.map { JSONBytes.escaped($0.name.zh) })
        case .number(let unit, let range): form = Self.number(unit, range, boundaries)
        }
    }

    private static func number(_ unit: Unit, _ range: NumericRange, _ boundaries: [Double]) -> Form {
        let lowerEnd = range.lower.map { ConditionPlan.double($0.value) }
        let upperEnd = range.upper.map { ConditionPlan.double($0.value) }
        let known = boundaries + [lowerEnd, upperEnd].compactMap { $0 }.filter { $0 != 0 }
        let greatest = known.map(abs).max()
        // Where nothing is known, five to thirty of whatever it is.
        let upper = upperEnd ?? greatest.map { $0 * 1.6 } ?? 30
        let guess = greatest == nil ? 5 : Swift.min(boundaries.filter { $0 > 0 }.min() ?? upper, upper) * 0.4
        // Hardly anything is of nearly no size, also where the scheme allows it.
        let lower = lowerEnd.map { $0 == 0 ? guess : $0 } ?? guess
        // Enough decimals for some sixty steps, and for the boundaries themselves.
        var decimals = 0
        while decimals < 4, (upper - lower) * Double(powersOfTen[decimals]) < 60 { decimals += 1 }
        while decimals < 6, known.contains(where: { !isWhole($0 * Double(powersOfTen[decimals])) }) {
            decimals += 1
        }
        let scale = Double(powersOfTen[decimals])
        var step = 1
        while Double(step * 10) * 60 <= (upper - lower) * scale { step *= 10 }
        var low = Int((lower * scale).rounded())
        var high = Int((upper * scale).rounded())
        if lower != lowerEnd { low -= low % step }
        if lower == lowerEnd && range.lower?.closed == false || low <= 0 && lowerEnd != nil { low += step }
        if range.upper?.closed == false { high -= step }
        let inside = boundaries.map { Int(($0 * scale).rounded()) }.filter { $0 >= low && $0 <= high }
        return .number(
            lower: low, upper: Swift.max(low, high), step: step, decimals: decimals,
            boundaries: Array(Set(inside)).sorted(), unit: UnitSpelling.spellings(of: unit)[0])
    }

    private static func isWhole(_ value: Double) -> Bool { abs(value - value.rounded()) < 1e-9 }

    /// Draws a value: the number, the option's place, or 1/0.
    func draw(_ generator: inout SeededGenerator) -> Double {
        switch form {
        case .yesno: return generator.chance(0.5) ? 1 : 0
        case .choice(let options):
            // The first options are the common ones.
            let first = generator.below(options.count)
            return Double(Swift.min(first, generator.below(options.count)))
        case .number(let lower, let upper, let step, let decimals, let boundaries, _):
            var value: Int
            if !boundaries.isEmpty, generator.chance(0.12) {
                value = boundaries[generator.below(boundaries.count)]
            } else {
                // The average of two draws, pulled to the lower end: small sizes are common.
                let point = generator.fraction() * (0.4 + 0.6 * generator.fraction())
                value = lower + Int(point * Double(upper - lower + 1))
                value = Swift.max(lower, value / step * step)
            }
            value = Swift.min(value, upper)
            return Double(value) / Double(powersOfTen[decimals])
        }
    }

    /// Draws a value a little worse than a threshold, in whole steps.
    func draw(near threshold: Double, _ generator: inout SeededGenerator) -> Double {
        guard case .number(_, _, _, let decimals, _, _) = form else { return draw(&generator) }
        let scale = Double(powersOfTen[decimals])
        return (threshold * (1.02 + 0.25 * generator.fraction()) * scale).rounded() / scale
    }

    /// Appends the value of this attribute as JSON text with quotation marks.
    func append(_ value: Double, to text: inout JSONBytes) {
        text.append(byte: UInt8(ascii: "\""))
        switch form {
        case .yesno: text.append(value == 1 ? "是" : "否")
        case .choice(let options): text.append(options[Int(value)])
        case .number(_, _, _, let decimals, _, let unit):
            text.append(Int((value * Double(powersOfTen[decimals])).rounded()), decimals: decimals)
            if !unit.isEmpty { text.append(" ") }
            text.append(unit)
        }
        text.append(byte: UInt8(ascii: "\""))
    }
}
