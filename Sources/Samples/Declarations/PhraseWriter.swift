import Quantities

/// Writes values in the ways in which standards write them.
enum PhraseWriter {
    /// A way of writing a bound.
    private struct Style {
        var prefix: [UInt8] = []
        var suffix: [UInt8] = []
        /// Where the unit stands.
        var unit = UnitPlace.spaced
        var isFullWidth = false
    }

    private enum UnitPlace { case spaced, joined, apart }

    /// Styles by weight; the place in the list is drawn.
    private static let higher = styles(
        sign: "≥", words: ["不小于", "不低于", "不少于", "应不小于"], open: ["＞", ">", "大于"], suffix: "以上")
    private static let lower = styles(
        sign: "≤", words: ["不大于", "不高于", "不超过", "应不大于"], open: ["＜", "<", "小于"], suffix: "以下")

    private static func styles(sign: String, words: [String], open: [String], suffix: String) -> [Style] {
        var list: [Style] = []
        func add(
            _ count: Int, _ prefix: String, _ unit: UnitPlace, suffix: String = "", fullWidth: Bool = false
        ) {
            let style = Style(
                prefix: Array(prefix.utf8), suffix: Array(suffix.utf8), unit: unit, isFullWidth: fullWidth)
            list += Array(repeating: style, count: count)
        }
        add(16, sign, .spaced)
        add(10, sign, .joined)
        add(5, sign + " ", .spaced)
        add(8, sign, .apart)
        for word in words {
            add(2, word + " ", .spaced)
            add(2, word, .joined)
        }
        for word in open { add(1, word, .spaced) }
        add(2, "", .joined, suffix: suffix)
        add(1, sign, .spaced, fullWidth: true)
        // Plain numbers: stated, not guaranteed.
        add(2, "", .spaced)
        add(1, "", .apart)
        return list
    }

    /// Appends `{"text":…}` for a bound.
    static func appendBound(
        _ value: Int, decimals: Int, isLower: Bool, _ component: ComponentPlan, otherUnit: Bool,
        to text: inout JSONBytes, _ generator: inout SeededGenerator
    ) {
        let styles = isLower ? higher : lower
        let style = styles[generator.below(styles.count)]
        text.append("{\"text\":\"")
        text.append(style.prefix)
        if style.isFullWidth {
            appendFullWidth(value, decimals: decimals, to: &text)
        } else {
            text.append(value, decimals: decimals)
        }
        let apart = style.unit == .apart && !component.unit.isEmpty
        if !apart {
            appendUnit(component, otherUnit: otherUnit, spaced: style.unit == .spaced, to: &text, &generator)
        }
        text.append(style.suffix)
        if apart {
            text.append("\",\"unit\":\"")
            text.append(otherUnit ? component.otherUnit : component.unit)
        }
        text.append("\"}")
    }

    /// Appends `{"text":…}` for an interval.
    static func appendInterval(
        _ lower: Int, _ upper: Int, decimals: Int, _ component: ComponentPlan, to text: inout JSONBytes,
        _ generator: inout SeededGenerator
    ) {
        text.append("{\"text\":\"")
        // `17±4%` could be read as four hundredths of 17.
        let isSymmetric = (upper - lower) % 2 == 0 && lower < upper && !component.isPercentage
        switch generator.below(isSymmetric ? 5 : 3) {
        case 0:
            text.append(lower, decimals: decimals)
            text.append("～")
            text.append(upper, decimals: decimals)
        case 1:
            text.append(lower, decimals: decimals)
            text.append("~")
            text.append(upper, decimals: decimals)
        case 2:
            text.append(lower, decimals: decimals)
            appendUnit(component, otherUnit: false, spaced: false, to: &text, &generator)
            text.append("～")
            text.append(upper, decimals: decimals)
        case 3:
            text.append((lower + upper) / 2, decimals: decimals)
            text.append("±")
            text.append((upper - lower) / 2, decimals: decimals)
        default:
            text.append("(")
            text.append((lower + upper) / 2, decimals: decimals)
            text.append("±")
            text.append((upper - lower) / 2, decimals: decimals)
            text.append(")")
        }
        appendUnit(component, otherUnit: false, spaced: generator.chance(0.6), to: &text, &generator)
        text.append("\"}")
    }

    /// Appends `{"text":…}` for words.
    static func appendWords(_ words: [UInt8], to text: inout JSONBytes) {
        text.append("{\"text\":\"")
        text.append(words)
        text.append("\"}")
    }

    private static func appendUnit(
        _ component: ComponentPlan, otherUnit: Bool, spaced: Bool, to text: inout JSONBytes,
        _ generator: inout SeededGenerator
    ) {
        guard !component.unit.isEmpty else { return }
        if spaced { text.append(" ") }
        if otherUnit { return text.append(component.otherUnit) }
        let spellings = component.spellings
        text.append(
            spellings[spellings.count == 1 || generator.chance(0.8) ? 0 : generator.below(spellings.count)])
    }

    private static func appendFullWidth(_ value: Int, decimals: Int, to text: inout JSONBytes) {
        var plain = JSONBytes()
        plain.append(value, decimals: decimals)
        for byte in plain.bytes {
            // Half-width 0x21 + n is full-width U+FF01 + n.
            text.append([0xEF, 0xBC, 0x80 + (byte - 0x20)])
        }
    }
}
