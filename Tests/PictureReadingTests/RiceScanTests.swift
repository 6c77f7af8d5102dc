import Documents
import PictureReading
import TestSupport
import Testing

@Suite(
    "A scan of a real standard",
    .enabled(
        if: SharedMaterial.isPresent && Pictures.canRead,
        "the scan or the programs that draw its pages are not here"))
struct RiceScanTests {
    let scan = SharedMaterial.file("data/rice/GBT20040-2005.pdf")

    @Test("Without the line network every number of table 1 is read as well, and surely")
    func withoutNetwork() throws {
        try numbersOfTheTable(try PictureReader(tessdata: Pictures.tessdata))
    }

    @Test("Every number of table 1 is read, and surely")
    func withNetwork() throws {
        try numbersOfTheTable(try PictureReader(tessdata: Pictures.tessdata, network: Pictures.network))
    }

    private func numbersOfTheTable(_ reader: PictureReader) throws {
        let page = try reader.read(try Pictures.page(4, of: scan), page: 4)
        #expect(
            numbers(of: page, between: 600, and: 620, right: 170)
                == ["0.3", "2.0", "0.15", "0.08", "0.01", "8.0", "0.8"])
        #expect(
            numbers(of: page, between: 635, and: 655, right: 170)
                == ["0.4", "3.0", "0.25", "0.15", "0.01", "15.0", "1.5"])
        let operators = page.words.filter { $0.box.top > 545 && $0.box.top < 600 && $0.text == "≤" }
        #expect(operators.count == 4)
        #expect(page.rulings.count { $0.isHorizontal && $0.length > 400 } >= 4)
        #expect(page.turned == 0)
    }

    /// The words of a row of the table from left to right, where they are sure.
    private func numbers(of page: PageContent, between top: Double, and bottom: Double, right: Double)
        -> [String]
    {
        page.words.filter { $0.box.top > top && $0.box.bottom < bottom && $0.box.left > right }
            .filter { $0.confidence >= 0.9 }
            .sorted { $0.box.left < $1.box.left }.map(\.text)
    }
}
