/// A straight line fitted to points.
struct Line {
    /// Its height at 0.
    var start: Double
    /// How far it falls for each step to the right.
    var slope: Double
    /// How far the points lie off it, as the root of the mean square.
    var error: Double

    /// The line through at least three points that are not in one column.
    init?(through points: [(x: Double, y: Double)]) {
        guard points.count >= 3 else { return nil }
        let count = Double(points.count)
        let middleX = points.reduce(0) { $0 + $1.x } / count
        let middleY = points.reduce(0) { $0 + $1.y } / count
        let spread = points.reduce(0) { $0 + ($1.x - middleX) * ($1.x - middleX) }
        guard spread > 0 else { return nil }
        let slope = points.reduce(0) { $0 + ($1.x - middleX) * ($1.y - middleY) } / spread
        let start = middleY - slope * middleX
        let squares = points.reduce(0) { sum, point in
            let off = point.y - start - slope * point.x
            return sum + off * off
        }
        self.slope = slope
        self.start = start
        error = (squares / count).squareRoot()
    }
}
