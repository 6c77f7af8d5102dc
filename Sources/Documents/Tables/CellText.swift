/// Joins the words of a cell in reading order.
struct CellText {
    /// The text; lines are parted by line feeds.
    var text = ""
    /// Whether all of it is bold.
    var isBold = false
    /// The lowest confidence of its words.
    var confidence = 1.0
    /// The box of its words.
    var box: Box?

    /// Joins pieces: lines from the top, words from the left. Chinese is joined without spaces; raised digits
    /// and the letters of footnotes are written `²` and `ᵃ`, lowered digits `₂`.
    init(_ pieces: [TextPiece], words: [Word]) {
        guard !pieces.isEmpty else { return }
        isBold = true
        var lines: [String] = []
        for line in TextLines.group(pieces) {
            var text = ""
            var before: TextPiece?
            for piece in line.pieces {
                let word = words[piece.word]
                isBold = isBold && word.style.isBold
                confidence = min(confidence, word.confidence)
                box = box?.union(piece.box) ?? piece.box
                let part = Self.text(piece, word, in: line)
                if let before, Self.needsSpace(text, part, before, piece, word) { text += " " }
                text += part
                before = piece
            }
            if !text.isEmpty { lines.append(text) }
        }
        text = lines.joined(separator: "\n")
    }

    /// The characters of a piece.
    static func text(_ piece: TextPiece, _ word: Word) -> String {
        guard let range = piece.scalars else { return word.text }
        let scalars = word.text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
        let end = scalars.index(start, offsetBy: range.count)
        return String(scalars[start..<end])
    }

    private static func text(_ piece: TextPiece, _ word: Word, in line: TextLines) -> String {
        let text = text(piece, word)
        guard piece.size <= 0.8 * line.size, text.unicodeScalars.count <= 3 else { return text }
        let raise = line.baseline - piece.baseline
        let marks = raise >= 0.15 * line.size ? raised : raise <= -0.08 * line.size ? lowered : [:]
        let changed = text.compactMap { marks[$0] }
        return changed.count == text.count ? String(changed) : text
    }

    private static let raised = ScriptCharacters.raisedDigits.merging(
        ScriptCharacters.raisedLetters
    ) { $1 }
    private static let lowered = ScriptCharacters.loweredDigits

    private static func needsSpace(
        _ before: String, _ after: String, _ left: TextPiece, _ right: TextPiece, _ word: Word
    ) -> Bool {
        guard let a = before.unicodeScalars.last, let b = after.unicodeScalars.first else { return false }
        let size = max(left.size, right.size)
        let gap = right.box.left - left.box.right
        let isWide = a.isIdeographic || b.isIdeographic
        if a.isIdeographic && b.isIdeographic { return gap > 2.5 * size }
        if isWide { return gap > 0.6 * size }
        // Parts of one run, as a number with a raised mark, are drawn without a gap.
        return (word.startsApart && right.scalars?.lowerBound ?? 0 == 0)
            ? gap > 0.08 * size : gap > 0.25 * size
    }
}

extension Unicode.Scalar {
    /// Whether it is set without spaces: Chinese characters, kana, and the marks that go with them.
    var isIdeographic: Bool {
        switch value {
        case 0x2E80...0x303F, 0x3040...0x30FF, 0x3100...0x312F, 0x31A0...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
