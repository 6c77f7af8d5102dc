/// Finds the ink of a word of Latin letters within a line, and the strokes that part it: `GB/T`, `mg/kg`.
struct LetterFinder {
    /// The glyphs of the run in which the word stands.
    let glyphs: [Glyph]
    /// The size of the type in pixels.
    let em: Double

    /// A part of the word: letters between strokes, or a stroke.
    enum Part {
        /// Letters to be read.
        case letters([Glyph])
        /// A slash, told by its shape.
        case slash(Glyph)
    }

    /// The parts of the word in a place.
    ///
    /// - Parameters:
    ///   - columns: where it is, roughly.
    ///   - bounds: the columns that belong to no number beside it.
    ///   - textBefore: whether other text stands before it.
    ///   - textAfter: whether other text stands behind it.
    func find(
        in columns: Range<Int>, bounds: Range<Int>, textBefore: Bool, textAfter: Bool
    ) -> [Part] {
        let slack = Int(em * 0.2)
        var inside = glyphs.filter { glyph in
            let middle = glyph.box.middleX
            return middle >= max(columns.lowerBound - slack, bounds.lowerBound)
                && middle < min(columns.upperBound + slack, bounds.upperBound)
        }
        // A part of a Han character beside the word is higher than letters or wider than they are.
        while textBefore, let first = inside.first, !isLetter(first) { inside.removeFirst() }
        while textAfter, let last = inside.last, !isLetter(last) { inside.removeLast() }
        var parts: [Part] = []
        var run: [Glyph] = []
        for glyph in inside {
            if Double(glyph.box.height) > em * 0.62, glyph.pieces.count == 1,
                BracketShape.classify(glyph.pieces.joined, em: em) == "/"
            {
                if !run.isEmpty { parts.append(.letters(run)) }
                run = []
                parts.append(.slash(glyph))
            } else {
                run.append(glyph)
            }
        }
        if !run.isEmpty { parts.append(.letters(run)) }
        return parts
    }

    private func isLetter(_ glyph: Glyph) -> Bool {
        Double(glyph.box.height) <= em * 0.88 && Double(glyph.box.width) <= em * 0.95
            && Double(glyph.box.height) >= em * 0.25 && glyph.pieces.count <= 2
    }
}
