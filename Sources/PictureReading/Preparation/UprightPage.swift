/// A page made ready to be read: straight, white paper, ruling lines known and taken out.
struct UprightPage: ~Copyable {
    /// Its grey without ruling lines, at working resolution.
    var grey: Bitmap
    /// Its ruling lines.
    let rulings: [PixelRuling]
    /// Its lines of text from the top.
    let lines: [TextLine]
    /// The size of its type in pixels.
    let em: Double
    /// Degrees clockwise by which it was turned.
    let turned: Int
    /// Pixels per inch.
    let dpi: Double

    /// Points per pixel.
    var scale: Double { 72 / dpi }

    /// Takes a straight grey picture.
    init(grey: consuming Bitmap, turned: Int, dpi: Double) throws(PictureReadingError) {
        let ink = try grey.ink(below: PageCleaning.inkLevel).without(piecesWithin: 2)
        let found = try RulingFinder.find(ink)
        grey.whiten(where: found.erased)
        let text = try LineFinder.find(found.text, rulings: found.rulings)
        lines = try FaintEnds(em: text.em, rulings: found.rulings).completed(text.lines, in: grey)
        self.grey = grey
        rulings = found.rulings
        em = text.em
        self.turned = turned
        self.dpi = dpi
    }

    /// The page upside down.
    consuming func turnedOver() throws(PictureReadingError) -> UprightPage {
        let turned = (turned + 180) % 360
        let dpi = dpi
        let whole = try grey.turned(quarters: 2)
        return try UprightPage(grey: whole, rulings: rulings, turned: turned, dpi: dpi)
    }

    /// Takes a picture without ruling lines, and the lines as they were before it was turned over.
    private init(
        grey: consuming Bitmap, rulings: [PixelRuling], turned: Int, dpi: Double
    ) throws(PictureReadingError) {
        let width = grey.width
        let height = grey.height
        self.rulings = rulings.map { ruling in
            var ruling = ruling
            ruling.box = PixelBox(
                left: width - ruling.box.right, top: height - ruling.box.bottom,
                right: width - ruling.box.left, bottom: height - ruling.box.top)
            return ruling
        }
        let text = try LineFinder.find(
            try grey.ink(below: PageCleaning.inkLevel).without(piecesWithin: 2), rulings: self.rulings)
        lines = try FaintEnds(em: text.em, rulings: self.rulings).completed(text.lines, in: grey)
        em = text.em
        self.grey = grey
        self.turned = turned
        self.dpi = dpi
    }
}
