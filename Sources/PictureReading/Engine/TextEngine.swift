import CTesseract

/// One language of the recognition library, ready to read lines.
final class TextEngine {
    private let handle: OpaquePointer

    /// Loads a language.
    ///
    /// - Parameters:
    ///   - tessdata: the folder with the files of the languages.
    ///   - language: `chi_sim`, `eng`.
    ///   - variables: settings of the library, by name.
    init(tessdata: String, language: String, variables: [(String, String)]) throws(PictureReadingError) {
        guard let handle = TessBaseAPICreate() else { throw .failed(step: "engine") }
        self.handle = handle
        guard TessBaseAPIInit2(handle, tessdata, language, OEM_LSTM_ONLY) == 0 else {
            throw .noLanguage(language)
        }
        for (name, value) in variables { TessBaseAPISetVariable(handle, name, value) }
    }

    deinit {
        TessBaseAPIEnd(handle)
        TessBaseAPIDelete(handle)
    }

    /// Reads a picture of one line.
    ///
    /// - Parameter dpi: pixels per inch of the picture.
    /// - Returns: its characters from left to right, in pixels of the picture.
    func read(_ line: Raster, dpi: Int) -> [Symbol] {
        guard line.width > 2, line.height > 2 else { return [] }
        return line.bytes.withUnsafeBufferPointer { bytes in
            TessBaseAPISetPageSegMode(handle, PSM_SINGLE_LINE)
            TessBaseAPISetImage(
                handle, bytes.baseAddress, Int32(line.width), Int32(line.height), 1, Int32(line.width))
            TessBaseAPISetSourceResolution(handle, Int32(dpi))
            defer { TessBaseAPIClear(handle) }
            guard TessBaseAPIRecognize(handle, nil) == 0 else { return [] }
            return symbols()
        }
    }

    /// Reads a box of a page; the places are in pixels of the page.
    func read(_ box: PixelBox, margin: Int, scale: Double, in grey: borrowing Bitmap) -> [Symbol] {
        let border = 8
        let raster = grey.raster(
            left: box.left - margin, top: box.top - 3, right: box.right + margin, bottom: box.bottom + 3
        ).padded(by: border)
        let sized = scale == 1 ? raster : raster.scaled(by: scale)
        return read(sized, dpi: Int(300 * scale)).map { symbol in
            var moved = symbol
            moved.left = box.left - margin - border + Int(Double(symbol.left) / scale)
            moved.right = box.left - margin - border + Int(Double(symbol.right) / scale)
            return moved
        }
    }

    /// What the last recognition found.
    private func symbols() -> [Symbol] {
        guard let iterator = TessBaseAPIGetIterator(handle) else { return [] }
        defer { TessResultIteratorDelete(iterator) }
        let page = TessResultIteratorGetPageIteratorConst(iterator)
        var symbols: [Symbol] = []
        repeat {
            guard let text = TessResultIteratorGetUTF8Text(iterator, RIL_SYMBOL) else { continue }
            defer { TessDeleteText(text) }
            var left: Int32 = 0
            var top: Int32 = 0
            var right: Int32 = 0
            var bottom: Int32 = 0
            guard TessPageIteratorBoundingBox(page, RIL_SYMBOL, &left, &top, &right, &bottom) != 0 else {
                continue
            }
            symbols.append(
                Symbol(
                    text: String(cString: text), left: Int(left), right: Int(right),
                    confidence: Double(TessResultIteratorConfidence(iterator, RIL_SYMBOL)) / 100,
                    startsWord: TessPageIteratorIsAtBeginningOf(page, RIL_WORD) != 0))
        } while TessResultIteratorNext(iterator, RIL_SYMBOL) != 0
        return symbols
    }
}

/// A character as the recognition library read it.
struct Symbol: Sendable, Hashable {
    /// Its text, one character as a rule.
    var text: String
    /// Its left edge in pixels.
    var left: Int
    /// Its right edge in pixels.
    var right: Int
    /// The library's own confidence, 0 to 1.
    var confidence: Double
    /// Whether the library sees a gap before it.
    var startsWord: Bool
}
