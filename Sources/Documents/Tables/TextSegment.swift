/// Words of a line that stand together: what a wide gap parts from the rest of the line.
struct TextSegment {
    /// Its words from the left.
    var pieces: [TextPiece]
    /// The line that it stands in.
    var line: Int
    /// Its left edge in points.
    var left: Double
    /// Its right edge in points.
    var right: Double

    /// Its width.
    var width: Double { right - left }

    /// How wide a gap parts segments, in sizes of the type: wider than the spaces of a justified line.
    static let gap = 0.9

    /// The segments of a line.
    static func split(_ line: TextLines, number: Int, words: [Word], gap: Double = gap) -> [TextSegment] {
        var segments: [TextSegment] = []
        for piece in line.pieces {
            if let last = segments.last, let before = last.pieces.last {
                let size = max(before.size, piece.size, 0.7 * line.size)
                let space = piece.box.left - last.right
                let isNear =
                    space < gap * size || isSpacedOut(before, piece, words) && space < 2.4 * size
                    || space < punctuated * size && isPunctuated(before, piece, words)
                if isNear {
                    segments[segments.count - 1].pieces.append(piece)
                    segments[segments.count - 1].right = max(last.right, piece.box.right)
                    continue
                }
            }
            segments.append(
                TextSegment(pieces: [piece], line: number, left: piece.box.left, right: piece.box.right))
        }
        return segments
    }

    /// How wide a gap is, in sizes of the type, between two marks of full width that take half of their place each:
    /// `（S） ，mm²`.
    private static let punctuated = 1.6

    /// Whether a mark stands between two pieces that begins or ends no text of its own, or a bracket opens.
    private static func isPunctuated(_ left: TextPiece, _ right: TextPiece, _ words: [Word]) -> Bool {
        if let first = CellText.text(right, words[right.word]).unicodeScalars.first,
            ",，、;；:：)）(（。".unicodeScalars.contains(first)
        {
            return true
        }
        guard let last = CellText.text(left, words[left.word]).unicodeScalars.last else { return false }
        return "(（,，、".unicodeScalars.contains(last)
    }

    /// Chinese names of two or three characters are often set wide so that they are as long as others.
    private static func isSpacedOut(_ left: TextPiece, _ right: TextPiece, _ words: [Word]) -> Bool {
        isSingle(left, words) && isSingle(right, words)
    }

    private static func isSingle(_ piece: TextPiece, _ words: [Word]) -> Bool {
        let text = words[piece.word].text.unicodeScalars
        guard piece.scalars == nil, let first = text.first else { return false }
        return text.index(after: text.startIndex) == text.endIndex && first.isIdeographic
            && first.properties.isAlphabetic
    }

    /// Its text, a space between words.
    func text(_ words: [Word]) -> String { CellText(pieces, words: words).text }
}

/// What a text of a cell looks like.
enum ValueText {
    /// Whether a text is a value: a number with a few letters after it, or a mark such as `-`, `≤` or `△`. The
    /// number of a standard is none.
    static func isValue(_ text: String) -> Bool {
        var digits = 0
        var letters = 0
        var scalars = 0
        let startsWithLetter = text.unicodeScalars.first?.properties.isAlphabetic ?? false
        for scalar in text.unicodeScalars {
            if scalar.properties.numericType != nil && !scalar.isIdeographic {
                digits += 1
            } else if scalar.properties.isAlphabetic {
                letters += 1
            }
            scalars += 1
            if scalars > 40 { return false }
        }
        let most = startsWithLetter ? 1 : max(2, digits)
        return scalars > 0 && (digits > 0 ? letters <= most : letters == 0)
    }

    /// The words of comparisons before a number (GB/T 1.1—2020, 9.7.2), and the ones that are used beside them.
    private static let bounds = [
        "不大于", "不小于", "不低于", "不高于", "不超过", "不少于", "不多于", "大于等于", "小于等于", "大于或等于", "小于或等于", "大于", "小于",
        "高于", "低于",
    ]

    /// Whether a text is a value behind words of comparison: `不大于 0.02`.
    static func isBounded(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, "不大小高低".unicodeScalars.contains(first),
            let bound = bounds.first(where: text.hasPrefix)
        else { return false }
        let rest = text.dropFirst(bound.count).drop { $0 == " " }
        return rest.first?.isNumber == true && isValue(String(rest))
    }

    /// Whether a text is words of comparison alone: `不小于`.
    static func isBound(_ text: String) -> Bool { bounds.contains(text) }

    /// Whether a text is a sign or two without digits or letters: `≥`, `-`.
    static func isMark(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return (1...2).contains(scalars.count)
            && scalars.allSatisfy { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    }

    /// Whether a text is the mark before an item of a list: a bullet, `a)`, `1.`, `5.2.1`, `——`.
    static func isListMark(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, scalars.count <= 10 else { return false }
        if scalars.count <= 2, !first.properties.isAlphabetic, first.properties.numericType == nil {
            return true
        }
        if ")）.．、]］".unicodeScalars.contains(last), scalars.count <= 6 { return true }
        return scalars.allSatisfy { $0.properties.numericType != nil || $0 == "." } && first != "."
    }

    /// Whether a text has a row of dots that leads the eye to a page number.
    static func hasLeader(_ text: String) -> Bool {
        var dots = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case ".", "·", "．", "・", "‥", "_": dots += 1
            case "…", "⋯": dots += 3
            case " ": continue
            default: dots = 0
            }
            if dots >= 5 { return true }
        }
        return false
    }

    /// How long a text is to the eye, in letters: a Chinese character counts as two.
    static func length(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.isIdeographic ? 2 : 1) }
    }
}
