import Testing

@testable import Standards

@Suite("Days of the calendar")
struct CalendarDateTests {
    @Test(
        "A day is read and printed alike",
        arguments: ["2026-06-30", "2024-02-29", "0001-01-01", "9999-12-31"])
    func roundTrip(text: String) throws {
        #expect(try #require(CalendarDate(text)).description == text)
    }

    @Test(
        "What is no day is refused",
        arguments: [
            "2026-02-29", "2026-13-01", "2026-00-10", "2026-06-31", "26-06-30", "2026/06/30", "", "2026-6-3",
        ])
    func refused(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(
        "Days are counted from 1970 on",
        arguments: [(0, "1970-01-01"), (-1, "1969-12-31"), (20_454, "2026-01-01"), (19_782, "2024-02-29")])
    func counted(days: Int, text: String) {
        #expect(CalendarDate(daysSince1970: days).description == text)
    }

    @Test("Each day follows the one before, through every month's end of four centuries")
    func consecutive() {
        var previous = CalendarDate(daysSince1970: -1)
        for days in 0..<146_097 {
            let day = CalendarDate(daysSince1970: days)
            let isNext =
                day.day == previous.day + 1 && day.month == previous.month && day.year == previous.year
                || day.day == 1
                    && previous.day == CalendarDate.days(inMonth: previous.month, of: previous.year)
                    && (day.month == previous.month + 1 && day.year == previous.year
                        || day.month == 1 && previous.month == 12 && day.year == previous.year + 1)
            guard isNext else {
                Issue.record("\(previous) is followed by \(day)")
                return
            }
            previous = day
        }
    }

    @Test("Earlier days come first")
    func order() throws {
        let days = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map {
            try #require(CalendarDate($0))
        }
        #expect(days.shuffled().sorted() == days)
    }
}
