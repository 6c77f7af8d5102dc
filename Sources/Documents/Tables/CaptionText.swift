/// Tells the captions of tables and figures.
enum CaptionText {
    private static let tables = ["表", "续表", "Table", "TABLE", "Tab.", "Tabelle", "Tableau"]
    private static let figures = ["图", "Figure", "FIGURE", "Fig."]

    /// Whether a line is the caption of a table: `表 1`, `表 A.2（续）`, `Table 3`.
    static func isTable(_ line: String) -> Bool { starts(line, with: tables) }

    /// Whether a line is the caption of a figure.
    static func isFigure(_ line: String) -> Bool { starts(line, with: figures) }

    /// Whether the first word of a line may be that of a caption.
    static func mayStart(_ word: String) -> Bool {
        guard let first = word.first else { return false }
        return "表续图TF".contains(first)
    }

    private static func starts(_ line: String, with names: [String]) -> Bool {
        guard let name = names.filter({ line.hasPrefix($0) }).max(by: { $0.count < $1.count }) else {
            return false
        }
        // The number: a digit, or the letter of an annex before one.
        let rest = line.dropFirst(name.count).drop { $0 == " " || $0 == "\u{3000}" }.prefix(3)
        guard let first = rest.first else { return false }
        return first.isNumber
            || (first.isLetter && first.isASCII && rest.dropFirst().contains { $0 == "." || $0.isNumber })
    }
}
