import Documents
import Testing

@testable import PictureReading

@Suite("Pictures that are no pages", .enabled(if: Pictures.canRead, "the recognition data is not here"))
struct OddPictureTests {
    @Test("Empty, black, striped and noisy pictures are read without words that are sure")
    func odd() throws {
        let reader = try PictureReader(tessdata: Pictures.tessdata)
        var random = SplitMix(state: 7)
        let count = 200 * 150
        let pictures: [[UInt8]] = [
            [UInt8](repeating: 255, count: count), [UInt8](repeating: 0, count: count),
            [UInt8](repeating: 130, count: count), (0..<count).map { $0 % 7 < 3 ? 0 : 255 },
            (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) },
            (0..<count).map { _ in random.next() % 40 == 0 ? 0 : 255 },
        ]
        for bytes in pictures {
            for dpi in [150.0, 600] {
                let page = try reader.read(
                    GreyPicture(width: 200, height: 150, bytes: bytes, dpi: dpi), page: 1)
                #expect(!page.words.contains { $0.text.count > 2 && $0.confidence > 0.9 })
            }
        }
        for (width, height) in [(1, 1), (3, 200), (200, 2)] {
            let bytes = [UInt8](repeating: 0, count: width * height)
            #expect(throws: Never.self) {
                try reader.read(
                    GreyPicture(width: width, height: height, bytes: bytes, dpi: 300), page: 1)
            }
        }
    }

    @Test("Numbers that do not fit together are refused")
    func unsound() throws {
        let reader = try PictureReader(tessdata: Pictures.tessdata)
        #expect(throws: PictureReadingError.unsoundPicture) {
            try reader.read(GreyPicture(width: 10, height: 10, bytes: [0, 1], dpi: 300), page: 1)
        }
        #expect(throws: PictureReadingError.noLanguage("chi_sim")) {
            _ = try PictureReader(tessdata: "/nonexistent")
        }
    }

    @Test("Red ink becomes paper, black print beneath it stays")
    func stamp() {
        let picture = GreyPicture(width: 3, height: 1, rgb: [220, 30, 30, 20, 20, 20, 90, 15, 15], dpi: 300)
        #expect(picture.bytes[0] >= 200)
        #expect(picture.bytes[1] == 20)
        #expect(picture.bytes[2] < 100)
    }
}
