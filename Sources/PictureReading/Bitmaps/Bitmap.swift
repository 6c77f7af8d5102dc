import CLeptonica

/// A picture of the whole page: 1 bit a pixel (1 is ink) or 8 bits a pixel (0 is black); owns its memory.
struct Bitmap: ~Copyable {
    /// What the library knows it by.
    let pix: UnsafeMutablePointer<Pix>

    /// Takes over a picture that a step of the library gave.
    init(_ pix: UnsafeMutablePointer<Pix>?, _ step: String) throws(PictureReadingError) {
        guard let pix else { throw .failed(step: step) }
        self.pix = pix
    }

    deinit {
        var pix: UnsafeMutablePointer<Pix>? = pix
        pixDestroy(&pix)
    }

    /// Pixels across.
    var width: Int { Int(pixGetWidth(pix)) }
    /// Pixels down.
    var height: Int { Int(pixGetHeight(pix)) }

    /// An 8-bit picture from bytes.
    init(grey picture: GreyPicture) throws(PictureReadingError) {
        try self.init(pixCreate(Int32(picture.width), Int32(picture.height), 8), "create")
        picture.bytes.withUnsafeBytes { source in
            let words = pixGetData(pix)!
            let perLine = Int(pixGetWpl(pix))
            for y in 0..<picture.height {
                let line = UnsafeMutableRawPointer(words + y * perLine)
                line.copyMemory(from: source.baseAddress! + y * picture.width, byteCount: picture.width)
            }
        }
        // The library keeps the first pixel of a word in its highest byte.
        pixEndianByteSwap(pix)
    }

    /// The pixels of a part of an 8-bit picture; what lies outside the picture is white.
    func raster(left: Int, top: Int, right: Int, bottom: Int) -> Raster {
        var raster = Raster(width: max(0, right - left), height: max(0, bottom - top))
        let words = pixGetData(pix)!
        let perLine = Int(pixGetWpl(pix))
        let first = max(0, left)
        let end = min(width, right)
        guard first < end else { return raster }
        for y in max(0, top)..<max(max(0, top), min(height, bottom)) {
            let line = words + y * perLine
            var place = (y - top) * raster.width + first - left
            for x in first..<end {
                raster.bytes[place] = UInt8(truncatingIfNeeded: line[x >> 2] >> UInt32(24 - 8 * (x & 3)))
                place += 1
            }
        }
        return raster
    }
}
