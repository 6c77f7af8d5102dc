public import Diagnostics

/// The renderings of an evaluation. The same evaluation gives the same bytes.
public enum EvaluationReport {
    /// A text for the terminal, in UTF-8, aligned for characters of East Asian width.
    ///
    /// - Parameter limit: how many standards of one tier are listed; the rest are counted. `nil`: all.
    public static func text(
        _ evaluation: Evaluation, language: Language, view: ReportView = .public, limit: Int? = 20
    ) -> [UInt8] {
        var report = TextReport(
            selection: ReportSelection(evaluation, view), language: language, limit: limit)
        return Array(report.render().utf8)
    }

    /// JSON in both languages, keys in a fixed order, without white space. Places in lists count from 0 in
    /// `standards`.
    public static func json(_ evaluation: Evaluation, view: ReportView = .public) -> [UInt8] {
        var report = JSONReport(selection: ReportSelection(evaluation, view))
        return report.render()
    }

    /// CSV (RFC 4180) in UTF-8 with a row for each item.
    public static func csv(
        _ evaluation: Evaluation, language: Language, view: ReportView = .public
    ) -> [UInt8] {
        var report = CSVReport(selection: ReportSelection(evaluation, view), language: language)
        return report.render()
    }
}
