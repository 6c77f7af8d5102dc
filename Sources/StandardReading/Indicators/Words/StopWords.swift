/// Words and signs that say that nothing is said.
enum StopWords {
    /// What stands in a cell where nothing is required (GB/T 1.1—2020, 9.9: a dash).
    static let nothing: WordSet = [
        "—", "–", "-", "－", "――", "——", "--", "---", "───", "/", "／", "\\", "…", "……", "−", "─", "一一", "无要求",
        "不要求", "不作要求",
        "不做要求", "不规定", "不作规定", "不做规定", "不适用", "n/a", "na", "～", "·",
    ]

    /// Marks that say that something applies or is inspected.
    static let ticks: WordSet = [
        "√", "✓", "✔", "○", "●", "◎", "△", "▲", "☆", "★", "×", "✗", "✕", "□", "■", "+", "v", "☑",
    ]
}
