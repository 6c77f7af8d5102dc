import Standards
import Testing

@Suite("Dates as sources give them")
struct PartialDateTests {
    @Test(
        "A year, a month and a day mean the days that they may mean",
        arguments: [
            ("2018", "2018-01-01", "2018-12-31"), ("2020-02", "2020-02-01", "2020-02-29"),
            ("2018-10-10", "2018-10-10", "2018-10-10"), ("2018-12", "2018-12-01", "2018-12-31"),
        ])
    func meaning(text: String, first: String, last: String) throws {
        let date = try #require(PartialDate(text))
        #expect(date.first.description == first)
        #expect(date.last.description == last)
        #expect(date.description == text)
    }

    @Test(
        "What is no date is none",
        arguments: ["", "18", "2018-13", "2018-1", "2018-02-30", "2018-10-10T00:00", "abcd", "0000"])
    func refused(text: String) { #expect(PartialDate(text) == nil) }

    @Test("A month is before a day only if all of it is")
    func order() throws {
        let month = try #require(PartialDate("2018-10"))
        #expect(!month.isBefore(try #require(PartialDate("2018-10-31"))))
        #expect(month.isBefore(try #require(PartialDate("2018-11-01"))))
        #expect(!month.isBefore(month))
    }
}
