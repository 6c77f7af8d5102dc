import Mustache
import Ranking

/// A shape of a picture: its numbers as SVG reads them, its class and its label.
struct Shape: Sendable, MustacheParent {
    private var fields: [String: String]

    init(bar: DistributionPicture.Bar) {
        let level = bar.level.map { "level-\($0.rawValue)" } ?? "level-plain"
        fields = [
            "x": Self.number(bar.x), "y": Self.number(bar.y), "width": Self.number(bar.width),
            "height": Self.number(bar.height), "class": bar.isHere ? "\(level) is-here" : level,
        ]
    }

    init(line: DistributionPicture.Line, baseline: Double) {
        fields = [
            "x": Self.number(line.x), "top": Self.number(line.top), "bottom": Self.number(baseline),
            "textX": Self.number(line.textX), "textY": Self.number(line.top + 9), "anchor": line.anchor,
            "label": line.label, "class": line.isLimit ? "limit" : "threshold",
        ]
        if let endX = line.endX {
            let y = line.top + 5
            let (from, to, over, under) = (
                Self.number(line.x), Self.number(endX), Self.number(y - 4), Self.number(y + 4)
            )
            fields["bracket"] =
                "M\(from) \(over)V\(under)M\(from) \(Self.number(y))H\(to)M\(to) \(over)V\(under)"
        }
    }

    init(tick: DistributionPicture.Tick, label: String) {
        let x = Self.number(tick.x)
        let anchor = tick.x < 20 ? "start" : tick.x > DistributionPicture.width - 20 ? "end" : "middle"
        fields = ["x": x, "label": label, "anchor": anchor]
    }

    init?(here picture: DistributionPicture, label: String) {
        guard let here = picture.here else { return nil }
        let base = picture.baseline
        fields = [
            "x": Self.number(here.x), "top": Self.number(base - 108), "bottom": Self.number(base),
            "textX": Self.number(here.textX), "textY": Self.number(base + 40), "anchor": here.anchor,
            "label": label,
            "points": [(here.x, base + 18), (here.x - 5, base + 27), (here.x + 5, base + 27)]
                .map { "\(Self.number($0.0)),\(Self.number($0.1))" }.joined(separator: " "),
        ]
    }

    /// A segment of a bar that shows shares.
    init(shareFrom x: Double, width: Double, class name: String) {
        fields = ["x": Self.number(x), "width": Self.number(width), "class": name]
    }

    /// A coordinate with one digit after the point.
    static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded()
        guard tenths.isFinite, abs(tenths) < 1e9 else { return "0" }
        let whole = Int(tenths)
        let text = "\(whole.magnitude / 10)" + (whole % 10 == 0 ? "" : ".\(whole.magnitude % 10)")
        return whole < 0 ? "-" + text : text
    }

    func child(named name: String) -> Any? { fields[name] }
}
