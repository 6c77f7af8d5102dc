/// Finds the ink of a number that was read within a line of text.
///
/// The library tells the places of characters roughly: off by half a character where Han characters and
/// digits stand side by side. The pieces of ink tell exactly where digits are; the text says how many to look
/// for.
struct NumberFinder {
    /// The glyphs of the run in which the number stands.
    let glyphs: [Glyph]
    /// The size of the type in pixels.
    let em: Double

    /// The ink of a number.
    ///
    /// - Parameters:
    ///   - text: how the number was read.
    ///   - columns: where on the page, roughly.
    ///   - openBefore: whether a digit may stand before it that was not read as one.
    ///   - openAfter: the same behind it.
    func find(
        _ text: String, in columns: Range<Int>, openBefore: Bool, openAfter: Bool
    ) -> NumberStructure? {
        guard let place = bestWindow(text, in: columns) ?? roughWindow(columns) else { return nil }
        let wide = extended(place, openBefore: openBefore, openAfter: openAfter)
        var structure = NumberStructure(Array(glyphs[wide]), em: em).trimmed(em: em)
        if let found = structure {
            let before = openBefore && wide.lowerBound > 0 ? glyphs[wide.lowerBound - 1] : nil
            let after = openAfter && wide.upperBound < glyphs.count ? glyphs[wide.upperBound] : nil
            structure?.isPart = wide.count < glyphs.count
            structure?.hasNeighbour =
                found.hasNeighbour
                || before.map { mayBeDigit($0, beside: glyphs[wide.lowerBound], like: found) } ?? false
                || after.map { mayBeDigit($0, beside: glyphs[wide.upperBound - 1], like: found) } ?? false
        }
        return structure
    }

    /// Whether a glyph beside a number looks like a digit whose strokes are broken or run together.
    private func mayBeDigit(_ glyph: Glyph, beside other: Glyph, like structure: NumberStructure) -> Bool {
        let gap = max(glyph.box.left - other.box.right, other.box.left - glyph.box.right)
        // What all but touches may be a part of the same digit: the slant of a 4 beside its stem.
        if Double(gap) <= max(1, structure.digitHeight * 0.06), glyph.box.bottom <= structure.baseline + 2,
            Double(glyph.box.height) <= structure.digitHeight * 1.1
        {
            return true
        }
        return Double(gap) < structure.digitHeight * 0.3
            && abs(Double(glyph.box.height) - structure.digitHeight) <= structure.digitHeight * 0.2
            && Double(abs(glyph.box.bottom - structure.baseline)) <= structure.digitHeight * 0.12
            && Double(glyph.box.width) <= structure.digitHeight * 0.85
    }

    /// The glyphs near the place that have the digits and points of the text.
    private func bestWindow(_ text: String, in columns: Range<Int>) -> Range<Int>? {
        let count = text.count
        guard count > 0, count <= glyphs.count else { return nil }
        let middle = (columns.lowerBound + columns.upperBound) / 2
        var best: (range: Range<Int>, distance: Int)?
        for start in 0...(glyphs.count - count) {
            let range = start..<start + count
            let left = glyphs[start].box.left
            let right = glyphs[start + count - 1].box.right
            let distance = abs((left + right) / 2 - middle)
            guard Double(distance) < em * 0.9, distance < best?.distance ?? Int.max,
                NumberStructure(Array(glyphs[range]), em: em).agrees(with: text) == true,
                isTight(range)
            else { continue }
            best = (range, distance)
        }
        return best?.range
    }

    /// Whether no gap in a window is wide, save after a point.
    private func isTight(_ range: Range<Int>) -> Bool {
        range.dropFirst().allSatisfy { Double(glyphs[$0].box.left - glyphs[$0 - 1].box.right) < em * 0.6 }
    }

    /// The glyphs whose middle lies in the place.
    private func roughWindow(_ columns: Range<Int>) -> Range<Int>? {
        guard let first = glyphs.firstIndex(where: { columns.contains($0.box.middleX) }),
            let last = glyphs.lastIndex(where: { columns.contains($0.box.middleX) })
        else { return nil }
        return first..<last + 1
    }

    /// The window with digits beside it that were taken for something else or left out.
    private func extended(_ range: Range<Int>, openBefore: Bool, openAfter: Bool) -> Range<Int> {
        let structure = NumberStructure(Array(glyphs[range]), em: em)
        var start = range.lowerBound
        var end = range.upperBound
        while openBefore, start > 0 {
            if isDigit(glyphs[start - 1], beside: glyphs[start], like: structure) {
                start -= 1
            } else if start > 1, isPoint(glyphs[start - 1], beside: glyphs[start], like: structure),
                isDigit(glyphs[start - 2], beside: glyphs[start - 1], like: structure)
            {
                start -= 2
            } else {
                break
            }
        }
        while openAfter, end < glyphs.count {
            if isDigit(glyphs[end], beside: glyphs[end - 1], like: structure) {
                end += 1
            } else if end + 1 < glyphs.count, isPoint(glyphs[end], beside: glyphs[end - 1], like: structure),
                isDigit(glyphs[end + 1], beside: glyphs[end], like: structure)
            {
                end += 2
            } else {
                break
            }
        }
        return start..<end
    }

    /// Whether a glyph beside a number is as high as its digits, on its baseline and close.
    private func isDigit(_ glyph: Glyph, beside other: Glyph, like structure: NumberStructure) -> Bool {
        let gap = max(glyph.box.left - other.box.right, other.box.left - glyph.box.right)
        let height = Double(glyph.box.height)
        return Double(gap) < structure.digitHeight * 0.5 && glyph.pieces.count == 1
            && abs(height - structure.digitHeight) <= structure.digitHeight * 0.14
            && Double(abs(glyph.box.bottom - structure.baseline)) <= structure.digitHeight * 0.1
            && Double(glyph.box.width) <= structure.digitHeight * 0.8
    }

    /// Whether a glyph beside a number is a small blob on its baseline.
    private func isPoint(_ glyph: Glyph, beside other: Glyph, like structure: NumberStructure) -> Bool {
        let gap = max(glyph.box.left - other.box.right, other.box.left - glyph.box.right)
        return Double(gap) < structure.digitHeight * 0.5
            && Double(max(glyph.box.height, glyph.box.width)) <= structure.digitHeight * 0.3
            && Double(abs(glyph.box.bottom - structure.baseline)) <= structure.digitHeight * 0.14
    }
}
