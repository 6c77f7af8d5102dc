import CLeptonica

/// Finds how a page lies: along which axis its lines run, and how far they are off it.
enum Straightening {
    /// What one axis shows.
    struct Lie {
        /// How sharply ink and gaps alternate along the axis, at the best angle.
        var sharpness: Double
        /// The angle in radians by which the page must be turned clockwise for that.
        var angle: Double
    }

    /// The page with its lines running across, straight.
    ///
    /// - Returns: the page, turned by 0 or 90 degrees.
    static func straighten(
        _ grey: consuming Bitmap, dpi: Double
    ) throws(PictureReadingError) -> UprightPage {
        let ink = try grey.ink(below: 140)
        let text = try withoutLongLines(ink)
        let upright = lie(of: text)
        let sideways = lie(of: try text.turned(quarters: 1))
        let turn = sideways.sharpness > upright.sharpness
        let ratio =
            max(sideways.sharpness, upright.sharpness) / max(1, min(sideways.sharpness, upright.sharpness))
        let angle = turn ? sideways.angle : upright.angle
        let turned = turn ? try grey.turned(quarters: 1) : grey
        let straight = abs(angle) > 0.0008 ? try turned.rotated(by: angle) : turned
        return try UprightPage(grey: straight, turned: turn ? 90 : 0, axisIsSure: ratio >= 1.5, dpi: dpi)
    }

    /// The ink without long lines along either axis, which would be taken for lines of text.
    private static func withoutLongLines(_ ink: borrowing Bitmap) throws(PictureReadingError) -> Bitmap {
        let across = try ink.opened(90, 1).dilated(3, 5)
        let down = try ink.opened(1, 90).dilated(5, 3)
        return try ink.minus(across).minus(down)
    }

    /// How lines along the horizontal axis lie.
    private static func lie(of ink: borrowing Bitmap) -> Lie {
        var angle: Float = 0
        var confidence: Float = 0
        var score: Float = 0
        let failed = pixFindSkewSweepAndSearchScore(
            ink.pix, &angle, &confidence, &score, 4, 2, 0, 5, 1, 0.01)
        guard failed == 0 else { return Lie(sharpness: 0, angle: 0) }
        return Lie(sharpness: Double(score), angle: Double(angle) * .pi / 180)
    }
}
