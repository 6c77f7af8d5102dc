import Quantities

/// Intervals as scheme files write them: `(4500, 7100]`, `[0, 10)`, `(7100, ∞)`, `<= 4500`, `≥ 3`, `3`.
enum IntervalText {
    /// Reads an interval; `nil` where the text is not one or the interval is empty.
    static func read(_ text: String) -> NumericRange? {
        let text = String(text.filter { !$0.isWhitespace }.map { $0 == "−" ? "-" : $0 })
        if let comparison = BoundText.split(text) {
            guard let number = DecimalNumber(comparison.rest) else { return nil }
            let bound = Requirement.Bound(value: number, closed: comparison.closed)
            return comparison.isLower ? NumericRange(lower: bound) : NumericRange(upper: bound)
        }
        if let number = DecimalNumber(text) {
            let bound = Requirement.Bound(value: number, closed: true)
            return NumericRange(lower: bound, upper: bound)
        }
        let parts = text.dropFirst().dropLast().split(omittingEmptySubsequences: false) { ",，".contains($0) }
        guard parts.count == 2, let first = text.first, let last = text.last, "([（".contains(first),
            ")]）".contains(last)
        else { return nil }
        guard let lower = end(String(parts[0]), closed: first == "["),
            let upper = end(String(parts[1]), closed: last == "]")
        else { return nil }
        let range = NumericRange(lower: lower.bound, upper: upper.bound)
        return isEmpty(range) ? nil : range
    }

    /// Whether no number lies in a range.
    static func isEmpty(_ range: NumericRange) -> Bool {
        guard let lower = range.lower, let upper = range.upper else { return false }
        return lower.value > upper.value || (lower.value == upper.value && !(lower.closed && upper.closed))
    }

    private static func end(_ text: String, closed: Bool) -> (bound: Requirement.Bound?, Void)? {
        switch text {
        case "", "∞", "+∞", "-∞", "inf", "+inf", "-inf": return (nil, ())
        default:
            guard let number = DecimalNumber(text) else { return nil }
            return (Requirement.Bound(value: number, closed: closed), ())
        }
    }

    /// A range as people read it: `4500 < 额定制冷量 ≤ 7100`.
    static func text(_ range: NumericRange, name: String) -> String {
        if let lower = range.lower, let upper = range.upper, lower.value == upper.value {
            return "\(name) = \(lower.value)"
        }
        if range.upper == nil, let lower = range.lower {
            return "\(name) \(lower.closed ? "≥" : ">") \(lower.value)"
        }
        let lower = range.lower.map { "\($0.value) \($0.closed ? "≤" : "<") " } ?? ""
        let upper = range.upper.map { " \($0.closed ? "≤" : "<") \($0.value)" } ?? ""
        return lower + name + upper
    }
}

/// A comparison sign before a number or an expression: `> 95`.
enum BoundText {
    /// What a comparison sign says.
    struct Comparison {
        /// Whether it bounds from below.
        var isLower: Bool
        var closed: Bool
        var rest: String
        /// How many scalars stand before the rest.
        var skipped: Int
    }

    private static let signs: [(String, isLower: Bool, closed: Bool)] = [
        (">=", true, true), ("<=", false, true), ("≥", true, true), ("≤", false, true), (">", true, false),
        ("<", false, false), ("＞", true, false), ("＜", false, false),
    ]

    /// Splits a leading comparison sign off; `nil` where there is none.
    static func split(_ text: String) -> Comparison? {
        let start = text.prefix { $0.isWhitespace }.unicodeScalars.count
        let trimmed = text.drop { $0.isWhitespace }
        guard let sign = signs.first(where: { trimmed.hasPrefix($0.0) }) else { return nil }
        let after = trimmed.dropFirst(sign.0.count)
        let rest = after.drop { $0.isWhitespace }
        let gap = after.unicodeScalars.count - rest.unicodeScalars.count
        return Comparison(
            isLower: sign.isLower, closed: sign.closed, rest: String(rest),
            skipped: start + sign.0.unicodeScalars.count + gap)
    }
}
