import CLeptonica

/// The steps of the library that are used, under the names of what they do here.
extension Bitmap {
    /// A bit per pixel: ink where the grey is below a level.
    func ink(below level: Int) throws(PictureReadingError) -> Bitmap {
        try Bitmap(pixThresholdToBinary(pix, Int32(level)), "threshold")
    }

    /// Only runs of ink as wide and as high as a brick.
    func opened(_ width: Int, _ height: Int) throws(PictureReadingError) -> Bitmap {
        try Bitmap(pixOpenBrick(nil, pix, Int32(width), Int32(height)), "open")
    }

    /// Gaps narrower than a brick filled.
    func closed(_ width: Int, _ height: Int) throws(PictureReadingError) -> Bitmap {
        try Bitmap(pixCloseSafeBrick(nil, pix, Int32(width), Int32(height)), "close")
    }

    /// Ink grown by a brick.
    func dilated(_ width: Int, _ height: Int) throws(PictureReadingError) -> Bitmap {
        try Bitmap(pixDilateBrick(nil, pix, Int32(width), Int32(height)), "dilate")
    }

    /// Ink of this picture that is not in another.
    func minus(_ other: borrowing Bitmap) throws(PictureReadingError) -> Bitmap {
        try Bitmap(pixSubtract(nil, pix, other.pix), "subtract")
    }

    /// Ink of both.
    func and(_ other: borrowing Bitmap) throws(PictureReadingError) -> Bitmap {
        try Bitmap(pixAnd(nil, pix, other.pix), "and")
    }

    /// Ink of either.
    func or(_ other: borrowing Bitmap) throws(PictureReadingError) -> Bitmap {
        try Bitmap(pixOr(nil, pix, other.pix), "or")
    }

    /// The picture turned clockwise by quarters.
    func turned(quarters: Int) throws(PictureReadingError) -> Bitmap {
        try Bitmap(pixRotateOrth(pix, Int32(quarters & 3)), "turn")
    }

    /// The picture turned clockwise by a small angle in radians, of the same size, white brought in.
    func rotated(by angle: Double) throws(PictureReadingError) -> Bitmap {
        try Bitmap(
            pixRotate(pix, Float(angle), Int32(L_ROTATE_AREA_MAP), Int32(L_BRING_IN_WHITE), 0, 0), "rotate")
    }

    /// The picture scaled.
    func scaled(by factor: Double) throws(PictureReadingError) -> Bitmap {
        try Bitmap(pixScale(pix, Float(factor), Float(factor)), "scale")
    }

    /// Without pieces that are small both ways.
    func without(piecesWithin size: Int) throws(PictureReadingError) -> Bitmap {
        try Bitmap(
            pixSelectBySize(
                pix, Int32(size), Int32(size), 8, Int32(L_SELECT_IF_EITHER), Int32(L_SELECT_IF_GT), nil),
            "despeckle")
    }

    /// Only the ink within some boxes.
    func within(_ boxes: [PixelBox]) throws(PictureReadingError) -> Bitmap {
        let result = try Bitmap(pixCreateTemplate(pix), "within")
        for box in boxes {
            pixRasterop(
                result.pix, Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height),
                Int32(PIX_SRC), pix, Int32(box.left), Int32(box.top))
        }
        return result
    }

    /// The pieces of this picture that hold ink of a seed.
    func reached(from seed: borrowing Bitmap) throws(PictureReadingError) -> Bitmap {
        try Bitmap(pixSeedfillBinary(nil, seed.pix, pix, 8), "reach")
    }

    /// How many pixels of a box have ink.
    func count(in box: PixelBox) -> Int {
        var place = boxCreate(Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height))
        defer { boxDestroy(&place) }
        var count: Int32 = 0
        pixCountPixelsInRect(pix, place, &count, nil)
        return Int(count)
    }

    /// Makes an 8-bit picture white wherever a mask has ink.
    mutating func whiten(where mask: borrowing Bitmap) {
        pixSetMasked(pix, mask.pix, 255)
    }

    /// How many pixels have each level of grey, sampling every fourth pixel both ways.
    func histogram() -> [Int] {
        var counts = [Int](repeating: 0, count: 256)
        var numbers = pixGetGrayHistogram(pix, 4)
        for level in 0..<256 {
            var value: Int32 = 0
            numaGetIValue(numbers, Int32(level), &value)
            counts[level] = Int(value)
        }
        numaDestroy(&numbers)
        return counts
    }

    /// The connected pieces of ink, with their shapes where asked for.
    func pieces(shapes: Bool) throws(PictureReadingError) -> [Piece] {
        var pixa: UnsafeMutablePointer<Pixa>?
        var boxes = shapes ? pixConnComp(pix, &pixa, 8) : pixConnCompBB(pix, 8)
        guard boxes != nil else { throw .failed(step: "pieces") }
        defer {
            boxaDestroy(&boxes)
            pixaDestroy(&pixa)
        }
        let count = boxaGetCount(boxes)
        var pieces: [Piece] = []
        pieces.reserveCapacity(Int(count))
        for index in 0..<count {
            var x: Int32 = 0
            var y: Int32 = 0
            var width: Int32 = 0
            var height: Int32 = 0
            boxaGetBoxGeometry(boxes, index, &x, &y, &width, &height)
            let place = PixelBox(left: Int(x), top: Int(y), right: Int(x + width), bottom: Int(y + height))
            var piece = Piece(place: place)
            if shapes, let shape = pixaGetPix(pixa, index, Int32(L_CLONE)) {
                piece.shape = try Bitmap(shape, "piece").bits()
            }
            pieces.append(piece)
        }
        return pieces
    }

    /// The pieces of ink in a part of an 8-bit picture, ink being what is darker than a level.
    func pieces(in box: PixelBox, below level: Int) throws(PictureReadingError) -> [Piece] {
        var place = boxCreate(Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height))
        defer { boxDestroy(&place) }
        let part = try Bitmap(pixClipRectangle(pix, place, nil), "part")
        return try part.ink(below: level).pieces(shapes: true).map { piece in
            var moved = piece
            moved.place.left += box.left
            moved.place.right += box.left
            moved.place.top += box.top
            moved.place.bottom += box.top
            return moved
        }
    }

    /// The bits of a small 1-bit picture.
    private func bits() -> BitShape {
        var shape = BitShape(width: width, height: height)
        let words = pixGetData(pix)!
        let perLine = Int(pixGetWpl(pix))
        for y in 0..<shape.height {
            let line = words + y * perLine
            for x in 0..<shape.width where line[x >> 5] & (0x8000_0000 >> UInt32(x & 31)) != 0 {
                shape[x, y] = true
            }
        }
        return shape
    }
}
