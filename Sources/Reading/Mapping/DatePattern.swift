import Standards

/// How dates are written in a table: `MM/dd/yyyy`, `yyyy年M月d日`, `yyyy-MM-dd*`.
///
/// `yyyy` is a year of four digits, `MM` and `dd` have two, `M` and `d` one or two; `*` at the end lets
/// anything follow, such as a time; every other character stands for itself.
struct DatePattern: Sendable, Hashable {
    private enum Part: Hashable {
        case year
        case month(digits: ClosedRange<Int>)
        case day(digits: ClosedRange<Int>)
        case literal(Character)
        case anything
    }

    private let parts: [Part]

    /// Dates as `2026-06-30`, with whatever follows.
    static let standard = DatePattern("yyyy-MM-dd*")

    /// Reads a pattern; `nil` where it lacks a year, a month or a day, or names one twice.
    init?(_ text: String) {
        var parts: [Part] = []
        var rest = Substring(text)
        while let first = rest.first {
            let run = rest.prefix { $0 == first }
            switch (first, run.count) {
            case ("y", 4): parts.append(.year)
            case ("M", 2): parts.append(.month(digits: 2...2))
            case ("M", 1): parts.append(.month(digits: 1...2))
            case ("d", 2): parts.append(.day(digits: 2...2))
            case ("d", 1): parts.append(.day(digits: 1...2))
            case ("y", _), ("M", _), ("d", _): return nil
            case ("*", 1) where run.endIndex == rest.endIndex: parts.append(.anything)
            case ("*", _): return nil
            default: parts += run.map { .literal($0) }
            }
            rest = rest[run.endIndex...]
        }
        let kinds = parts.map {
            switch $0 {
            case .year: "y"
            case .month: "M"
            case .day: "d"
            default: ""
            }
        }
        guard ["y", "M", "d"].allSatisfy({ kind in kinds.count { $0 == kind } == 1 }) else { return nil }
        self.parts = parts
    }

    /// Reads a date; `nil` where the text is not written so or the calendar has no such day.
    func date(_ text: String) -> CalendarDate? {
        var rest = Substring(text)
        var year = 0
        var month = 0
        var day = 0
        for part in parts {
            switch part {
            case .year:
                guard let number = Self.number(&rest, 4...4) else { return nil }
                year = number
            case .month(let digits):
                guard let number = Self.number(&rest, digits) else { return nil }
                month = number
            case .day(let digits):
                guard let number = Self.number(&rest, digits) else { return nil }
                day = number
            case .literal(let character):
                guard rest.popFirst() == character else { return nil }
            case .anything: rest = ""
            }
        }
        return rest.isEmpty ? CalendarDate(year: year, month: month, day: day) : nil
    }

    private static func number(_ rest: inout Substring, _ digits: ClosedRange<Int>) -> Int? {
        let run = rest.prefix(digits.upperBound).prefix { ("0"..."9").contains($0) }
        guard digits.contains(run.count) else { return nil }
        rest = rest[run.endIndex...]
        return Int(run)
    }
}
