import Quantities

/// The words and signs of a heading or a narrow column that say which end a number bounds.
enum BoundWords {
    /// Words alone in a cell, or at the end of a heading.
    static let words: [(word: String, bound: QuantityHeader.Bound)] = [
        ("大于或等于", .atLeast), ("小于或等于", .atMost), ("大于等于", .atLeast), ("小于等于", .atMost),
        ("应不大于", .atMost), ("应不小于", .atLeast), ("不得大于", .atMost), ("不得小于", .atLeast),
        ("不得超过", .atMost), ("不得低于", .atLeast), ("不应大于", .atMost), ("不应小于", .atLeast),
        ("不大于", .atMost), ("不高于", .atMost), ("不超过", .atMost), ("不多于", .atMost), ("不长于", .atMost),
        ("不小于", .atLeast), ("不低于", .atLeast), ("不少于", .atLeast), ("不短于", .atLeast),
        ("大于", .above), ("小于", .below), ("低于", .below), ("高于", .above),
    ]

    /// Headings that say which end the numbers below them are.
    static let ends: [String: QuantityHeader.Bound] = [
        "最大值": .atMost, "最大": .atMost, "上限": .atMost, "上限值": .atMost, "最高": .atMost, "最高值": .atMost,
        "max": .atMost, "max.": .atMost, "最小值": .atLeast, "最小": .atLeast, "下限": .atLeast, "下限值": .atLeast,
        "最低": .atLeast, "最低值": .atLeast, "min": .atLeast, "min.": .atLeast, "至少": .atLeast, "至多": .atMost,
    ]

    /// The signs, and the ways in which other signs are written for them.
    static func sign(_ scalar: Unicode.Scalar) -> QuantityHeader.Bound? {
        switch scalar {
        case "≥", "≧", "⩾": .atLeast
        case "≤", "≦", "⩽": .atMost
        case ">", "＞": .above
        case "<", "＜": .below
        default: nil
        }
    }

    /// The bound that a text is, if it is nothing else: `≤`, `不大于`, `（≥）`.
    static func whole(_ key: String) -> QuantityHeader.Bound? {
        var text = Substring(key)
        if text.begins(with: "("), text.ends(with: ")") { text = text.dropFirst().dropLast() }
        if text.unicodeScalars.count == 1, let only = text.unicodeScalars.first { return sign(only) }
        if text == ">=" { return .atLeast }
        if text == "<=" { return .atMost }
        guard let last = text.unicodeScalars.last, last == "于" || last == "过" else { return nil }
        return words.first { text == $0.word }?.bound
    }
}
