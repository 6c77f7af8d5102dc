import Documents

/// Makes words of what was read: boxes in points, baselines, gaps.
struct WordBuilder {
    /// The size of the page's type in pixels.
    let em: Double
    /// Points per pixel.
    let scale: Double

    /// The words of a line.
    func words(of tokens: [Token], in line: TextLine) -> [Word] {
        let structure = NumberStructure(line.glyphs, em: em)
        let hasDigits = tokens.contains { $0.kind == .number }
        let baseline =
            hasDigits ? structure.baseline : line.box.bottom - Int(Double(line.box.height) * 0.1)
        let height = Double(line.box.height)
        let isFlat = height < em * 0.82
        let size = isFlat ? (hasDigits ? structure.digitHeight / 0.7 : em) : min(height / 0.94, em * 3)
        var words: [Word] = []
        var before: Token?
        for token in tokens where !token.text.isEmpty {
            let gap = before.map { Double(token.left - $0.right) } ?? em
            words.append(
                Word(
                    token.text,
                    box: PixelBox(
                        left: token.left, top: line.box.top, right: max(token.right, token.left + 1),
                        bottom: line.box.bottom
                    ).box(scale: scale),
                    baseline: Double(baseline) * scale, size: size * scale,
                    edges: token.edges.map { Double($0) * scale },
                    startsApart: gap >= em * 0.28 || token.startsWord && gap >= em * 0.1,
                    confidence: min(1, max(0, token.confidence))))
            before = token
        }
        return words
    }
}
