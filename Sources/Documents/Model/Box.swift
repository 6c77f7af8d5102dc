/// A rectangle on an upright page: points, from the top left corner, `bottom` ≥ `top`.
public struct Box: Sendable, Hashable, Codable {
    /// The left edge.
    public var left: Double
    /// The upper edge.
    public var top: Double
    /// The right edge.
    public var right: Double
    /// The lower edge.
    public var bottom: Double

    /// Creates a box from its edges.
    public init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    /// Its width.
    public var width: Double { right - left }
    /// Its height.
    public var height: Double { bottom - top }
    /// The place of its middle from the left.
    public var middleX: Double { (left + right) / 2 }
    /// The place of its middle from the top.
    public var middleY: Double { (top + bottom) / 2 }
    /// Its area, 0 where it is turned inside out.
    public var area: Double { max(0, width) * max(0, height) }

    /// The smallest box that holds both.
    public func union(_ other: Box) -> Box {
        Box(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// What both share; a box without area where they do not meet.
    public func intersection(_ other: Box) -> Box {
        let left = max(left, other.left)
        let top = max(top, other.top)
        return Box(
            left: left, top: top, right: max(left, min(right, other.right)),
            bottom: max(top, min(bottom, other.bottom)))
    }

    /// Whether a point lies inside or on an edge.
    public func contains(x: Double, y: Double) -> Bool { x >= left && x <= right && y >= top && y <= bottom }

    /// Whether the middle of another box lies inside.
    public func holdsMiddle(of other: Box) -> Bool { contains(x: other.middleX, y: other.middleY) }

    /// The box with each edge moved outward.
    public func inset(by distance: Double) -> Box {
        Box(
            left: left + distance, top: top + distance, right: right - distance, bottom: bottom - distance)
    }
}

extension Sequence<Box> {
    /// The smallest box that holds all; `nil` where there is none.
    public var union: Box? {
        var whole: Box?
        for box in self { whole = whole?.union(box) ?? box }
        return whole
    }
}
