import Diagnostics
import Ranking

/// The geometry of the picture of a distribution: bars, the thresholds of the tiers as lines with flags, the
/// limit of the cited standard, and “you are here”. In units of a drawing 400 wide; nothing here is text of
/// a page.
struct DistributionPicture: Sendable {
    /// A bar: the standards whose values lie between two edges.
    struct Bar: Sendable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
        /// The level of the tier that the middle of the bar reaches; `nil` where no thresholds are drawn.
        var level: TierLevel?
        var isHere: Bool
    }

    /// A vertical line with its flag.
    struct Line: Sendable {
        var x: Double
        /// The other end of a range of thresholds; `nil` for a single threshold.
        var endX: Double?
        var top: Double
        var textX: Double
        /// `start` or `end`, as SVG names it.
        var anchor: String
        var label: String
        var isLimit: Bool
    }

    /// A number under the axis.
    struct Tick: Sendable {
        var x: Double
        var value: Double
    }

    /// A threshold to draw.
    struct Threshold: Sendable {
        var value: Double
        /// The other end where thresholds differ by segment.
        var upper: Double?
        var level: TierLevel
        var label: String
        var isLimit = false
    }

    static let width = 400.0
    private static let margin = 10.0
    private static let plotHeight = 104.0
    private static let rowHeight = 15.0
    /// The part of the axis that is left free for the number of values that lie too far out to be drawn.
    private static let roomForFar = 0.18

    var bars: [Bar] = []
    var lines: [Line] = []
    var ticks: [Tick] = []
    /// The height of the axis.
    var baseline: Double
    var height: Double
    /// Where the standard stands, and how its label is anchored.
    var here: (x: Double, textX: Double, anchor: String)?

    /// - Parameters:
    ///   - thresholds: best first, the limit last.
    ///   - isColoured: whether the thresholds hold for all standards, so that bars take the colour of tiers.
    ///   - here: the value of the standard whose page it is.
    init(_ distribution: Distribution, thresholds: [Threshold], isColoured: Bool, here value: Double?) {
        let rows = Double(thresholds.count)
        let top = rows * Self.rowHeight + (thresholds.isEmpty ? 6 : 10)
        baseline = top + Self.plotHeight
        height = baseline + (value == nil ? 20 : 44)

        // A value that lies outside the bins with other far ones does not stretch the axis.
        let inside = value.flatMap { distribution.below + distribution.above > 0 ? nil : $0 }
        let marks =
            thresholds.map(\.value) + thresholds.compactMap(\.upper) + [inside].compactMap { $0 }
            + distribution.edges
        var low = marks.min() ?? 0
        var high = marks.max() ?? 1
        if low == high { (low, high) = (low - 1, high + 1) }
        let span = high - low
        low -= span * (distribution.below > 0 ? Self.roomForFar : 0.02)
        high += span * (distribution.above > 0 ? Self.roomForFar : 0.02)
        func place(_ value: Double) -> Double {
            Self.margin + (value - low) / (high - low) * (Self.width - 2 * Self.margin)
        }

        let tallest = Double(max(distribution.counts.max() ?? 1, 1))
        for (index, count) in distribution.counts.enumerated() where index + 1 < distribution.edges.count {
            let from = distribution.edges[index]
            let to = distribution.edges[index + 1]
            let height = count == 0 ? 0 : max(2, Double(count) / tallest * Self.plotHeight)
            let isLast = index == distribution.counts.count - 1
            bars.append(
                Bar(
                    x: place(from) + 0.5, y: baseline - height, width: max(place(to) - place(from) - 1, 0.5),
                    height: height,
                    level: isColoured
                        ? Self.level(of: (from + to) / 2, thresholds, distribution.higherIsBetter) : nil,
                    isHere: value.map { $0 >= from && ($0 < to || isLast && $0 == to) } ?? false))
        }
        for (row, threshold) in thresholds.enumerated() {
            lines.append(
                Self.line(
                    from: place(threshold.value), to: threshold.upper.map(place), row: row,
                    label: threshold.label,
                    isLimit: threshold.isLimit, leansLeft: distribution.higherIsBetter))
        }
        ticks = Self.niceTicks(from: low, to: high).map { Tick(x: place($0), value: $0) }
        if let value {
            let x = min(max(place(value), Self.margin), Self.width - Self.margin)
            here = x < 90 ? (x, x - 5, "start") : x > Self.width - 90 ? (x, x + 5, "end") : (x, x, "middle")
        }
    }

    /// The best level that a value reaches.
    private static func level(
        of value: Double, _ thresholds: [Threshold], _ higherIsBetter: Bool
    ) -> TierLevel? {
        let tiers = thresholds.filter { !$0.isLimit }
        guard !tiers.isEmpty else { return nil }
        return tiers.first { higherIsBetter ? value >= $0.value : value <= $0.value }?.level
            ?? TierLevel.none
    }

    /// A flag leans to the worse side, where the lines of better tiers do not cross it; at the edge of the
    /// picture it turns round, and where it fits on neither side it begins or ends at the edge.
    private static func line(
        from x: Double, to endX: Double?, row: Int, label: String, isLimit: Bool, leansLeft: Bool
    ) -> Line {
        let width = label.unicodeScalars.reduce(0.0) { $0 + ($1.columnWidth == 2 ? 11.5 : 6.4) } + 8
        let (left, right) = (x, Self.width - (endX ?? x))
        let toLeft =
            leansLeft ? left >= width || right < width && left >= right : right < width && left >= right
        let textX = toLeft ? max(x - 4, width - 4) : min((endX ?? x) + 4, Self.width - width + 4)
        return Line(
            x: x, endX: endX, top: Double(row) * rowHeight + 3, textX: textX,
            anchor: toLeft ? "end" : "start", label: label, isLimit: isLimit)
    }

    /// Three to seven round numbers in a range.
    static func niceTicks(from low: Double, to high: Double) -> [Double] {
        var power = 1.0
        let rough = (high - low) / 5
        guard rough > 0, rough.isFinite else { return [] }
        while power * 10 <= rough { power *= 10 }
        while power > rough { power /= 10 }
        let factor = [1.0, 2, 5, 10].first { power * $0 >= rough } ?? 10
        let step = power * factor
        let first = (low / step).rounded(.up)
        let last = (high / step).rounded(.down)
        guard last >= first, last - first < 20 else { return [] }
        return stride(from: first, through: last, by: 1).map { multiple in
            // A step below one is a division by a whole number, which keeps 0.3 from being 0.30000000000000004.
            step < 1 ? multiple / (1 / step).rounded() : multiple * step
        }
    }
}
