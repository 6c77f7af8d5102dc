import Diagnostics

/// One line of a plain text.
struct PlainLine {
    /// The line without white space at its ends.
    let text: String
    /// The line as it stands, without white space at its end.
    let whole: String
    /// How many columns it is set in.
    let indent: Int
    /// How many columns it takes, the indent included.
    let width: Int

    init(_ line: Substring) {
        var line = line
        while let last = line.last, last.isWhitespace { line.removeLast() }
        whole = String(line)
        text = String(line.drop(while: \.isWhitespace))
        width = whole.columns
        indent = width - text.columns
    }

    var isBlank: Bool { text.isEmpty }

    /// Whether it starts with a number or letter that a clause or an item has: `5.1 `, `a)`, `（1）`, `第三章`, `附录 A`.
    var startsClause: Bool {
        let head = text.prefix(24)
        guard let first = head.first else { return false }
        if "—–•●◆■□▪·★※".contains(first) { return true }
        if first == "第" {
            let rest = head.dropFirst().drop { $0.isNumber || "一二三四五六七八九十百零〇".contains($0) }
            return rest.count < head.count - 1 && rest.first.map { "章节条部篇".contains($0) } ?? false
        }
        for word in ["附录", "前言", "引言", "表", "图", "注", "示例"] where head.hasPrefix(word) {
            let rest = head.dropFirst(word.count)
            let next = rest.first { !$0.isWhitespace }
            return next.map { $0.isNumber || $0.isASCII && $0.isUppercase || "：:".contains($0) } ?? true
        }
        if "(（".contains(first) {
            let rest = head.dropFirst().drop { $0.isNumber || "一二三四五六七八九十".contains($0) || $0.isLowerLetter }
            return rest.first.map { ")）".contains($0) } ?? false && rest.count < head.count - 1
        }
        let rest = head.drop { $0.isNumber || "一二三四五六七八九十".contains($0) || $0 == "." || $0.isLowerLetter }
        let label = head.prefix(head.count - rest.count)
        guard let next = rest.first, !label.isEmpty else { return false }
        if ")）、．".contains(next) { return label.count <= 8 }
        let isNumber =
            label.first.map { $0.isASCII && $0.isNumber } ?? false && !label.contains(where: \.isLowerLetter)
        // A number and a space, or a number of several levels straight before Han: not `5 mg` in running text.
        guard isNumber else { return false }
        if next.isWhitespace {
            return rest.dropFirst().first { !$0.isWhitespace }.map { !$0.isASCII || $0.isUppercase } ?? false
        }
        return label.contains(".") && next.isHan && label.last != "." || label.last == "." && next.isHan
    }
}

extension Character {
    fileprivate var isLowerLetter: Bool { ("a"..."z").contains(self) }

    /// Whether it is a Han character.
    var isHan: Bool {
        unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) || $0.value >= 0x20000 } ?? false
    }
}

extension StringProtocol {
    /// The columns that it takes in a font of one width; tabs go to every eighth.
    var columns: Int {
        unicodeScalars.reduce(0) { $1 == "\t" ? ($0 / 8 + 1) * 8 : $0 + $1.columnWidth }
    }
}
