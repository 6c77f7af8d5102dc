import CLeptonica

/// How the lines of a page lie: along which axis they run, and how far they are off it.
struct Straightening {
    /// The best angle along one axis.
    struct Lie {
        /// How sharply ink and gaps alternate at that angle.
        var sharpness: Double
        /// The angle in radians by which the page must be turned clockwise.
        var angle: Double
    }

    /// The page as it is.
    let upright: Lie
    /// The page turned by a quarter.
    let sideways: Lie

    /// Looks at the ink of a page.
    init(_ ink: borrowing Bitmap) throws(PictureReadingError) {
        // Long lines would be taken for lines of text along either axis.
        let across = try ink.opened(90, 1).dilated(3, 5)
        let down = try ink.opened(1, 90).dilated(5, 3)
        let text = try ink.minus(across).minus(down)
        upright = Self.lie(of: text)
        sideways = Self.lie(of: try text.turned(quarters: 1))
    }

    /// The quarter turns to be tried, the likelier first.
    ///
    /// Columns of characters that stand one below the other, and the grain of some scans, can be sharper than
    /// the lines: only reading settles it.
    var quarters: [Int] { upright.sharpness >= sideways.sharpness ? [0, 1] : [1, 0] }

    /// The page turned by quarters and straightened.
    func straightened(
        _ grey: borrowing Bitmap, quarters: Int, dpi: Double
    ) throws(PictureReadingError) -> UprightPage {
        let angle = quarters == 0 ? upright.angle : sideways.angle
        let turned = try grey.turned(quarters: quarters)
        return try UprightPage(
            grey: abs(angle) > 0.0008 ? turned.rotated(by: angle) : turned, turned: quarters * 90, dpi: dpi)
    }

    /// How lines along the horizontal axis lie.
    private static func lie(of ink: borrowing Bitmap) -> Lie {
        var angle: Float = 0
        var confidence: Float = 0
        var score: Float = 0
        let failed = pixFindSkewSweepAndSearchScore(
            ink.pix, &angle, &confidence, &score, 4, 2, 0, 6, 1, 0.01)
        guard failed == 0 else { return Lie(sharpness: 0, angle: 0) }
        return Lie(sharpness: Double(score), angle: Double(angle) * .pi / 180)
    }
}
