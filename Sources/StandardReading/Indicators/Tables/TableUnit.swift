import Quantities

/// The unit that stands above a table: `单位为毫米`, `单位：mm`.
enum TableUnit {
    /// Reads it; `nil` where it names no unit, or several.
    static func read(_ text: String) -> Unit? {
        var line = PlainText.line(text)
        for start in ["计量单位", "单位"] where line.begins(with: start) {
            line = String(line.dropFirst(start.count))
        }
        line = PlainText.trimmed(line, also: ":为是。.,()")
        return HeadText.unit(line) ?? quotient(line)
    }

    /// 毫克每千克: a unit over another, in words.
    private static func quotient(_ text: String) -> Unit? {
        let parts = text.split(separator: "每", omittingEmptySubsequences: false)
        guard parts.count == 2, let above = HeadText.unit(parts[0]), let below = HeadText.unit(parts[1])
        else {
            return nil
        }
        return try? Unit("\(above.code)/\(below.code)")
    }
}
