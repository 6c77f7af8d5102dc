import Foundation
import Standards

/// The clock of the program, at its edge.
enum Today {
    /// The day in Asia/Shanghai.
    @Sendable
    static func inShanghai() -> CalendarDate {
        // China has had one offset the whole year since 1992.
        let days = Int((Date.now.timeIntervalSince1970 + 8 * 3600) / 86_400)
        return CalendarDate(daysSince1970: days)
    }
}
