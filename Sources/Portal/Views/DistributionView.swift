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
    let pointsRight: Bool
    let tallest: String
    let picture: DistributionPicture
    let tickLabels: [String]
    let hereLabel: String?
    let rows: [Row]

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
    ///   - value: the value of the standard whose page it is.
    init(
        _ distribution: Distribution, of indicator: SchemeIndicator, component place: Int, in scheme: Scheme,
        here value: DecimalNumber? = nil, page: PageContext
    ) {
        let texts = page.texts
        let wording = page.wording
        let component = indicator.components[place]
        let unit = wording.unit(component.unit)
        let thresholds = Self.thresholds(distribution, of: indicator, component: place, in: scheme, page: page)
        let position = value.flatMap { Double($0.description) }
        picture = DistributionPicture(distribution, thresholds: thresholds, here: position)
        id = "picture-\(indicator.id)-\(place)"
        title = texts(.pictureTitle, component.name[page.language])
        let total = wording.number(distribution.counts.reduce(0, +))
        let tallestCount = wording.number(distribution.counts.max() ?? 0)
        let key: TextKey = thresholds.contains { !$0.isLimit } ? .pictureAbout : .pictureAboutPlain
        var about = texts(key, unit.isEmpty ? component.name[page.language] : unit, total, tallestCount)
        if let value {
            about += (page.language == .en ? " " : "") + texts(.pictureHere, wording.quantity(wording.decimal(value), unit))
        }
        self.about = about
        caption = unit.isEmpty ? component.name[page.language] : "\(component.name[page.language]) / \(unit)"
        direction = texts[distribution.higherIsBetter ? .higherBetter : .lowerBetter]
        pointsRight = distribution.higherIsBetter
        tallest = tallestCount
        tickLabels = picture.ticks.map { wording.double($0.value) }
        hereLabel = value.map { texts(.hereMark, wording.decimal($0)) }
        rows = zip(distribution.counts, picture.bars).enumerated().map { index, bin in
            Row(
                range: "\(wording.double(distribution.edges[index])) – \(wording.double(distribution.edges[index + 1]))",
                count: wording.number(bin.0), isHere: bin.1.isHere)
        }
    }

    /// The thresholds to draw: those of the tiers where they are the same for all, and a single limit.
    private static func thresholds(
        _ distribution: Distribution, of indicator: SchemeIndicator, component place: Int, in scheme: Scheme,
        page: PageContext
    ) -> [DistributionPicture.Threshold] {
        let wording = page.wording
        let component = indicator.components[place]
        let segment = indicator.segments.count == 1 ? indicator.segments[0] : nil
        var drawn = zip(distribution.thresholds, indicator.tiers).enumerated().map { index, pair in
            let (value, tier) = pair
            let sign = wording.sign(component.direction.higherIsBetter, closed: true)
            let text = segment.flatMap { $0.thresholds.indices.contains(index) ? $0.thresholds[index] : nil }
                .flatMap { $0.indices.contains(place) ? $0[place] : nil }
                .map { wording.threshold($0, of: component, in: scheme) }
            return DistributionPicture.Threshold(
                value: value, level: tier.level,
                label: "\(tier.title[page.language]) \(text ?? "\(sign) \(wording.double(value))")")
        }
        if let limit = segment?.limit, limit.indices.contains(place),
            case .number(let number) = limit[place].value, let value = Double(number.description)
        {
            let text = wording.threshold(limit[place], of: component, in: scheme)
            drawn.append(
                DistributionPicture.Threshold(
                    value: value, level: .none, label: "\(page.texts[.limitLabel]) \(text)", isLimit: true))
        }
        return drawn
    }

    func child(named name: String) -> Any? {
        switch name {
        case "id": id
        case "title": title
        case "about": about
        case "caption": caption
        case "direction": direction
        case "pointsRight": pointsRight
        case "tallest": tallest
        case "width": Shape.number(DistributionPicture.width)
        case "height": Shape.number(picture.height)
        case "baseline": Shape.number(picture.baseline)
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
