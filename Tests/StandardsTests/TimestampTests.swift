import Standards
import TestSupport
import Testing

struct TimestampTests {
    @Test(
        "A moment is written in UTC and is of a day in Shanghai",
        arguments: [
            ("1970-01-01T00:00:00.000Z", 0, "1970-01-01"),
            ("2026-06-30T01:30:00.250Z", 1_782_783_000_250, "2026-06-30"),
            ("2026-06-30T16:00:00.000Z", 1_782_835_200_000, "2026-07-01"),
            ("1969-12-31T23:59:59.999Z", -1, "1970-01-01"),
        ])
    func written(
        text: String, milliseconds: Int, day: String
    ) throws {
        let moment = Timestamp(milliseconds: milliseconds)
        #expect(moment.description == text)
        #expect(Timestamp(text) == moment)
        #expect(moment.day.description == day)
    }

    @Test("A day begins at midnight in Shanghai, and the next one when it is over")
    func start() throws {
        let day = try #require(CalendarDate("2026-07-01"))
        #expect(Timestamp(startOf: day).description == "2026-06-30T16:00:00.000Z")
        #expect(Timestamp(startOf: day).day == day)
        #expect(Timestamp(startOf: day).adding(days: 1).description == "2026-07-01T16:00:00.000Z")
    }

    @Test("Days and their numbers turn into each other")
    func numbers() {
        for number in stride(from: -719_162, through: 2_932_896, by: 97) {
            #expect(CalendarDate(daysSince1970: number).daysSince1970 == number)
        }
    }

    @Test(
        "What is no moment in UTC is refused",
        arguments: [
            "", "2026-06-30", "2026-06-30T24:00:00Z", "2026-06-30T01:60:00Z", "2026-06-31T01:00:00Z",
            "2026-06-30T01:30:00+08:00",
            "2026-06-30T01:30:00.25Z", "2026-06-30 01:30:00Z",
        ])
    func refused(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test("Milliseconds may be left out")
    func seconds() {
        #expect(Timestamp("1970-01-02T00:00:01Z") == Timestamp(milliseconds: 86_401_000))
    }
}
