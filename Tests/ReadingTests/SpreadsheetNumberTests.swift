import Testing

@testable import Reading

@Suite struct SpreadsheetNumberTests {
    @Test(arguments: [
        ("0.10", "0.10"), ("297", "297"), ("0.10000000000000001", "0.1"), ("3.1499999999999999", "3.15"),
        ("-3.1499999999999999", "-3.15"), ("1E-3", "1E-3"), ("1.0000000000000001E-2", "0.01"),
        ("12345678901234567", "12345678901234600"), ("#", "#"), ("1e999", "1e999"),
        ("999999999999999.9", "1000000000000000"),
    ])
    func digitsBehindTheFifteenthAreNoOnes(raw: String, text: String) {
        #expect(SpreadsheetNumber.text(raw) == text)
    }

    @Test(arguments: [
        ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("25569", "1970-01-01"),
        ("36585", "2000-02-29"), ("46082", "2026-03-01"), ("46082.75", "2026-03-01T18:00:00"),
        ("46081.9999999", "2026-03-01"), ("2958465", "9999-12-31"),
    ])
    func daysCountFrom1900(raw: String, day: String) {
        #expect(SpreadsheetNumber.day(raw, counts1904: false) == day)
    }

    @Test(arguments: ["0", "60", "-1", "2958466", "x", "NaN", "inf", ""])
    func otherNumbersAreNoDays(_ raw: String) {
        #expect(SpreadsheetNumber.day(raw, counts1904: false) == nil)
    }

    @Test func daysCountFrom1904() {
        #expect(SpreadsheetNumber.day("0", counts1904: true) == "1904-01-01")
        #expect(SpreadsheetNumber.day("44620", counts1904: true) == "2026-03-01")
    }

    @Test(arguments: [
        ("yyyy-mm-dd", true), ("d/m/yy h:mm", true), ("[$-804]yyyy\"年\"m\"月\"", true), ("h:mm:ss", false),
        ("0.00\"d\"", false), ("0\\d", false), ("[Red]0", false), ("General", false), ("@", false),
    ])
    func formatsThatShowDaysAreTold(code: String, showsDay: Bool) {
        #expect(CellStyles.showsDay(code) == showsDay)
    }

    @Test(arguments: [
        ("A1", 0), ("Z9", 25), ("AA1", 26), ("XFD1", 16_383), ("$B$2", nil), ("1", nil), ("A", nil),
        ("", nil),
    ])
    func referencesNameColumns(reference: String, column: Int?) {
        #expect(SheetReader.column(reference) == column)
    }
}
