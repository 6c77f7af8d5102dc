/// A straight line on a page after pieces of it were joined; which way it runs is known from where it is kept.
struct Rule: Hashable {
    /// Its place across, in points.
    var position: Double
    /// Where it starts along its axis.
    var start: Double
    /// Where it ends along its axis.
    var end: Double

    /// Its length.
    var length: Double { end - start }
}

/// The lines of a page by direction, pieces joined: a program draws the border of each cell on its own, often
/// twice, as strokes or as thin areas.
struct RuleSet {
    /// Lines from left to right, by their place from the top.
    var horizontal: [Rule] = []
    /// Lines from top to bottom, by their place from the left.
    var vertical: [Rule] = []

    /// How far apart in points two lines are drawn that are meant as one.
    static let reach = 1.2
    /// How wide a gap in points a line may have where its pieces meet.
    static let gap = 3.0

    /// Joins lines.
    ///
    /// - Parameters:
    ///   - rulings: what the page draws.
    ///   - bounds: the page; what lies outside is not seen.
    ///   - shortest: the length in points that a line must have after joining.
    ///   - limits: how many are looked at.
    init(_ rulings: [Ruling], bounds: Box, shortest: Double, limits: TableLimits) {
        var usable = rulings.filter { Self.isUsable($0, bounds) }
        if usable.count > limits.rulings { usable.removeAll { $0.length < shortest } }
        guard usable.count <= limits.rulings else { return }
        horizontal = Self.join(usable.filter(\.isHorizontal), shortest: shortest)
        vertical = Self.join(usable.filter { !$0.isHorizontal }, shortest: shortest)
    }

    init() {}

    private static func isUsable(_ ruling: Ruling, _ bounds: Box) -> Bool {
        guard ruling.position.isFinite, ruling.start.isFinite, ruling.end.isFinite,
            ruling.end >= ruling.start, ruling.colour != 0xFFFFFF
        else { return false }
        return ruling.isHorizontal
            ? ruling.position >= bounds.top && ruling.position <= bounds.bottom && ruling.end >= bounds.left
                && ruling.start <= bounds.right
            : ruling.position >= bounds.left && ruling.position <= bounds.right && ruling.end >= bounds.top
                && ruling.start <= bounds.bottom
    }

    private static func join(_ rulings: [Ruling], shortest: Double) -> [Rule] {
        let sorted = rulings.map { Rule(position: $0.position, start: $0.start, end: $0.end) }
            .sorted { ($0.position, $0.start) < ($1.position, $1.start) }
        var joined: [Rule] = []
        var first = 0
        while first < sorted.count {
            var next = first
            while next < sorted.count, sorted[next].position - sorted[first].position <= reach { next += 1 }
            joined += joinInLine(sorted[first..<next].sorted { $0.start < $1.start })
            first = next
        }
        return joined.filter { $0.length >= shortest }.sorted {
            ($0.position, $0.start) < ($1.position, $1.start)
        }
    }

    /// Joins lines that lie at one place across, sorted by where they start.
    private static func joinInLine(_ rules: [Rule]) -> [Rule] {
        var joined: [Rule] = []
        var weight = 0.0
        for rule in rules {
            if let last = joined.last, rule.start <= last.end + gap {
                let length = max(rule.length, 0.01)
                let place = (last.position * weight + rule.position * length) / (weight + length)
                weight += length
                joined[joined.count - 1] = Rule(
                    position: place, start: last.start, end: max(last.end, rule.end))
            } else {
                joined.append(rule)
                weight = max(rule.length, 0.01)
            }
        }
        return joined
    }
}
