/// What the pieces of ink say about a number without reading it: how many digits, where the point is.
struct NumberStructure: Sendable {
    /// The part that a glyph can play in a number.
    enum Part: Sendable, Hashable {
        /// As high as a digit and not wider.
        case digit
        /// Two or more digits that touch, or something else that is wide.
        case wide
        /// A small blob on the baseline.
        case point
        /// A flat stroke at half height.
        case dash
        /// None of these.
        case other
    }

    /// The parts from left to right.
    let parts: [Part]
    /// The glyphs from left to right, one for each part.
    let glyphs: [Glyph]
    /// The height of the digits in pixels.
    let digitHeight: Double
    /// The row below the digits.
    let baseline: Int
    /// Whether it was cut out of a longer run, so that a digit may have been left outside.
    var isPart = false
    /// Whether what may be one more digit stands beside it and was left out.
    var hasNeighbour = false

    /// Looks at the glyphs of a run.
    init(_ columns: [Glyph], em: Double) {
        let glyphs = Self.mended(columns)
        let tall = glyphs.filter { glyph in
            Double(glyph.box.height) >= em * 0.35 && Double(glyph.box.height) <= em * 1.3
                && glyph.box.width <= glyph.box.height
        }
        let heights = tall.map { Double($0.box.height) }.sorted()
        let digitHeight = heights.isEmpty ? em * 0.7 : heights[heights.count / 2]
        let bottoms = tall.map(\.box.bottom).sorted()
        let baseline = bottoms.isEmpty ? (glyphs.map(\.box.bottom).max() ?? 0) : bottoms[bottoms.count / 2]
        self.digitHeight = digitHeight
        self.baseline = baseline
        self.glyphs = glyphs
        parts = glyphs.map { glyph in
            Self.hasFoot(glyph)
                ? .other : Self.part(of: glyph.box, digitHeight: digitHeight, baseline: baseline)
        }
    }

    /// Whether a glyph stands over a bar of its own, as ≤ and ± do and no digit does.
    private static func hasFoot(_ glyph: Glyph) -> Bool {
        glyph.pieces.count > 1
            && glyph.pieces.contains { piece in
                let box = piece.place
                return box.bottom >= glyph.box.bottom - 2 && box.width * 10 >= glyph.box.width * 7
                    && box.height * 3 <= glyph.box.height
            }
    }

    /// Glyphs that touch side by side and are no wider together than a digit: one whose strokes are broken.
    private static func mended(_ glyphs: [Glyph]) -> [Glyph] {
        var result: [Glyph] = []
        for glyph in glyphs {
            if let last = result.last, glyph.box.left - last.box.right <= 0 {
                let whole = last.box.union(glyph.box)
                if whole.width * 100 <= whole.height * 76,
                    min(last.box.height, glyph.box.height) * 3 > whole.height
                {
                    result[result.count - 1].pieces += glyph.pieces
                    continue
                }
            }
            result.append(glyph)
        }
        return result
    }

    private static func part(of box: PixelBox, digitHeight: Double, baseline: Int) -> Part {
        let height = Double(box.height)
        let width = Double(box.width)
        let above = Double(baseline - box.bottom)
        if height >= digitHeight * 0.86, height <= digitHeight * 1.16, abs(above) <= digitHeight * 0.12 {
            return width <= digitHeight * 0.88 ? .digit : .wide
        }
        if height <= digitHeight * 0.34, width <= digitHeight * 0.34,
            above <= digitHeight * 0.16, above >= -digitHeight * 0.16
        {
            return .point
        }
        if height <= digitHeight * 0.24, width >= digitHeight * 0.25,
            above >= digitHeight * 0.2, above <= digitHeight * 0.65
        {
            return .dash
        }
        return .other
    }

    /// Whether all of it can be a number.
    var isNumeric: Bool {
        parts.contains(.digit) && parts.allSatisfy { $0 != .other } && !parts.allSatisfy { $0 == .dash }
            && parts.first != .point
    }

    /// Whether a text has the same digits, points and dashes in the same places.
    ///
    /// - Returns: `nil` where strokes touch, so that nothing can be said.
    func agrees(with text: String) -> Bool? {
        guard !parts.contains(.wide), !parts.contains(.other) else { return nil }
        let wanted = text.map { character -> Part in
            character.isNumber ? .digit : character == "." ? .point : .dash
        }
        return wanted == parts
    }

    /// The number that its ink is read as; `nil` where there is no ink.
    func token(_ text: String, confidence: Double) -> Token? {
        glyphs.map(\.box).union.map { box in
            Token(
                .number, dashed(text), left: box.left, right: box.right, edges: glyphs.map(\.box.right),
                confidence: confidence)
        }
    }

    /// How many points it has.
    var points: Int { parts.count { $0 == .point } }

    /// What the shapes of the digits say about a text of the same structure.
    func judge(_ text: String) -> (fitting: Int, contradicting: Int) {
        guard text.count == parts.count else { return (0, 0) }
        var fitting = 0
        var contradicting = 0
        for (character, (part, glyph)) in zip(text, zip(parts, glyphs)) where part == .digit {
            switch DigitShape.judge(glyph.pieces.joined, as: character) {
            case .fits: fitting += 1
            case .unclear: break
            case .contradicts: contradicting += 1
            }
        }
        return (fitting, contradicting)
    }
}

extension NumberStructure {
    /// Without what stands before the first and after the last digit; `nil` where no digit is left.
    ///
    /// What is taken off close by may be half of a digit that is broken, or a point whose digit is: the rest
    /// then knows that it has a neighbour.
    func trimmed(em: Double) -> NumberStructure? {
        let solid: [Part] = [.digit, .wide]
        guard let first = parts.firstIndex(where: solid.contains),
            let last = parts.lastIndex(where: solid.contains)
        else { return nil }
        guard first > 0 || last < parts.count - 1 else { return self }
        var rest = NumberStructure(Array(glyphs[first...last]), em: em)
        rest.hasNeighbour =
            first > 0 && isFragment(first - 1, beside: first)
            || last + 1 < parts.count && isFragment(last + 1, beside: last)
        return rest
    }

    /// Whether a part that is no digit may belong to one that stands beside it.
    private func isFragment(_ place: Int, beside other: Int) -> Bool {
        let box = glyphs[place].box
        let gap = max(box.left - glyphs[other].box.right, glyphs[other].box.left - box.right)
        guard Double(gap) < digitHeight * 0.3 else { return false }
        return parts[place] == .point || Double(box.height) <= digitHeight * 1.1
    }

    /// The text with its dashes as wide as they are drawn.
    func dashed(_ text: String) -> String {
        guard text.contains("-"), text.count == parts.count else { return text }
        return String(
            zip(text, zip(parts, glyphs)).map { character, ink in
                guard character == "-", ink.0 == .dash else { return character }
                return Double(ink.1.box.width) >= digitHeight * 0.75 ? "—" : "-"
            })
    }
}

extension NumberReading {
    /// How many digits it has.
    var digits: Int { text.count { $0.isNumber } }

    /// Whether most of it are digits.
    var looksNumeric: Bool {
        let digits = text.count { $0.isNumber }
        return digits > 0 && digits * 2 >= text.count
    }
}
