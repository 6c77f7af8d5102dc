/// What a table is about by its caption, where neither its rows nor its columns name an item.
enum TableSubject {
    private static let ends = [
        "技术指标", "性能指标", "质量指标", "指标值", "指标", "限定值", "限量值", "限量", "限值", "的要求", "要求", "的规定", "规定值", "规定", "等级",
        "分级", "参数",
        "技术", "性能",
    ]

    /// `室内机噪声限值` → 室内机噪声; `nil` where nothing is left: 技术要求.
    static func name(_ caption: String?) -> String? {
        guard let caption else { return nil }
        var text = HeadText(caption).name
        var changed = true
        while changed {
            changed = false
            for end in ends where text.ends(with: end) {
                text = PlainText.trimmed(text.dropLast(end.count), also: "的、和及")
                changed = true
                break
            }
        }
        return text.unicodeScalars.count >= 2 ? text : nil
    }
}
