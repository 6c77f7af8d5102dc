import Mustache

/// A cell of a column of numbers that line up on the decimal point, or a plain text among them.
struct CellView: Sendable, Equatable, MustacheParent {
    /// What stands before the point.
    var whole = ""
    /// The point and what follows it.
    var fraction = ""
    /// The unit.
    var rest = ""
    /// The digits after the point for which the column leaves room.
    var decimals = 0
    /// The whole text, where it is not one number.
    var text: String?

    /// Lays out a column: all cells leave the same room after the point.
    static func column(_ texts: [String]) -> [CellView] {
        let numbers = texts.map(AlignedNumber.init)
        let decimals = min(numbers.compactMap { $0?.decimals }.max() ?? 0, 6)
        return zip(texts, numbers).map { text, number in
            guard let number else { return CellView(text: text) }
            return CellView(
                whole: number.whole, fraction: number.fraction, rest: number.rest, decimals: decimals)
        }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "whole": whole
        case "fraction": fraction
        case "rest": rest.isEmpty ? nil : rest
        case "decimals": String(decimals)
        case "plain": text
        case "isNumber": text == nil
        default: nil
        }
    }
}
