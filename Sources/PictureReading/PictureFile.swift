import CLeptonica

/// A picture file (PNG, JPEG, TIFF with one or more pages, BMP, WebP) taken apart into pages.
///
/// Its sizes are looked at before anything is unpacked.
public struct PictureFile {
    /// What a picture may come to.
    public struct Limits: Sendable {
        /// Points of one page.
        public var pixels = 60_000_000
        /// Pages of one file.
        public var pages = 500

        /// The usual limits.
        public init() {}
    }

    private let bytes: [UInt8]
    private let limits: Limits

    /// Takes a file that lies in memory.
    public init(_ bytes: [UInt8], limits: Limits = Limits()) {
        self.bytes = bytes
        self.limits = limits
    }

    /// Hands over the pages one by one, from 1.
    public func forEachPage(
        _ body: (Int, GreyPicture) throws(PictureReadingError) -> Void
    ) throws(PictureReadingError) {
        let size = bytes.count
        var offset = 0
        var number = 0
        let isTIFF = bytes.starts(with: [0x49, 0x49, 0x2A]) || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A])
        repeat {
            number += 1
            guard number <= limits.pages else { throw .tooLarge }
            try checkHeader(isTIFF ? number - 1 : nil)
            var pix = bytes.withUnsafeBufferPointer { buffer in
                isTIFF
                    ? pixReadMemFromMultipageTiff(buffer.baseAddress, size, &offset)
                    : pixReadMem(buffer.baseAddress, size)
            }
            guard pix != nil else { throw .unsoundPicture }
            defer { pixDestroy(&pix) }
            try body(number, try picture(pix))
        } while isTIFF && offset != 0
    }

    private func checkHeader(_ page: Int?) throws(PictureReadingError) {
        var format: Int32 = 0
        var width: Int32 = 0
        var height: Int32 = 0
        var bits: Int32 = 0
        var samples: Int32 = 0
        var isMapped: Int32 = 0
        let failed = bytes.withUnsafeBufferPointer { buffer in
            if let page {
                return readHeaderMemTiff(
                    buffer.baseAddress, buffer.count, Int32(page), &width, &height, &bits, &samples, nil,
                    &isMapped, nil)
            }
            return pixReadHeaderMem(
                buffer.baseAddress, buffer.count, &format, &width, &height, &bits, &samples, &isMapped)
        }
        guard failed == 0, width > 0, height > 0 else { throw .unsoundPicture }
        guard Int(width) * Int(height) <= limits.pixels else { throw .tooLarge }
    }

    /// A page as red, green and blue, or as grey where it has no colour.
    private func picture(_ pix: UnsafeMutablePointer<PIX>?) throws(PictureReadingError) -> GreyPicture {
        let width = Int(pixGetWidth(pix))
        let height = Int(pixGetHeight(pix))
        guard width * height <= limits.pixels else { throw .tooLarge }
        var whole = pixConvertTo32(pix)
        guard let words = pixGetData(whole) else { throw .failed(step: "colour") }
        defer { pixDestroy(&whole) }
        let row = Int(pixGetWpl(whole))
        let rgb = [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
            for y in 0..<height {
                for x in 0..<width {
                    let point = words[y * row + x]
                    let place = (y * width + x) * 3
                    buffer[place] = UInt8(truncatingIfNeeded: point >> 24)
                    buffer[place + 1] = UInt8(truncatingIfNeeded: point >> 16)
                    buffer[place + 2] = UInt8(truncatingIfNeeded: point >> 8)
                }
            }
            count = width * height * 3
        }
        return GreyPicture(width: width, height: height, rgb: rgb, dpi: dpi(pix, width, height))
    }

    /// Points per inch: as the file says where that can be, else as if the longer side were that of A4.
    private func dpi(_ pix: UnsafeMutablePointer<PIX>?, _ width: Int, _ height: Int) -> Double {
        let told = Double(pixGetXRes(pix))
        if told >= 120, told <= 1_200 { return told }
        return max(72, Double(max(width, height)) / 11.69)
    }
}
