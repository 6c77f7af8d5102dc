/// A number cut at its decimal point, so that a column of them lines up on it.
struct AlignedNumber: Sendable, Equatable {
    /// What stands before the point, with signs of comparison.
    var whole: String
    /// The point and the digits after it; empty for whole numbers.
    var fraction: String
    /// What follows the number: a unit.
    var rest: String

    /// Cuts a text such as `≥ 4.85 W·h/(W·h)`; `nil` where it does not hold exactly one number at its start.
    init?(_ text: String) {
        let start = text.firstIndex { $0.isASCII && $0.isNumber }
        guard let start, text[..<start].allSatisfy({ " ≥≤＞＜−-+".contains($0) }) else { return nil }
        let number = text[start...].prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
        let rest = text[number.endIndex...].drop { $0 == " " }
        guard !rest.contains(where: { "≥≤＞＜".contains($0) }), !rest.hasPrefix("/ ") else { return nil }
        let point = number.firstIndex(of: ".") ?? number.endIndex
        whole = String(text[..<start] + number[..<point])
        fraction = String(number[point...])
        self.rest = String(rest)
    }

    /// The digits after the point.
    var decimals: Int { max(0, fraction.count - 1) }
}
