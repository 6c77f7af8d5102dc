import Diagnostics

/// Says in a line how far something is: the part that is done, how fast it goes, and how long it will take.
struct ProgressMeter: Sendable {
    /// The line.
    ///
    /// - Parameters:
    ///   - share: the part that is done, 0 to 1; `nil` where the whole is not known.
    ///   - declarations: how many are done.
    ///   - time: since the beginning.
    static func line(share: Double?, declarations: Int, after time: Duration) -> LocalizedText {
        let seconds = max(Double(time / .milliseconds(1)) / 1000, 0.001)
        let rate = Int((Double(declarations) / seconds).rounded())
        var zh = "\(declarations) 项声明,每秒 \(rate) 项"
        var en = "\(declarations) declarations, \(rate)/s"
        if let share {
            let percent = Int((min(max(share, 0), 1) * 100).rounded(.down))
            zh = "\(percent)%  " + zh
            en = "\(percent)%  " + en
            if share > 0, share < 1 {
                let left = clock(Int((seconds / share * (1 - share)).rounded(.up)))
                zh += ",剩余 \(left)"
                en += ", \(left) left"
            }
        }
        return LocalizedText(zh: zh, en: en)
    }

    /// Hours, minutes and seconds: `1:02:03`, `2:03`. More than a hundred hours are no estimate.
    private static func clock(_ seconds: Int) -> String {
        guard seconds < 360_000 else { return "> 100 h" }
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return hours > 0
            ? "\(hours):\(padded(minutes)):\(padded(seconds % 60))" : "\(minutes):\(padded(seconds % 60))"
    }
}
