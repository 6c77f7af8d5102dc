/// The part of an item's name that its test method has in common with it.
enum NameCore {
    /// Words at the end that names have in one place and not in another.
    private static let ends = [
        "的测定", "的检验", "的试验", "的检测", "的评价", "测定", "检验", "评价", "试验", "检测", "测试", "测量", "检查", "评定", "鉴定", "方法",
        "含量", "总量",
        "限量", "指标", "要求",
        "率", "值", "量", "的",
    ]

    /// Those that are never part of a name: 锶试验 tests 锶.
    private static let tests: WordSet = [
        "的测定", "的检验", "的试验", "的检测", "的评价", "测定", "检验", "评价", "试验", "检测", "测试", "测量", "含量",
    ]

    /// Without spaces, brackets, units, 其中 and the words at the end.
    static func of(_ name: String) -> String {
        var key = withoutBrackets(PlainText.key(name))
        if let slash = key.firstIndex(of: "/") { key = String(key[..<slash]) }
        for word in ["其中:", "其中", "总量", ":", ",", "≤", "≥"] {
            while let range = PlainText.firstRange(of: word, in: key),
                range.lowerBound != key.startIndex || range.upperBound != key.endIndex
            {
                key.removeSubrange(range)
            }
        }
        var changed = true
        while changed {
            changed = false
            for end in ends
            where key.ends(with: end) && key.utf8.count >= end.utf8.count + (tests.contains(end) ? 3 : 6) {
                key.removeLast(end.count)
                changed = true
                break
            }
        }
        return key
    }

    /// `杂质、不完善粒含量检验` names two.
    static func parts(of names: String) -> [String] {
        var result: [String] = []
        for part in names.parted(by: "、,，;；/") {
            result += split(String(part))
        }
        return result
    }

    private static func split(_ text: String) -> [String] {
        for word in ["以及", "和", "与", "及"] {
            if let range = PlainText.firstRange(of: word, in: text), range.lowerBound > text.startIndex,
                range.upperBound < text.endIndex
            {
                return split(String(text[..<range.lowerBound])) + split(String(text[range.upperBound...]))
            }
        }
        return [text]
    }

    private static func withoutBrackets(_ key: String) -> String {
        var depth = 0
        var result = ""
        for character in key {
            if character == "(" || character == "[" { depth += 1 }
            if depth == 0 { result.append(character) }
            if character == ")" || character == "]" { depth = max(0, depth - 1) }
        }
        return result.isEmpty ? key : result
    }
}
