import Standards
import Testing

@testable import Reading

@Suite struct DatePatternTests {
    @Test(arguments: [
        ("MM/dd/yyyy", "12/04/2014", "2014-12-04"), ("yyyy年M月d日", "2026年3月1日", "2026-03-01"),
        ("yyyyMMdd", "20260630", "2026-06-30"), ("d.M.yyyy", "1.12.2026", "2026-12-01"),
        ("yyyy-MM-dd*", "2026-06-30T09:30:00+08:00", "2026-06-30"),
    ])
    func aDateIsReadAsItsPatternSays(pattern: String, text: String, date: String) throws {
        #expect(try #require(DatePattern(pattern)).date(text) == CalendarDate(date))
    }

    @Test(arguments: [
        ("MM/dd/yyyy", "1/04/2014"), ("MM/dd/yyyy", "13/04/2014"), ("MM/dd/yyyy", "12/04/14"),
        ("MM/dd/yyyy", "12/04/2014 "), ("yyyy-MM-dd", ""), ("yyyy-M-d", "2026-02-30"),
        ("yyyy-M-d", "２026-02-03"),
    ])
    func anotherDateIsNone(pattern: String, text: String) throws {
        #expect(try #require(DatePattern(pattern)).date(text) == nil)
    }

    @Test(arguments: ["", "yyyy-MM", "yy-MM-dd", "yyyy-MM-dd-MM", "*yyyy-MM-dd", "MMM d yyyy"])
    func aPatternNamesEachPartOnce(_ pattern: String) {
        #expect(DatePattern(pattern) == nil)
    }
}
