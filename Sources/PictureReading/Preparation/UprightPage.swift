/// A page made ready to be read: upright, straight, white paper.
struct UprightPage: ~Copyable {
    /// Its grey, at working resolution.
    var grey: Bitmap
    /// Its ink: one bit a pixel.
    var ink: Bitmap
    /// Degrees clockwise by which it was turned.
    var turned: Int
    /// Whether its lines surely run across.
    var axisIsSure: Bool
    /// Pixels per inch across and down.
    var dpi: Double

    /// Points per pixel.
    var scale: Double { 72 / dpi }

    /// Takes a straight grey picture.
    init(
        grey: consuming Bitmap, turned: Int, axisIsSure: Bool, dpi: Double
    ) throws(PictureReadingError) {
        ink = try grey.ink(below: 140).without(piecesWithin: 2)
        self.grey = grey
        self.turned = turned
        self.axisIsSure = axisIsSure
        self.dpi = dpi
    }

    /// The page upside down.
    consuming func turnedOver() throws(PictureReadingError) -> UprightPage {
        try UprightPage(
            grey: grey.turned(quarters: 2), turned: (turned + 180) % 360, axisIsSure: axisIsSure, dpi: dpi)
    }
}
