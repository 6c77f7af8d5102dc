import Quantities

/// Shows numbers of a sheet as its cells do, as far as that adds digits or a unit: `0.5` as `0.50`, `0.05` as `5%`.
///
/// Digits are never taken away: what a format rounds off was declared all the same.
enum NumberDisplay {
    /// A number as a cell with this format shows it.
    ///
    /// - Parameter raw: the number as the file has it.
    static func text(_ raw: String, format: String) -> String {
        let plain = SpreadsheetNumber.text(raw)
        guard let shape = shape(format), let number = DecimalNumber(plain) else { return plain }
        let shifted = DecimalNumber(
            significand: number.significand, exponent: number.exponent + (shape.isPercent ? 2 : 0)
        ).normalized
        var text = shifted.description
        guard !text.contains("e"), !text.contains("E") else { return plain }
        let decimals = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
        if decimals < shape.decimals {
            text += (decimals == 0 ? "." : "") + String(repeating: "0", count: shape.decimals - decimals)
        }
        return text + (shape.isPercent ? "%" : "")
    }

    /// The decimals that a format shows at least, and whether it shows hundredths; `nil` where it is no such format.
    private static func shape(_ format: String) -> (decimals: Int, isPercent: Bool)? {
        var number = format.prefix { $0 != ";" }
        // A space as wide as a bracket, which aligns positive numbers with negative ones.
        if number.hasSuffix("_)") || number.hasSuffix("_ ") { number = number.dropLast(2) }
        let isPercent = number.hasSuffix("%")
        if isPercent { number = number.dropLast() }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, whole.last == "0", whole.allSatisfy({ "#,0".contains($0) }),
            parts.count <= 2
        else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard decimals.count <= 15, decimals.allSatisfy({ $0 == "0" }) else { return nil }
        return decimals.isEmpty && !isPercent ? nil : (decimals.count, isPercent)
    }
}
