/// Tells operators by their shape: a wedge over a bar, a wave, a plus over a bar, two rings and a stroke.
///
/// The recognition library reads these as Han characters with much confidence, so the shape alone decides.
/// Every test follows the strokes column by column and asks for straight arms; what is not surely one of the
/// operators is none.
enum OperatorShape {
    /// The operator that a glyph shows, if it surely is one.
    ///
    /// - Parameters:
    ///   - glyph: its ink.
    ///   - em: the size of the type in pixels.
    static func classify(_ glyph: BitShape, em: Double) -> Character? {
        let width = Double(glyph.width)
        let height = Double(glyph.height)
        guard width >= em * 0.25, width <= em * 1.3, height <= em * 1.3, glyph.width >= 6 else { return nil }
        if height < em * 0.42, width > 1.7 * height { return Wave.matches(glyph) ? "～" : nil }
        guard height >= em * 0.25, height < width * 2.3, width < height * 2.4, height < em * 1.05 else {
            return nil
        }
        // Ragged strokes are tried once more smoothed, broken ones once more grown.
        let tries = hasRing(glyph) ? [] : [glyph, glyph.smoothed, glyph.grown.smoothed]
        for shape in tries where height < em * 0.95 { if let sign = wedge(shape) { return sign } }
        if PercentSign.matches(glyph) { return "%" }
        if PlusMinus.matches(glyph) { return "±" }
        return nil
    }

    /// The comparison that a wedge shows, to the left or to the right.
    private static func wedge(_ glyph: BitShape) -> Character? {
        if let wedge = Wedge.find(in: glyph) { return wedge.hasBar ? "≤" : "<" }
        if let wedge = Wedge.find(in: glyph.mirrored) { return wedge.hasBar ? "≥" : ">" }
        return nil
    }

    /// Whether ink goes round a white area, as in a 6 whose ring is drawn angular, and in no wedge.
    private static func hasRing(_ glyph: BitShape) -> Bool {
        !Holes.of(glyph, least: max(4, glyph.width * glyph.height / 25)).isEmpty
    }
}
