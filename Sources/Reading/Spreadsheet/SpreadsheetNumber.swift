import Quantities
import Standards

/// Numbers and days as spreadsheets store them.
enum SpreadsheetNumber {
    /// The digits that a spreadsheet keeps. It stores binary numbers and writes out 17 digits of them, so that
    /// a typed 0.1 may stand in the file as 0.10000000000000001: digits behind the fifteenth are no one's.
    private static let digits = 15

    /// A number as it was typed: as it stands where it has up to fifteen digits, else rounded to these.
    static func text(_ raw: String) -> String {
        guard let number = DecimalNumber(raw.trimmed) else { return raw.trimmed }
        let count = String(number.significand.magnitude).count
        guard count > digits else { return raw.trimmed }
        var unit: Int128 = 1
        for _ in 0..<count - digits { unit *= 10 }
        let half = number.significand < 0 ? -unit / 2 : unit / 2
        return DecimalNumber(
            significand: (number.significand + half) / unit, exponent: number.exponent + count - digits
        ).normalized.description
    }

    /// The day of a serial number, with the time where it has one; `nil` where it is none.
    ///
    /// Days count from 1 January 1900, with a 29 February 1900 that never was, or from 1 January 1904.
    static func day(_ raw: String, counts1904: Bool) -> String? {
        // A day is no quantity: a binary number will do for its time.
        guard let serial = Double(raw.trimmed), serial >= 0, serial < 2_958_466 else { return nil }
        var whole = Int(serial.rounded(.down))
        var seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded())
        if seconds == 86_400 {
            seconds = 0
            whole += 1
        }
        guard counts1904 || whole > 0 && whole != 60 else { return nil }
        // Days from 1 January 1970 to day 0: 1 January 1904, else 30 December 1899, but a day later before the
        // day that never was.
        let zero = counts1904 ? -24_107 : whole > 60 ? -25_569 : -25_568
        guard let date = date(zero + whole) else { return nil }
        guard seconds > 0 else { return date.description }
        let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
        return "\(date)T" + parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }

    /// The day that lies some days after 1 January 1970 (the proleptic Gregorian calendar in eras of 400 years
    /// that start on 1 March, so that the leap day is a year's last).
    private static func date(_ days: Int) -> CalendarDate? {
        let sinceEpoch = days + 719_468
        let era = sinceEpoch / 146_097
        let dayOfEra = sinceEpoch - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let isNextYear = month >= 10
        return CalendarDate(
            year: yearOfEra + era * 400 + (isNextYear ? 1 : 0), month: isNextYear ? month - 9 : month + 3,
            day: day)
    }
}
