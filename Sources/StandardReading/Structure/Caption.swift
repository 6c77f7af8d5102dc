/// The caption of a table: `表1 质量指标`, `表 A.1（续）`.
struct Caption: Hashable {
    /// `1`, `A.1`.
    var number: String
    /// The title; empty where the caption is a number alone.
    var title: String
    /// Whether it goes on from a page before.
    var isContinued: Bool

    /// Reads a caption; `nil` where the text is none.
    init?(_ text: String) {
        guard let sign = text.unicodeScalars.first(where: { !PlainText.isSpace($0) }),
            sign == "表" || sign == "续" || sign == "T"
        else { return nil }
        var rest = text.drop { $0.isWhitespace }
        guard rest.first == "表" || rest.hasPrefix("续表") || rest.hasPrefix("Table") else { return nil }
        isContinued = rest.first == "续"
        rest =
            rest.hasPrefix("Table") ? rest.dropFirst(5) : isContinued ? rest.dropFirst(2) : rest.dropFirst()
        rest = rest.drop { $0.isWhitespace }
        var number = ""
        if let letter = rest.first, letter.isASCII, letter.isUppercase {
            number.append(letter)
            rest = rest.dropFirst()
        }
        while let next = rest.first, next.isASCII && next.isNumber || next == "." || next == "．" {
            number.append(next == "．" ? "." : next)
            rest = rest.dropFirst()
        }
        while number.hasSuffix(".") || number.hasSuffix("-") { number.removeLast() }
        guard number.contains(where: \.isNumber) else { return nil }
        var title = FoldedText.spaced(String(rest))
        for mark in ["（续）", "(续)", "（续表）", "(续表)", "续"] where title.hasPrefix(mark) || title.hasSuffix(mark) {
            isContinued = true
            title = FoldedText.spaced(title.replacingOccurrences(of: mark))
        }
        // `表1规定了…`, `表 2 中的…` is a sentence.
        let sentence = ["规定", "给出", "中", "的", "所", "列", "和表", "、", "或", "要求"]
        guard title.count <= 60, !title.hasSuffix("。"), !sentence.contains(where: title.hasPrefix) else {
            return nil
        }
        self.number = number
        self.title = title
    }
}

extension String {
    /// The text without a mark.
    fileprivate func replacingOccurrences(of mark: String) -> String { self.split(separator: mark).joined() }
}
