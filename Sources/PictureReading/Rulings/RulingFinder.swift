/// Finds the ruling lines of a page by morphology and takes them out of its ink.
enum RulingFinder {
    /// The shortest straight run that may belong to a line, in pixels at 300 dpi: longer than a stroke of
    /// print, shorter than the side of a row.
    static let shortestRun = 56
    /// The shortest line that stands alone: longer than the strokes of a title in the largest type.
    static let shortestLine = 150
    /// The thickest line.
    static let thickest = 16
    /// The shortest dash of a thin line that the print broke.
    static let shortestDash = 16
    /// The shortest such line: longer than any row of strokes with nothing above and below them.
    static let shortestBroken = 300

    /// The lines, in pixels.
    struct Found: ~Copyable {
        /// Lines along both axes.
        var rulings: [PixelRuling]
        /// The ink that is not lines.
        var text: Bitmap
        /// The ink of the lines and a pixel round it, where no stroke crosses.
        var erased: Bitmap
    }

    /// Finds the lines of a page.
    static func find(_ ink: borrowing Bitmap) throws(PictureReadingError) -> Found {
        let across = try ink.closed(4, 1).dilated(1, 3).opened(shortestRun, 1)
        let down = try ink.closed(1, 4).dilated(3, 1).opened(1, shortestRun)
        var horizontal = try pieces(of: across, ink: ink, isHorizontal: true)
        var vertical = try pieces(of: down, ink: ink, isHorizontal: false)
        horizontal = merged(horizontal)
        vertical = merged(vertical)
        let dashes = try ink.closed(4, 1).dilated(1, 3).opened(shortestDash, 1)
        let broken = try broken(in: dashes, ink: ink, beside: horizontal)
        horizontal.removeAll { line in broken.contains { $0.covers(line) } }
        horizontal += broken
        let kept = standing(horizontal, beside: vertical)
        let keptDown = standing(vertical, beside: horizontal)
        let mask = try mask(of: across, keep: kept).or(try mask(of: down, keep: keptDown))
            .or(try mask(of: dashes, keep: broken))
        let cut = try ink.minus(mask)
        // A stroke that crosses a line is given back: what lies between ink above and below, left and right.
        let thickness = min(thickest, (kept + keptDown).map(\.thickness).max() ?? 0) + 5
        let bridged = try cut.closed(1, thickness).and(mask).and(ink)
        let crossing = try bridged.minus(try across.and(down))
        let whole = kept.isEmpty && keptDown.isEmpty ? cut : try cut.or(crossing.opened(1, 2))
        // What is left of a line's uneven edge lies within a few pixels of it and reaches no further.
        let text = try whole.reached(from: whole.minus(mask.dilated(9, 9)))
        let erased = try mask.dilated(11, 11).minus(text.dilated(3, 3))
        return Found(rulings: kept + keptDown, text: text, erased: erased)
    }

    /// The pieces of a mask as lines.
    private static func pieces(
        of mask: borrowing Bitmap, ink: borrowing Bitmap, isHorizontal: Bool
    ) throws(PictureReadingError) -> [PixelRuling] {
        try mask.pieces(shapes: true).compactMap { piece in
            let box = piece.place
            let length = isHorizontal ? box.width : box.height
            // The mask is two pixels thicker than the line.
            let thickness = max(1, piece.shape.area / max(1, length) - 2)
            guard thickness <= thickest, length > 4 * thickness,
                isClear(box, in: ink, isHorizontal: isHorizontal)
            else { return nil }
            return PixelRuling(isHorizontal: isHorizontal, box: box, thickness: thickness)
        }
    }

    /// Thin lines from left to right that the print broke into dashes: short runs one behind the other, most of the
    /// way, with next to nothing above and below them. Upright lines are not looked for: digits that stand below one
    /// another look alike.
    private static func broken(
        in dashes: borrowing Bitmap, ink: borrowing Bitmap, beside whole: [PixelRuling]
    ) throws(PictureReadingError) -> [PixelRuling] {
        let boxes = try dashes.pieces(shapes: false).map(\.place).filter { box in
            // The mask is two pixels thicker than the line.
            box.height <= 8 && box.width > 2 * box.height
                && isClear(box, in: ink, isHorizontal: true, share: 12)
        }
        guard boxes.count <= mostDashes else { return [] }
        var chains: [(line: PixelRuling, covered: Int)] = []
        for box in boxes.sorted(by: { $0.left < $1.left }) {
            let line = PixelRuling(isHorizontal: true, box: box, thickness: max(1, box.height - 2))
            let place = chains.lastIndex {
                box.left - $0.line.end <= longestGap && abs($0.line.last - box.middleY) <= 3
            }
            guard let place else {
                chains.append((line, box.width))
                continue
            }
            chains[place].line.box = chains[place].line.box.union(box)
            chains[place].line.last = box.middleY
            chains[place].covered += box.width
        }
        return chains.filter { chain in
            chain.line.length >= shortestBroken && 100 * chain.covered >= 35 * chain.line.length
                && chain.line.box.height <= thickest
                && !whole.contains { $0.covers(chain.line) }
                && isClear(chain.line.box, in: ink, isHorizontal: true, share: 10)
        }.map(\.line)
    }

