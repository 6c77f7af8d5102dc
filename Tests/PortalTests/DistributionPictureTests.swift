import Diagnostics
import Ranking
import Testing

@testable import Portal

@Suite struct DistributionPictureTests {
    let distribution = Distribution(
        edges: [0, 1, 2, 3, 4], counts: [2, 8, 0, 4], thresholds: [3, 1], higherIsBetter: true)
    let thresholds = [
        DistributionPicture.Threshold(value: 3, level: .advanced, label: "一档 ≥ 3"),
        DistributionPicture.Threshold(value: 1, level: .average, label: "二档 ≥ 1"),
    ]

    @Test func barsAreAsHighAsTheirCounts() {
        let picture = DistributionPicture(distribution, thresholds: thresholds, isColoured: true, here: nil)
        let heights = picture.bars.map(\.height)
        #expect(heights[1] == 4 * heights[0])
        #expect(heights[2] == 0)
        #expect(heights[3] * 2 == heights[1])
        #expect(picture.bars.allSatisfy { $0.x >= 0 && $0.x + $0.width <= DistributionPicture.width })
    }

    @Test func barsTakeTheLevelOfTheirTier() {
        let picture = DistributionPicture(distribution, thresholds: thresholds, isColoured: true, here: nil)
        #expect(picture.bars.map(\.level) == [TierLevel.none, .average, .average, .advanced])
        let plain = DistributionPicture(distribution, thresholds: thresholds, isColoured: false, here: nil)
        #expect(plain.bars.allSatisfy { $0.level == nil })
    }

    @Test(arguments: [(0.0, 0), (1.0, 1), (3.99, 3), (4.0, 3)])
    func youAreHereIsInTheBinThatHoldsTheValue(value: Double, bin: Int) {
        let picture = DistributionPicture(distribution, thresholds: [], isColoured: false, here: value)
        #expect(picture.bars.map(\.isHere) == (0..<4).map { $0 == bin })
        #expect(picture.here != nil)
    }

    @Test func everythingStaysInsideThePicture() {
        let far = [
            DistributionPicture.Threshold(value: -50, level: .advanced, label: "一档 ≥ -50", isLimit: false)
        ]
        let picture = DistributionPicture(distribution, thresholds: far, isColoured: true, here: 90)
        for x in picture.lines.map(\.x) + picture.ticks.map(\.x) + [picture.here?.x ?? -1] {
            #expect((0...DistributionPicture.width).contains(x))
        }
    }

    @Test func aFarValueIsShownAtTheEdgeAndDoesNotStretchTheAxis() {
        var far = distribution
        far.above = 1
        let picture = DistributionPicture(far, thresholds: thresholds, isColoured: true, here: 700)
        let plain = DistributionPicture(distribution, thresholds: thresholds, isColoured: true, here: nil)
        #expect(picture.bars.allSatisfy { !$0.isHere })
        #expect(picture.bars[1].width > plain.bars[1].width * 0.8)
        #expect((picture.here?.x ?? 0) > DistributionPicture.width - 20)
        // The space above the axis is free for the number of far values.
        #expect((picture.bars.last.map { $0.x + $0.width } ?? 400) < DistributionPicture.width * 0.9)
    }

    @Test(arguments: [false, true])
    func flagsStayInsideThePicture(higherIsBetter: Bool) {
        var distribution = distribution
        distribution.higherIsBetter = higherIsBetter
        let label = "Average (second tier) 3.7 – 4.5"
        for (value, upper) in [(0.1, 3.9), (1, 1), (2, 3.5), (3.9, 3.95), (0, 0.1)] {
            let range = DistributionPicture.Threshold(
                value: value, upper: upper, level: .average, label: label)
            let picture = DistributionPicture(distribution, thresholds: [range], isColoured: false, here: nil)
            let line = picture.lines[0]
            let width = Double(label.count) * 6.4
            let start = line.anchor == "end" ? line.textX - width : line.textX
            #expect(start >= 0 && start + width <= DistributionPicture.width, "\(value)–\(upper)")
        }
    }

    @Test func oneValueAloneCanBeDrawn() {
        let single = Distribution(edges: [5, 5], counts: [1], thresholds: [], higherIsBetter: false)
        let picture = DistributionPicture(single, thresholds: [], isColoured: false, here: 5)
        #expect(picture.bars.count == 1)
        #expect(picture.bars[0].x.isFinite)
    }

    @Test(arguments: [(0.0, 1.0), (85.3, 99.7), (0.008, 0.094), (-3.0, 3.0), (1000.0, 250_000.0)])
    func ticksAreRoundAndFew(low: Double, high: Double) {
        let ticks = DistributionPicture.niceTicks(from: low, to: high)
        #expect((2...8).contains(ticks.count))
        #expect(ticks.allSatisfy { $0 >= low && $0 <= high })
        #expect(ticks.allSatisfy { Wording(texts: Texts(language: .en)).double($0).count <= 7 })
    }

    @Test(arguments: [
        (12.34, "12.3"), (0.0, "0"), (-0.04, "0"), (-2.5, "-2.5"), (400.0, "400"), (Double.nan, "0"),
    ])
    func coordinatesAreShort(value: Double, text: String) {
        #expect(Shape.number(value) == text)
    }
}
