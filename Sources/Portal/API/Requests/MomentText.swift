import Standards

/// Reads moments as callers write them.
enum MomentText {
    /// A moment of RFC 3339, with any offset, or a day: then its beginning in Asia/Shanghai. `nil` where it is neither. What is
    /// finer than a millisecond is left out.
    static func moment(_ text: String) -> Timestamp? {
        if let day = CalendarDate(text) { return Timestamp(startOf: day) }
        let pattern =
            #/([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+))?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))/#
        guard let match = text.wholeMatch(of: pattern), let day = CalendarDate(String(match.1)),
            let hour = Int(match.2), hour < 24, let minute = Int(match.3), minute < 60,
            let second = Int(match.4), second <= 60
        else { return nil }
        var milliseconds =
            ((day.daysSince1970 * 24 + hour) * 60 + minute) * 60_000 + second * 1000
        if let fraction = match.5 {
            milliseconds += Int((fraction + "00").prefix(3)) ?? 0
        }
        if let sign = match.6, let hours = match.7.flatMap({ Int($0) }),
            let minutes = match.8.flatMap({ Int($0) })
        {
            guard hours < 24, minutes < 60 else { return nil }
            milliseconds -= (sign == "-" ? -1 : 1) * (hours * 60 + minutes) * 60_000
        }
        return Timestamp(milliseconds: milliseconds)
    }
}