    /// The widest gap between dashes of a broken line, and of how many dashes lines are made at most.
    private static let longestGap = 45
    private static let mostDashes = 4_000

    /// Whether little ink touches a line from both sides, as it does where strokes of print lie in a row.
    ///
    /// - Parameter share: less than one in so many pixels.
    private static func isClear(
        _ box: PixelBox, in ink: borrowing Bitmap, isHorizontal: Bool, share: Int = 4
    ) -> Bool {
        let reach = 5
        let sides =
            isHorizontal
            ? [
                PixelBox(left: box.left, top: box.top - reach, right: box.right, bottom: box.top - 1),
                PixelBox(left: box.left, top: box.bottom + 1, right: box.right, bottom: box.bottom + reach),
            ]
            : [
                PixelBox(left: box.left - reach, top: box.top, right: box.left - 1, bottom: box.bottom),
                PixelBox(left: box.right + 1, top: box.top, right: box.right + reach, bottom: box.bottom),
            ]
        return sides.allSatisfy { ink.count(in: $0) * share < max(1, $0.width * $0.height) }
    }

    /// Lines whose parts lie in one line, joined.
    private static func merged(_ lines: [PixelRuling]) -> [PixelRuling] {
        var result: [PixelRuling] = []
        for line in lines.sorted(by: { $0.start < $1.start }) {
            if let place = result.lastIndex(where: { $0.continues(into: line) }) {
                result[place].box = result[place].box.union(line.box)
                result[place].thickness = max(result[place].thickness, line.thickness)
            } else {
                result.append(line)
            }
        }
        return result
    }

    /// The lines that are long, or whose ends both meet lines across.
    private static func standing(_ lines: [PixelRuling], beside others: [PixelRuling]) -> [PixelRuling] {
        lines.filter { line in
            if line.length >= shortestLine { return true }
            let meeting = others.filter { $0.length >= shortestLine && $0.box.grown(by: 8).meets(line.box) }
            return meeting.contains { abs($0.across - line.start) < 14 }
                && meeting.contains { abs($0.across - line.end) < 14 }
        }
    }

    /// The parts of a mask that belong to lines that are kept.
    private static func mask(
        of mask: borrowing Bitmap, keep lines: [PixelRuling]
    ) throws(PictureReadingError) -> Bitmap {
        try mask.within(lines.map(\.box))
    }
}

/// A ruling line in pixels.
struct PixelRuling: Sendable, Hashable {
    /// Whether it runs from left to right.
    var isHorizontal: Bool
    /// What it covers.
    var box: PixelBox
    /// Its thickness.
    var thickness: Int
    /// Where its last piece lies across its axis.
    var last: Int

    init(isHorizontal: Bool, box: PixelBox, thickness: Int) {
        self.isHorizontal = isHorizontal
        self.box = box
        self.thickness = thickness
        last = isHorizontal ? box.middleY : box.middleX
    }

    /// Where it starts along its axis.
    var start: Int { isHorizontal ? box.left : box.top }
    /// Where it ends along its axis.
    var end: Int { isHorizontal ? box.right : box.bottom }
    /// Its place across its axis.
    var across: Int { isHorizontal ? box.middleY : box.middleX }
    /// Its length.
    var length: Int { end - start }

    /// Whether another line is a part of this one.
    func covers(_ other: PixelRuling) -> Bool {
        isHorizontal == other.isHorizontal && start <= other.start + 4 && other.end <= end + 4
            && abs(across - other.across) <= max(6, (isHorizontal ? box.height : box.width) / 2 + 3)
    }

    /// Whether another line goes on where this one ends.
    func continues(into other: PixelRuling) -> Bool {
        guard other.start - end <= 30 else { return false }
        let shared =
            isHorizontal ? box.overlapDown(other.box) : box.overlapAcross(other.box)
        return shared > -3
    }
}

extension PixelBox {
    /// Whether both share a pixel.
    func meets(_ other: PixelBox) -> Bool { overlapAcross(other) > 0 && overlapDown(other) > 0 }
}
