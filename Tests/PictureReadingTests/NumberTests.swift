import Testing

@testable import PictureReading

@Suite("Numbers: structure, holes, votes")
struct NumberTests {
    /// Pieces of the given boxes, full of ink.
    static func glyphs(_ boxes: [(left: Int, top: Int, width: Int, height: Int)]) -> [Glyph] {
        boxes.map { box in
            var shape = BitShape(width: box.width, height: box.height)
            shape.bits = shape.bits.map { _ in true }
            let place = PixelBox(
                left: box.left, top: box.top, right: box.left + box.width, bottom: box.top + box.height)
            return Glyph(pieces: [Piece(place: place, shape: shape)])
        }
    }

    static let fourPointFive = glyphs([(0, 0, 18, 30), (24, 26, 4, 4), (34, 0, 18, 30), (56, 0, 18, 30)])

    @Test("A low blob between digits is a point, and a text without it does not agree")
    func lostPoint() {
        let structure = NumberStructure(Self.fourPointFive, em: 44)
        #expect(structure.parts == [.digit, .point, .digit, .digit])
        #expect(structure.isNumeric)
        #expect(structure.agrees(with: "4.50") == true)
        #expect(structure.agrees(with: "450") == false)
    }

    @Test("All readings may agree: without the point in the ink no number is sure")
    func unsureWithoutPoint() throws {
        let structure = NumberStructure(Self.fourPointFive, em: 44)
        let wrong = NumberReading(text: "450", confidence: 0.99)
        let result = try #require(
            NumberVote(readings: [wrong, wrong, wrong], structure: structure).decide())
        #expect(result.confidence < 0.9)
        let right = NumberReading(text: "4.50", confidence: 0.9)
        let vote = try #require(
            NumberVote(readings: [right, wrong, wrong], structure: structure).decide())
        #expect(vote.text == "4.50")
        #expect(vote.confidence < 0.9)
    }

    @Test("The network weighs as much as two readings, and no more than the ink")
    func network() throws {
        let structure = NumberStructure(Self.fourPointFive, em: 44)
        let wrong = NumberReading(text: "450", confidence: 0.99)
        let right = NumberReading(text: "4.50", confidence: 0.99)
        let without = try #require(NumberVote(readings: [right, wrong], structure: structure).decide())
        let with = try #require(
            NumberVote(readings: [right, wrong], structure: structure, network: right).decide())
        #expect(with.text == "4.50" && with.confidence > without.confidence)
        let lost = try #require(
            NumberVote(readings: [right], structure: structure, network: wrong).decide())
        #expect(lost.confidence < 0.9)
    }

    @Test("Touching digits say nothing of the structure")
    func touching() {
        let structure = NumberStructure(Self.glyphs([(0, 0, 18, 30), (24, 0, 40, 30)]), em: 44)
        #expect(structure.agrees(with: "123") == nil)
    }

    @Test("Holes tell 8 from 3 and 6 from 9", arguments: [("8", 2, true), ("3", 2, false), ("0", 2, false)])
    func holes(digit: String, count: Int, fits: Bool) throws {
        var drawing = Drawing(width: 30, height: 40)
        for top in count == 2 ? [6.0, 20] : [6.0] {
            drawing.stroke((6, top), (22, top), 3)
            drawing.stroke((6, top + 14), (22, top + 14), 3)
            drawing.stroke((6, top), (6, top + 14), 3)
            drawing.stroke((22, top), (22, top + 14), 3)
        }
        let verdict = DigitShape.judge(drawing.shape(), as: try #require(digit.first))
        #expect((verdict == .fits) == fits)
        #expect((verdict == .contradicts) != fits)
    }

    @Test("Full-width digits and marks become half-width")
    func halfWidth() {
        let symbols = ["１", "２", "．", "5"].map {
            Symbol(text: $0, left: 0, right: 1, confidence: 0.9, startsWord: false)
        }
        #expect(NumberReading(symbols).text == "12.5")
    }

    @Test("Symbols of two readings that overlap take their columns together")
    func overlapping() {
        let symbols = [(30, 40), (10, 12), (20, 28)].map {
            Symbol(text: "5", left: $0, right: $1, confidence: 0.9, startsWord: false)
        }
        #expect(SymbolGroup(kind: .number, symbols: symbols, from: 10, to: 40).columns == 10..<40)
        #expect(SymbolGroup(kind: .number, symbols: [], from: 0, to: 0).columns == nil)
    }

    @Test("Leading zeros and points at the ends are not plausible")
    func plausible() {
        #expect(NumberVote.isPlausible("0.5"))
        #expect(NumberVote.isPlausible("5.3.1"))
        #expect(!NumberVote.isPlausible("05.1"))
        #expect(!NumberVote.isPlausible(".5"))
    }

    @Test("A unit misread by one sign is found, an ambiguous one is not")
    func units() {
        #expect(KnownWords.nearest(to: "mgy/kg") == "mg/kg")
        #expect(KnownWords.nearest(to: "GB/T") == "GB/T")
        #expect(KnownWords.nearest(to: "xy") == nil)
    }

    @Test("Two readings of a line keep what both have and doubt the rest")
    func merge() {
        func symbols(_ text: String, _ confidence: Double) -> [Symbol] {
            text.enumerated().map {
                Symbol(
                    text: String($1), left: $0 * 10, right: $0 * 10 + 9, confidence: confidence,
                    startsWord: false)
            }
        }
        let merged = TwoReadings.merge(symbols("胶稠度", 0.9), symbols("胶调度", 0.95))
        #expect(merged.map(\.text) == ["胶", "调", "度"])
        #expect(merged[0].confidence == 0.95)
        #expect(merged[1].confidence < 0.7)
    }
}
