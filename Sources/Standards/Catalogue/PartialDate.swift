/// A date as sources give it: a day, a month or a year. What is not said is not made up.
public struct PartialDate: Sendable, Hashable {
    /// The first day that it may mean.
    public let first: CalendarDate
    /// The last day that it may mean.
    public let last: CalendarDate

    /// A day.
    public init(_ day: CalendarDate) {
        first = day
        last = day
    }

    /// Reads `2018`, `2018-10` or `2018-10-10`; `nil` for anything else.
    public init?(_ text: String) {
        let ends: (first: CalendarDate?, last: CalendarDate?) =
            switch text.utf8.count {
            case 4: (CalendarDate(text + "-01-01"), CalendarDate(text + "-12-31"))
            case 7: Self.month(text)
            default: (CalendarDate(text), CalendarDate(text))
            }
        guard let first = ends.first, let last = ends.last else { return nil }
        self.first = first
        self.last = last
    }

    private static func month(_ text: String) -> (first: CalendarDate?, last: CalendarDate?) {
        guard let first = CalendarDate(text + "-01") else { return (nil, nil) }
        let days = CalendarDate.days(inMonth: first.month, of: first.year)
        return (first, CalendarDate(year: first.year, month: first.month, day: days))
    }

    /// Whether it lies before another one, whatever days they mean.
    public func isBefore(_ other: PartialDate) -> Bool { last < other.first }
}

extension PartialDate: CustomStringConvertible {
    /// As it was given.
    public var description: String {
        if first == last { return first.description }
        return String(first.description.prefix(first.month == last.month ? 7 : 4))
    }
}
