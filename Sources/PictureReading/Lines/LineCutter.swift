/// Cuts a line at the operators that its shapes show.
struct LineCutter {
    /// The size of the type in pixels.
    let em: Double

    /// A part of a line.
    enum Part {
        /// An operator or bracket told by its shape.
        case sign(Character, PixelBox)
        /// Glyphs to be read.
        case run([Glyph])
    }

    /// The parts from left to right.
    ///
    /// - Parameter mayBe: whether something else than its shape speaks against an operator in a place.
    func cut(_ line: TextLine, where mayBe: (Character, PixelBox) -> Bool = { _, _ in true }) -> [Part] {
        let glyphs = line.glyphs
        let shapes = glyphs.map { $0.pieces.joined }
        var signs: [Character?] = glyphs.indices.map { place in
            guard let sign = OperatorShape.classify(shapes[place], em: em) else { return nil }
            return isFree(glyphs, at: place, by: sign) && mayBe(sign, glyphs[place].box) ? sign : nil
        }
        // Brackets and strokes round a percent sign would stand alone: their shapes are told as well.
        for place in glyphs.indices where signs[place] == "%" {
            var left = place - 1
            while left >= 0, signs[left] == nil, glyphs[left + 1].box.left - glyphs[left].box.right < Int(em),
                let bracket = BracketShape.classify(shapes[left], em: em), bracket != ")"
            {
                signs[left] = bracket
                left -= 1
            }
            if place + 1 < glyphs.count, BracketShape.classify(shapes[place + 1], em: em) == ")" {
                signs[place + 1] = ")"
            }
        }
        var parts: [Part] = []
        var run: [Glyph] = []
        for (place, glyph) in glyphs.enumerated() {
            if let sign = signs[place] {
                if !run.isEmpty { parts.append(.run(run)) }
                run = []
                parts.append(.sign(sign, glyph.box))
            } else {
                run.append(glyph)
            }
        }
        if !run.isEmpty { parts.append(.run(run)) }
        return parts
    }

    /// Whether a glyph stands free enough to be an operator and not a part of a Han character.
    private func isFree(_ glyphs: [Glyph], at place: Int, by sign: Character) -> Bool {
        let box = glyphs[place].box
        let gapBefore = place > 0 ? box.left - glyphs[place - 1].box.right : Int(em)
        let gapAfter = place + 1 < glyphs.count ? glyphs[place + 1].box.left - box.right : Int(em)
        switch sign {
        case "≤", "≥":
            return min(gapBefore, gapAfter) >= 1
                && !(place > 0 && Double(gapBefore) < em * 0.15 && box.isLevel(with: glyphs[place - 1].box))
        case "±": return min(gapBefore, gapAfter) >= 1
        case "%": return true
        default: return Double(min(gapBefore, gapAfter)) >= em * 0.05
        }
    }
}
