/// A wedge that opens to the right, with or without bars below: `<`, `≤`, `≦`, `⩽`.
///
/// What is measured is the white notch between the arms and the contour above them, for these stay straight
/// where the lower arm runs into a bar and where strokes are thick or ragged. A 2 (the mirror of which has a
/// notch as well) has an arc on top, a K a stem, a Z a flat top, a × two notches.
struct Wedge {
    /// Whether a bar lies below, flat or along the lower arm.
    var hasBar: Bool

    private typealias Points = [(x: Double, y: Double)]

    /// Looks for the notch.
    static func find(in glyph: BitShape) -> Wedge? {
        let width = glyph.width
        guard width >= 6, glyph.height >= 7 else { return nil }
        let columns = (0..<width).map { glyph.runs(column: $0) }
        let notch = notch(of: columns).filter { $0 * 6 >= width }
        guard notch.count >= 4, notch.count * 100 >= width * 34, notch[notch.count - 1] * 10 >= width * 7
        else { return nil }
        let edge = notch.count / 12
        let inner = notch.dropFirst(edge).dropLast(edge)
        let allowed = max(1.1, Double(glyph.height) * 0.05)
        guard
            let roof = Line(through: inner.map { (Double($0), Double(columns[$0][0].upperBound)) }),
            let floor = Line(through: inner.map { (Double($0), Double(columns[$0][1].lowerBound)) }),
            let top = Line(through: inner.map { (Double($0), Double(columns[$0][0].lowerBound)) }),
            roof.error <= allowed, floor.error <= allowed, top.error <= allowed * 1.2,
            (-1.4...(-0.16)).contains(roof.slope), (0.16...1.4).contains(floor.slope),
            top.slope < -0.14, abs(top.slope - roof.slope) < 0.4,
            max(-roof.slope, floor.slope) <= 2.4 * min(-roof.slope, floor.slope)
        else { return nil }
        let meeting = (roof.start - floor.start) / (floor.slope - roof.slope)
        guard meeting > -Double(width) * 0.15, meeting < Double(width) * 0.62 else { return nil }
        let apex = roof.start + roof.slope * meeting
        let thickness = Double(inner.reduce(0) { $0 + columns[$1][0].count }) / Double(inner.count)
        guard isPointed(columns, apex: apex, allowed: Int(Double(width) * floor.slope * 0.55 + thickness))
        else { return nil }
        let foot = bars(glyph, columns, below: apex, floor: floor)
        // Without a bar the arms reach as far down as up.
        let below = Double(glyph.height) - apex
        guard foot || (below < apex * 1.5 && apex < below * 1.5) else { return nil }
        return Wedge(hasBar: foot)
    }

    /// The columns of the notch: from the right edge leftward as long as two strokes lie above each other.
    ///
    /// One column in which a stroke is broken, or runs into the other, is passed over.
    private static func notch(of columns: [[Range<Int>]]) -> [Int] {
        var notch: [Int] = []
        var last: Int?
        var passed = 0
        for x in columns.indices.reversed() {
            guard columns[x].count >= 2 else {
                passed += 1
                if passed > (notch.isEmpty ? max(1, columns.count / 5) : 1) { break }
                continue
            }
            // Left of the point the two strokes are the arms as one and the bar: the roof falls at once.
            let roof = columns[x][0].upperBound
            if let last, abs(roof - last) > (2 + columns.count / 24) * (passed + 1) {
                // At the right edge one of the arms may end a little earlier than the other.
                guard notch.count * 6 <= columns.count, x * 3 > columns.count * 2 else { break }
                notch = []
            }
            last = roof
            passed = 0
            notch.append(x)
        }
        return notch.reversed()
    }

    /// Whether the arms meet in a point and not at a stem or an arc: the ink about it is short, and above it
    /// at the left there is none.
    private static func isPointed(_ columns: [[Range<Int>]], apex: Double, allowed: Int) -> Bool {
        let left = columns.prefix(max(2, columns.count / 6))
        let allowed = max(5, allowed)
        let isShort = left.allSatisfy { runs in
            runs.allSatisfy { !$0.contains(Int(apex)) || $0.count <= allowed }
        }
        let isThere = left.contains { runs in
            runs.contains { abs(Double($0.lowerBound + $0.upperBound) / 2 - apex) < Double(allowed) }
        }
        let isOpen = left.allSatisfy { runs in runs.allSatisfy { Double($0.lowerBound) > apex * 0.4 } }
        return isShort && isThere && isOpen
    }

    /// Whether a bar lies below the lower arm.
    private static func bars(
        _ glyph: BitShape, _ columns: [[Range<Int>]], below apex: Double, floor: Line
    ) -> Bool {
        let width = glyph.width
        let first = Int(apex + Double(glyph.height) * 0.28)
        // A flat bar: a row far below the point with ink from side to side.
        let flat = (min(first, glyph.height - 1)..<glyph.height).contains { y in
            let ink = (0..<width).count { glyph[$0, y] }
            let left = (0..<max(1, width * 2 / 5)).count { glyph[$0, y] }
            return ink * 100 >= width * 60 && left * 100 >= width * 16
        }
        if flat { return true }
        // A slanted bar: a third stroke along the lower arm.
        let third: Points = (0..<width).compactMap { x in
            let runs = columns[x]
            guard runs.count >= 3 else { return nil }
            return (Double(x), Double(runs[2].lowerBound + runs[2].upperBound) / 2)
        }
        guard third.count * 100 >= width * 35, let line = Line(through: third) else { return false }
        return line.slope > 0.05 && line.slope < floor.slope + 0.25
    }
}
