import Registry
import Standards

extension FixtureRecord {
    /// The first day of which something is known.
    static let firstDay = CalendarDate("2026-03-01")!

    /// Until the end of March 2026 there were the first sixty standards.
    func asOf(_ day: CalendarDate) async throws -> any PublicRecord {
        guard day >= Self.firstDay, day <= Self.day else {
            throw PastError.notRecorded(first: Self.firstDay, last: Self.day)
        }
        if day.month == 4 { throw PastError.tooLarge(most: 5) }
        var past = self
        if day.month < 4 { past.standards = Array(standards.prefix(60)) + standards.suffix(3) }
        return past
    }
}
