/// A page turned so that words of one direction run from left to right, and the way back.
struct PageTurn {
    /// The direction of the words, in degrees clockwise: 0, 90 or 270.
    let angle: Int
    /// The width of the page before it was turned, in points.
    let width: Double
    /// Its height before it was turned, in points.
    let height: Double

    init(angle: Int, page: PageContent) {
        self.angle = angle
        width = page.width
        height = page.height
    }

    /// The box as it lies on the turned page.
    func apply(_ box: Box) -> Box {
        switch angle {
        case 90:
            Box(left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
        case 270:
            Box(left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
        default: box
        }
    }

    /// The box as it lies on the page.
    func undo(_ box: Box) -> Box {
        switch angle {
        case 90:
            Box(left: width - box.bottom, top: box.left, right: width - box.top, bottom: box.right)
        case 270:
            Box(left: box.top, top: height - box.right, right: box.bottom, bottom: height - box.left)
        default: box
        }
    }

    /// A word of this direction as it stands on the turned page.
    func apply(_ word: Word) -> Word {
        guard angle != 0 else { return word }
        var turned = word
        turned.box = apply(word.box)
        // The baseline of a turned word is not told: it lies a fifth of the box above its lower edge.
        turned.baseline = turned.box.bottom - 0.2 * turned.box.height
        turned.edges = word.edges.map { angle == 90 ? $0 : height - $0 }
        turned.angle = 0
        return turned
    }

    /// A line as it lies on the turned page.
    func apply(_ ruling: Ruling) -> Ruling {
        guard angle != 0 else { return ruling }
        var turned = ruling
        turned.isHorizontal.toggle()
        if angle == 90 {
            if ruling.isHorizontal {
                // Runs along x, so downwards on the turned page, from its right end.
                (turned.start, turned.end) = (width - ruling.end, width - ruling.start)
            } else {
                turned.position = width - ruling.position
            }
        } else {
            if ruling.isHorizontal {
                turned.position = height - ruling.position
            } else {
                (turned.start, turned.end) = (height - ruling.end, height - ruling.start)
            }
        }
        return turned
    }
}
