import Diagnostics
import Quantities
import Ranking
import Standards

/// Says values of the domain in the words of one language: numbers, dates, units, thresholds, requirements.
struct Wording: Sendable {
    /// The texts that the words come from.
    let texts: Texts

    /// The language.
    var language: Language { texts.language }

    /// A whole number with a comma between thousands.
    func number(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        return value < 0 ? "−" + grouped : grouped
    }

    /// `2026年6月30日`, `30 June 2026`.
    func date(_ date: CalendarDate) -> String {
        switch language {
        case .zh: "\(date.year)年\(date.month)月\(date.day)日"
        case .en: "\(date.day) \(Self.months[date.month - 1]) \(date.year)"
        }
    }

    /// `2026年6月30日 09:30（北京时间）`, `30 June 2026, 09:30 (Beijing time)`.
    func moment(_ moment: Timestamp) -> String {
        let minutes = (moment.milliseconds - Timestamp(startOf: moment.day).milliseconds) / 60_000
        func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return texts(.moment, date(moment.day), "\(padded(minutes / 60)):\(padded(minutes % 60))")
    }

    /// A decimal number, with a minus sign instead of a hyphen.
    func decimal(_ value: DecimalNumber) -> String {
        let text = value.description
        return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }

    /// A double, as pictures use it: at most so many digits after the point, without zeros at the end.
    func double(_ value: Double, decimals most: Int = 6) -> String {
        guard value.isFinite else { return "–" }
        if value == 0 { return "0" }
        var scale = 1.0
        var decimals = 0
        while decimals < most, abs(value) * scale < 1e5, (value * scale).rounded() != value * scale {
            scale *= 10
            decimals += 1
        }
        let scaled = (value * scale).rounded()
        guard abs(scaled) < 9e15 else { return String(value) }
        let digits = DecimalNumber(significand: Int128(scaled), exponent: -decimals)
        return decimal(digits.normalized)
    }

    /// The words of a list, joined as the language does.
    func list(_ words: [String]) -> String {
        words.joined(separator: texts[.listSeparator])
    }

    /// The name of a level, with its stars.
    func level(_ level: TierLevel) -> String {
        switch level {
        case .advanced: texts[.levelAdvanced]
        case .average: texts[.levelAverage]
        case .baseline: texts[.levelBaseline]
        case .none: texts[.levelNone]
        }
    }

    /// The name of a scheme grade.
    func grade(_ grade: Int?) -> String {
        switch grade {
        case 1: texts[.gradeOne]
        case 2: texts[.gradeTwo]
        case 3: texts[.gradeThree]
        default: texts[.gradeNone]
        }
    }

    /// The name of a role.
    func role(_ role: SchemeIndicator.Role) -> String {
        switch role {
        case .base: texts[.roleBase]
        case .core: texts[.roleCore]
        case .innovation: texts[.roleInnovation]
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}
