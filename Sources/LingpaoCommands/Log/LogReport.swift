import Diagnostics
import Registry

/// The texts of the log's commands.
enum LogReport {
    static func text(_ status: LogStatus, queued: Int? = nil) -> LocalizedText {
        let waiting = queued.map { LocalizedText(zh: "\n待编号\t\($0)", en: "\nqueued\t\($0)") }
        return LocalizedText(
            zh: """
                条目\t\(status.size)
                根\t\(status.root)\(waiting?.zh ?? "")
                已发布\t\(status.publishedSize)
                \(status.standing.message.zh)
                """,
            en: """
                entries\t\(status.size)
                root\t\(status.root)\(waiting?.en ?? "")
                published\t\(status.publishedSize)
                \(status.standing.message.en)
                """)
    }

    static func text(_ result: LogVerification) -> LocalizedText {
        let published = result.publishedSize.map { size in
            LocalizedText(zh: ",已发布 \(size) 条", en: ", \(size) of them published")
        }
        let verdict =
            result.findings.isEmpty
            ? LocalizedText(zh: "日志完好", en: "the log holds")
            : LocalizedText(zh: "日志不符", en: "the log does not hold")
        return LocalizedText(
            zh: "\(verdict.zh):\(result.size) 条\(published?.zh ?? ""),根 \(result.root)",
            en: "\(verdict.en): \(result.size) entries\(published?.en ?? ""), root \(result.root)")
    }
}
