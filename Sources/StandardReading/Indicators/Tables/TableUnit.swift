import Quantities

/// The unit that stands above a table: `单位为毫米`, `单位：mm`.
enum TableUnit {
    /// Reads it; `nil` where it names no unit, or several.
    static func read(_ text: String) -> Unit? {
        var line = PlainText.line(text)
        for start in ["计量单位", "单位"] where line.hasPrefix(start) { line = String(line.dropFirst(start.count)) }
        line = PlainText.trimmed(line, also: ":为是。.,")
        return HeadText.unit(line)
    }
}
