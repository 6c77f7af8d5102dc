/// A rectangle of whole pixels; `right` and `bottom` lie just outside.
struct PixelBox: Sendable, Hashable {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    var width: Int { right - left }
    var height: Int { bottom - top }
    var middleX: Int { (left + right) / 2 }
    var middleY: Int { (top + bottom) / 2 }

    /// The smallest box that holds both.
    func union(_ other: PixelBox) -> PixelBox {
        PixelBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// How many columns both share; negative for the gap between them.
    func overlapAcross(_ other: PixelBox) -> Int { min(right, other.right) - max(left, other.left) }

    /// How many rows both share; negative for the gap between them.
    func overlapDown(_ other: PixelBox) -> Int { min(bottom, other.bottom) - max(top, other.top) }

    /// Whether both are about as high and stand on one baseline, as two digits do.
    func isLevel(with other: PixelBox) -> Bool {
        abs(height - other.height) * 12 <= height && abs(bottom - other.bottom) * 16 <= height
    }

    /// Moved outward at each edge.
    func grown(by distance: Int) -> PixelBox {
        PixelBox(
            left: left - distance, top: top - distance, right: right + distance, bottom: bottom + distance)
    }
}

extension Sequence<PixelBox> {
    /// The smallest box that holds all; `nil` where there is none.
    var union: PixelBox? { reduce(nil as PixelBox?) { whole, box in whole?.union(box) ?? box } }
}
