import HTTPTypes
import Standards

/// Tells of which moment an answer is (RFC 7089, the Memento framework).
enum Memento {
    /// The last second of a day in Asia/Shanghai, as headers write it: `Sun, 01 Mar 2026 15:59:59 GMT`.
    static func text(endOf day: CalendarDate) -> String {
        // That second is one of the same day in UTC, at 15:59:59.
        let weekday = (day.daysSince1970 % 7 + 7 + 4) % 7
        let number = (day.day < 10 ? "0" : "") + String(day.day)
        let year = String(repeating: "0", count: max(0, 4 - String(day.year).count)) + String(day.year)
        return "\(weekdays[weekday]), \(number) \(months[day.month - 1]) \(year) 15:59:59 GMT"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension HTTPField.Name {
    // The name is fixed and valid.
    static let mementoDatetime = HTTPField.Name("Memento-Datetime")!
}
