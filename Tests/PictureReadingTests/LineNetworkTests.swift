import Testing

@testable import PictureReading

@Suite("Letters are told by the height of their ink")
struct LetterSizesTests {
    /// A line of symbols, each with the top and bottom of its ink; capitals go from 10 to 40.
    private func corrected(_ symbols: [(text: String, top: Int, bottom: Int)]) -> String {
        var read: [Symbol] = []
        var pieces: [Piece] = []
        for (place, symbol) in symbols.enumerated() {
            let box = PixelBox(
                left: place * 40, top: symbol.top, right: place * 40 + 30, bottom: symbol.bottom)
            read.append(
                Symbol(
                    text: symbol.text, left: box.left, right: box.right, confidence: 0.99, startsWord: false))
            pieces.append(Piece(place: box))
        }
        return LetterSizes(line: TextLine(pieces: pieces), em: 42).corrected(read).map(\.text).joined()
    }

    @Test("A low S behind a number is seconds, a high one is siemens")
    func cases() {
        #expect(corrected([("5", 10, 40), ("S", 19, 40)]) == "5s")
        #expect(corrected([("5", 10, 40), ("s", 10, 40)]) == "5S")
        #expect(corrected([("S", 17, 40)]) == "s")
    }

    @Test("An O narrower than high is a zero")
    func zero() {
        #expect(corrected([("V", 10, 52), ("O", 10, 52)]) == "V0")
        #expect(corrected([("V", 10, 40), ("O", 10, 40)]) == "VO")
        // Between letters it is none, however narrow.
        #expect(corrected([("K", 10, 52), ("O", 10, 52), ("H", 10, 52)]) == "KOH")
    }

    @Test("What is raised behind a value is a mark or a power")
    func raised() {
        #expect(corrected([("9", 10, 40), ("a", 6, 22)]) == "9ᵃ")
        #expect(corrected([("m", 19, 40), ("2", 4, 20), ("9", 10, 40)]) == "m²9")
        #expect(corrected([("1", 10, 40), ("0", 10, 40), ("-", 12, 15), ("6", 4, 20)]) == "10⁻⁶")
        #expect(corrected([("7", 10, 40), ("-", 24, 27), ("6", 10, 40)]) == "7-6")
        #expect(corrected([("9", 10, 40), ("ª", 6, 22)]) == "9ᵃ")
    }

    @Test("A small ring at the end of a line is its full stop")
    func fullStop() {
        #expect(corrected([("度", 6, 46), ("3", 10, 40), ("h", 10, 40), ("o", 28, 40)]) == "度3h。")
        #expect(corrected([("m", 19, 40), ("o", 19, 40), ("l", 8, 40)]) == "mol")
    }
}

@Suite("Operators are held against what the network saw")
struct SignVoteTests {
    private func seen(_ text: String, _ confidence: Double) -> [Symbol] {
        [Symbol(text: text, left: 0, right: 30, confidence: confidence, startsWord: false)]
    }

    @Test("A part of a Han character that looks like a wedge is none")
    func han() {
        #expect(!SignVote("<", seen: seen("水", 0.99)).isSign)
        #expect(SignVote("≤", seen: seen("M", 0.4)).isSign)
    }

    @Test("Shape and network together make it sure; where they differ it is not")
    func confidence() {
        #expect(SignVote("≤", seen: seen("≤", 0.99)).confidence > 0.95)
        #expect(SignVote("≤", seen: seen("≦", 0.99)).confidence > 0.95)
        #expect(SignVote("≤", seen: seen("<", 0.99)).confidence < 0.9)
        #expect(SignVote("≤", seen: []).confidence >= 0.9)
    }
}

@Suite(
    "The line network",
    .enabled(if: Pictures.network != nil && Pictures.canRead, "the line network is not installed"))
struct LineNetworkTests {
    @Test("A line of print is read, and each character stands on its ink")
    func print() throws {
        let network = try LineNetwork(try #require(Pictures.network))
        let picture = try Pictures.typeset("GB/T 5494-2008  0.15 mg/kg")
        var line = Raster(width: picture.width, height: picture.height)
        line.bytes = picture.bytes
        let symbols = network.read(line)
        #expect(symbols.map(\.text).joined() == "GB/T5494-20080.15mg/kg")
        #expect(symbols.allSatisfy { $0.confidence > 0.9 })
        for (symbol, next) in zip(symbols, symbols.dropFirst()) {
            #expect(symbol.left < symbol.right && symbol.right <= next.left)
        }
        #expect(symbols.filter(\.startsWord).map(\.text) == ["G", "5", "0", "m"])
    }

    @Test("A picture without ink, and one of a few pixels, gives nothing")
    func nothing() throws {
        let network = try LineNetwork(try #require(Pictures.network))
        #expect(network.read(Raster(width: 600, height: 40)).isEmpty)
        #expect(network.read(Raster(width: 2, height: 2)).isEmpty)
    }

    @Test("Files that are none are refused")
    func wrongFiles() throws {
        var files = try #require(Pictures.network)
        files.model = "/etc/hostname"
        #expect(throws: PictureReadingError.self) { try LineNetwork(files) }
        files.library = "/nonexistent"
        #expect(throws: PictureReadingError.self) { try LineNetwork(files) }
    }
}
