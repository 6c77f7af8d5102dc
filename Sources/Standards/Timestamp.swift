/// A moment, to the millisecond: when something was taken into the record.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970-01-01 00:00 UTC.
    public let milliseconds: Int

    /// Creates a moment.
    public init(milliseconds: Int) { self.milliseconds = milliseconds }

    /// The moment at which a day begins in Asia/Shanghai.
    public init(startOf day: CalendarDate) {
        milliseconds = day.daysSince1970 * Self.dayLength - Self.offset
    }

    /// The day in Asia/Shanghai.
    public var day: CalendarDate {
        CalendarDate(daysSince1970: Self.quotient(milliseconds + Self.offset, Self.dayLength))
    }

    /// The moment so many days later.
    public func adding(days: Int) -> Timestamp {
        Timestamp(milliseconds: milliseconds + days * Self.dayLength)
    }

    /// The milliseconds of a day.
    private static let dayLength = 86_400_000
    /// China has had one offset the whole year since 1992.
    private static let offset = 8 * 3_600_000

    /// Earlier moments come first.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// Division that rounds down, for moments before 1970 too.
    fileprivate static func quotient(_ number: Int, _ divisor: Int) -> Int {
        number / divisor - (number % divisor < 0 ? 1 : 0)
    }
}

extension Timestamp: CustomStringConvertible {
    /// In UTC, as RFC 3339 writes it: `2026-06-30T01:30:00.250Z`.
    public var description: String {
        let days = Self.quotient(milliseconds, Self.dayLength)
        let rest = milliseconds - days * Self.dayLength
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { Self.padded($0, 2) }
        return
            "\(CalendarDate(daysSince1970: days))T\(clock.joined(separator: ":")).\(Self.padded(rest % 1000, 3))Z"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.count) + digits
    }

    /// Reads what ``description`` writes: a moment in UTC, with or without milliseconds.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || (bytes.count == 24 && bytes[19] == UInt8(ascii: ".")),
            bytes.last == UInt8(ascii: "Z"), bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"),
            let day = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = Self.number(bytes[11..<13]), hour < 24, let minute = Self.number(bytes[14..<16]),
            minute < 60, let second = Self.number(bytes[17..<19]), second < 60,
            let fraction = bytes.count == 24 ? Self.number(bytes[20..<23]) : 0
        else { return nil }
        self.init(
            milliseconds: ((day.daysSince1970 * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + fraction)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }
}
