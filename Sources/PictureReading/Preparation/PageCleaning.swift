import CLeptonica

/// Makes the paper white and the print black: uneven light, faint print, grey watermarks, single specks.
enum PageCleaning {
    /// Pixels per inch that lines are read at: print of 9 to 12 points is then about as high as the
    /// recognition wants it.
    static let workingDPI = 300.0

    /// The share of the way from ink to paper from which on a grey counts as paper.
    ///
    /// Watermarks are drawn light so that the print on them stays readable; they lie above, the grey edges
    /// of strokes partly below.
    static let paperShare = 0.72

    /// The level below which the cleaned grey counts as ink.
    static let inkLevel = 190

    /// Levels below which the hairlines of blurred print lie, for a second look at single characters.
    static let faintLevels = [220, 235, 245]

    /// The picture at working resolution with even paper and stretched levels.
    static func clean(_ picture: GreyPicture) throws(PictureReadingError) -> Bitmap {
        let raw = try Bitmap(grey: picture)
        let factor = workingDPI / picture.dpi
        let sized = abs(factor - 1) < 0.15 ? raw : try raw.scaled(by: factor)
        let paper = paperLevel(sized.histogram())
        let even: Bitmap
        if let result = pixBackgroundNorm(
            sized.pix, nil, nil, 64, 64, Int32(Double(paper) * 0.6), 400, 250, 2, 2)
        {
            even = try Bitmap(result, "even")
        } else {
            even = sized
        }
        // Thin strokes that the scanner blurred come back to the level of thick ones.
        let sharp = try Bitmap(pixUnsharpMaskingGray(even.pix, 3, 0.7), "sharpen")
        let levels = inkAndPaper(even.histogram())
        return try Bitmap(
            pixGammaTRC(nil, sharp.pix, 1, Int32(levels.ink), Int32(levels.paper)), "levels")
    }

    /// The commonest light grey.
    static func paperLevel(_ histogram: [Int]) -> Int {
        (100..<256).max { histogram[$0] < histogram[$1] } ?? 255
    }

    /// The levels to be made black and white: the darkest two in a thousand pixels are ink.
    static func inkAndPaper(_ histogram: [Int]) -> (ink: Int, paper: Int) {
        let total = histogram.reduce(0, +)
        var seen = 0
        var ink = 0
        for level in 0..<256 {
            seen += histogram[level]
            if seen * 500 >= total {
                ink = level
                break
            }
        }
        ink = min(ink, 150)
        return (ink, ink + Int(Double(250 - ink) * paperShare))
    }
}
