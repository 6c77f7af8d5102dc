import Testing

@testable import PictureReading

/// Print whose thin strokes are too light to count as ink.
@Suite("Faint print")
struct FaintPrintTests {
    /// A grey picture with strokes of some levels.
    private func page(
        width: Int, height: Int, _ strokes: [(from: (Double, Double), to: (Double, Double), level: Int)]
    )
        throws -> Bitmap
    {
        var bytes = [UInt8](repeating: 255, count: width * height)
        for stroke in strokes {
            var drawing = Drawing(width: width, height: height)
            drawing.stroke(stroke.from, stroke.to, 4)
            for (place, grey) in drawing.grey.enumerated() {
                let level = 255 - (255 - Int(grey)) * (255 - stroke.level) / 255
                bytes[place] = min(bytes[place], UInt8(level))
            }
        }
        return try Bitmap(grey: GreyPicture(width: width, height: height, bytes: bytes, dpi: 300))
    }

    /// 级 is dark from 100 on; the two strokes of 二 before it have this level.
    private func line(level: Int, rulings: [PixelRuling] = [], shift: Double = 0) throws -> TextLine {
        let grey = try page(
            width: 200, height: 100,
            [
                ((100, 30), (140, 30), 0), ((120, 30), (120, 70), 0), ((100, 70), (140, 70), 0),
                ((62, 38 + shift), (88, 38 + shift), level), ((58, 64 + shift), (92, 64 + shift), level),
            ])
        let pieces = try grey.pieces(in: PixelBox(left: 95, top: 0, right: 200, bottom: 100), below: 190)
        return try FaintEnds(em: 44, rulings: rulings).completed([TextLine(pieces: pieces)], in: grey)[0]
    }

    @Test("A character of thin strokes at the end of a line belongs to it")
    func ends() throws {
        #expect(try line(level: 210).box.left < 60)
        #expect(try line(level: 210).pieces.count == 3)
    }

    @Test("What is lighter, stands higher, or beyond a ruling line does not")
    func others() throws {
        #expect(try line(level: 245).box.left > 95)
        #expect(try line(level: 210, shift: -22).box.left > 95)
        let ruling = PixelRuling(
            isHorizontal: false, box: PixelBox(left: 94, top: 0, right: 97, bottom: 100), thickness: 3)
        #expect(try line(level: 210, rulings: [ruling]).box.left > 95)
    }

    @Test("Print that is read in short rows alone does not settle which way up a page is")
    func columns() {
        let symbols = (0..<5).map { place in
            Symbol(text: "陶", left: place * 40, right: place * 40 + 30, confidence: 0.99, startsWord: false)
        }
        var result = ReadingTest.Result()
        for _ in 0..<5 { result.add(symbols, least: 1) }
        #expect(!result.isSettled)
        var rows = ReadingTest.Result()
        for _ in 0..<5 { rows.add(symbols + symbols, least: 1) }
        #expect(rows.isSettled)
    }
}

@Suite(
    "Characters alone in their cells",
    .enabled(if: Pictures.network != nil && Pictures.canRead, "the line network is not installed"))
struct LoneCharacterTests {
    /// What is read of a word in 14 points, as light as this.
    private func read(_ text: String, darkest: Int) throws -> [Token] {
        var picture = try Pictures.typeset(text)
        picture = GreyPicture(
            width: picture.width, height: picture.height,
            bytes: picture.bytes.map { UInt8(255 - (255 - Int($0)) * (255 - darkest) / 255) },
            dpi: picture.dpi)
        let grey = try Bitmap(grey: picture)
        let whole = PixelBox(left: 0, top: 0, right: picture.width, bottom: picture.height)
        let pieces = try grey.pieces(in: whole, below: PageCleaning.inkLevel)
        let reader = NetworkLineReader(
            network: try LineNetwork(try #require(Pictures.network)),
            numbers: try TextEngine(
                tessdata: Pictures.tessdata, language: "eng",
                variables: [("tessedit_char_whitelist", "0123456789.~-")]), em: 58)
        return reader.read(TextLine(pieces: pieces), in: grey)
    }

    @Test("Units and numbers are read, dark and faint", arguments: ["%", "W", "K", "V", "6", "20", "0.8"])
    func alone(_ text: String) throws {
        for darkest in [0, 150, 180] {
            let tokens = try read(text, darkest: darkest)
            #expect(tokens.map(\.text).joined() == text, "\(darkest)")
            if text.contains(where: \.isNumber) {
                #expect(tokens.allSatisfy { $0.confidence >= 0.9 }, "\(darkest) \(tokens)")
            }
        }
    }
}
