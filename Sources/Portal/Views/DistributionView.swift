import Diagnostics
import Mustache
import Quantities
import Ranking

/// The picture of a distribution with its words and the table behind it, ready for the template.
struct DistributionView: Sendable, MustacheParent {
    let id: String
    let title: String
    let about: String
    /// Unit and direction, under the picture.
    let caption: String
    let direction: String
    let tallest: String
    /// What the lines are where thresholds differ by segment.
    let segmentNote: String?
    let picture: DistributionPicture
    let tickLabels: [String]
    let hereLabel: String?
    let rows: [Row]
    /// How many standards lie too far out to be drawn.
    let below: String?
    let above: String?

    /// A row of the table behind the picture.
    struct Row: Sendable, MustacheParent {
        var range: String
        var count: String
        var isHere: Bool

        func child(named name: String) -> Any? {
            switch name {
            case "range": range
            case "count": count
            case "isHere": isHere
            default: nil
            }
        }
    }

    /// - Parameters:
    ///   - indicator: the indicator that the distribution is of.
    ///   - component: the place of the component.
    ///   - segment: the segment of the standard whose page it is, where it is known.
    ///   - value: the value of that standard.
    init(
        _ distribution: Distribution, of indicator: SchemeIndicator, component place: Int, in scheme: Scheme,
        segment: Segment? = nil, here value: DecimalNumber? = nil, page: PageContext
    ) {
        let texts = page.texts
        let wording = page.wording
        let component = indicator.components[place]
        let unit = wording.unit(component.unit)
        let isCommon = indicator.segments.count == 1
        let thresholds = ThresholdMarks(indicator: indicator, component: place, scheme: scheme, page: page)
            .marks(segment: isCommon ? indicator.segments[0] : segment)
        picture = DistributionPicture(
            distribution, thresholds: thresholds, isColoured: isCommon && !thresholds.isEmpty,
            here: value.map(\.doubleValue))
        id = "picture-\(indicator.id)-\(place)"
        title = texts(.pictureTitle, component.name[page.language])
        let hasRanges = thresholds.contains { $0.upper != nil }
        let total = wording.number(distribution.counts.reduce(distribution.below + distribution.above, +))
        tallest = wording.number(distribution.counts.max() ?? 0)
        let key: TextKey =
            hasRanges ? .pictureAboutRanges : thresholds.isEmpty ? .pictureAboutPlain : .pictureAbout
        var about = texts(key, unit.isEmpty ? component.name[page.language] : unit, total, tallest)
        if let value {
            about +=
                (page.language == .en ? " " : "")
                + texts(.pictureHere, wording.quantity(wording.decimal(value), unit))
        }
        if distribution.below + distribution.above > 0 {
            about +=
                (page.language == .en ? " " : "")
                + texts(.pictureFar, wording.number(distribution.below), wording.number(distribution.above))
        }
        self.about = about
        below = distribution.below > 0 ? texts(.pictureBelow, wording.number(distribution.below)) : nil
        above = distribution.above > 0 ? texts(.pictureAbove, wording.number(distribution.above)) : nil
        caption = unit.isEmpty ? component.name[page.language] : "\(component.name[page.language]) / \(unit)"
        direction = texts[distribution.higherIsBetter ? .higherBetter : .lowerBetter]
        segmentNote =
            hasRanges
            ? texts[.thresholdsBySegment] : !isCommon && segment != nil ? texts[.thresholdsOwnSegment] : nil
        tickLabels = picture.ticks.map { wording.double($0.value) }
        hereLabel = value.map { texts(.hereMark, wording.decimal($0)) }
        let decimals = Self.decimals(for: distribution.edges)
        let bins = zip(distribution.counts, picture.bars).enumerated().map { index, bin in
            let edges = [distribution.edges[index], distribution.edges[index + 1]].map {
                wording.double($0, decimals: decimals)
            }
            return Row(
                range: edges.joined(separator: " – "), count: wording.number(bin.0), isHere: bin.1.isHere)
        }
        func far(_ sign: String, _ edge: Double, _ count: Int, isHere: Bool) -> [Row] {
            let range = "\(sign) \(wording.double(edge, decimals: decimals))"
            return count == 0 ? [] : [Row(range: range, count: wording.number(count), isHere: isHere)]
        }
        let position = value.map(\.doubleValue)
        let (first, last) = (distribution.edges.first ?? 0, distribution.edges.last ?? 0)
        rows =
            far("<", first, distribution.below, isHere: position.map { $0 < first } ?? false) + bins
            + far(">", last, distribution.above, isHere: position.map { $0 > last } ?? false)
    }

    /// The digits after the point that tell the edges of bins apart: two digits of a bin's width.
    private static func decimals(for edges: [Double]) -> Int {
        guard edges.count > 1, edges[1] > edges[0] else { return 6 }
        var width = edges[1] - edges[0]
        var decimals = 0
        while width < 10, decimals < 6 {
            width *= 10
            decimals += 1
        }
        return decimals
    }

    func child(named name: String) -> Any? {
        switch name {
        case "id": id
        case "title": title
        case "about": about
        case "caption": caption
        case "direction": direction
        case "segmentNote": segmentNote
        case "tallest": tallest
        case "width": Shape.number(DistributionPicture.width)
        case "height": Shape.number(picture.height)
        case "baseline": Shape.number(picture.baseline)
        case "below": below
        case "above": above
        case "farY": Shape.number(picture.baseline - 5)
        case "tickY": Shape.number(picture.baseline + 13)
        case "bars": picture.bars.filter { $0.height > 0 }.map(Shape.init(bar:))
        case "lines": picture.lines.map { Shape(line: $0, baseline: picture.baseline) }
        case "ticks": zip(picture.ticks, tickLabels).map { Shape(tick: $0, label: $1) }
        case "here": hereLabel.flatMap { Shape(here: picture, label: $0) }
        case "rows": rows
        default: nil
        }
    }
}
