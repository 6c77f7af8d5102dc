import CPoppler
import Documents

/// Makes words of the shapes that a page draws, and keeps lines, areas and pictures.
final class PageCollector {
    private var content: PageContent
    private let limits: PageLimits
    /// Whether a filled curve lies over words.
    private(set) var isPaintedOver = false
    /// How many words were held against curves.
    private var comparisons = 0
    private var glyphs = 0
    private var drawings = 0
    private var fonts: [FontFacts] = []
    private var word: WordInProgress?
    private var doubles = DoubleWords()
    /// Whether white space was drawn since the last shape.
    private var isApart = true

    private struct FontFacts {
        var name: String
        var isBold: Bool
        var hasMap: Bool
    }

    init(number: Int, width: Double, height: Double, limits: PageLimits) {
        content = PageContent(number: number, width: width, height: height)
        self.limits = limits
    }

    static func at(_ context: UnsafeMutableRawPointer?) -> PageCollector {
        Unmanaged.fromOpaque(context!).takeUnretainedValue()
    }

    func take(_ font: lingpao_font) -> Bool {
        let name = String(cString: font.name)
        let isBold = font.is_bold || ["Bold", "Heavy", "Black", "SimHei"].contains { name.contains($0) }
        // A font that is not in the file is drawn by the characters that the file names.
        fonts.append(FontFacts(name: name, isBold: isBold, hasMap: font.has_map || !font.is_embedded))
        return fonts.count <= limits.drawings
    }

    func take(_ glyph: lingpao_glyph) -> Bool {
        glyphs += 1
        let size = (glyph.up_x * glyph.up_x + glyph.up_y * glyph.up_y).squareRoot()
        guard size.isFinite, size > 0, glyph.x.isFinite, glyph.y.isFinite, glyph.advance_x.isFinite,
            glyph.advance_y.isFinite
        else { return glyphs <= limits.glyphs }
        // Nearly all shapes stand for one character.
        if glyph.count == 1, let character = Unicode.Scalar(glyph.characters.0) {
            take(CollectionOfOne(character), glyph, size: size)
        } else {
            let characters = withUnsafeBytes(of: glyph.characters) { bytes in
                bytes.bindMemory(to: UInt32.self).prefix(Int(glyph.count)).compactMap(Unicode.Scalar.init)
            }
            // A shape that stands for no character is told as such: it is read from the picture.
            take(characters.isEmpty ? ["\u{FFFD}"] : characters, glyph, size: size)
        }
        return glyphs <= limits.glyphs
    }

    private func take(_ characters: some Collection<Unicode.Scalar>, _ glyph: lingpao_glyph, size: Double) {
        if characters.allSatisfy(Self.isWhite) {
            isApart = true
            return
        }
        let font = fonts.indices.contains(Int(glyph.font)) ? fonts[Int(glyph.font)] : nil
        let isNear = word?.reaches(glyph, size: size) ?? false
        if var current = word, !isApart, isNear, current.looksLike(glyph, size: size) {
            word = nil
            current.append(characters, glyph, size: size)
            word = current
        } else {
            endWord()
            var next = WordInProgress(
                glyph, size: size,
                style: WordStyle(
                    font: font?.name ?? "", isBold: font?.isBold ?? false, colour: glyph.colour,
                    opacity: glyph.opacity, isDrawn: glyph.is_drawn, hasMap: font?.hasMap ?? false),
                startsApart: isApart || !isNear)
            next.append(characters, glyph, size: size)
            word = next
        }
        isApart = false
    }

    /// White space and controls. Han characters and Latin letters are told without a look into the tables.
    private static func isWhite(_ character: Unicode.Scalar) -> Bool {
        switch character.value {
        case ...0x20: true
        case 0x21...0x7E, 0x4E00...0x9FFF: false
        default: character.properties.isWhitespace
        }
    }

    func line(
        _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ thickness: Double, _ colour: UInt32
    ) -> Bool {
        drawings += 1
        guard x0.isFinite, y0.isFinite, x1.isFinite, y1.isFinite, thickness.isFinite else { return true }
        if y0 == y1 {
            content.rulings.append(
                Ruling(
                    isHorizontal: true, position: y0, start: x0, end: x1, thickness: thickness, colour: colour
                ))
        } else {
            content.rulings.append(
                Ruling(
                    isHorizontal: false, position: x0, start: y0, end: y1, thickness: thickness,
                    colour: colour))
        }
        return drawings <= limits.drawings
    }

    func area(_ box: Box, _ colour: UInt32, _ opacity: Double) -> Bool {
        drawings += 1
        guard box.isFinite else { return true }
        endWord()
        if opacity > 0.5 {
            content.fills.append(Fill(box: box, colour: colour, wordsBefore: content.words.count))
        }
        return drawings <= limits.drawings
    }

    func picture(_ box: Box) -> Bool {
        drawings += 1
        guard box.isFinite else { return true }
        endWord()
        content.pictures.append(PagePicture(box: box, wordsBefore: content.words.count))
        return drawings <= limits.drawings
    }

    /// A filled curve: may cover words, as far as its box tells.
    func shape(_ box: Box) -> Bool {
        drawings += 1
        guard box.isFinite, !isPaintedOver else { return drawings <= limits.drawings }
        endWord()
        comparisons += content.words.count
        // Too much to be looked at piece by piece: only the picture shows it.
        isPaintedOver =
            comparisons > PageContent.mostComparisons
            || content.words.contains { $0.box.intersection(box).area > 0.5 * $0.box.area }
        return drawings <= limits.drawings
    }

    /// The page, once all is drawn.
    func finish() -> PageContent {
        endWord()
        return content
    }

    private func endWord() {
        guard let word else { return }
        self.word = nil
        let finished = word.finish()
        // Drawn once more at the same place, which makes type look bold.
        if doubles.isDouble(finished) { return }
        content.words.append(finished)
    }
}
