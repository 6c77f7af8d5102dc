/// Finds the lines of text: ink smeared along the line, cut at ruling lines.
struct LineFinder {
    /// The size of the page's type in pixels.
    let em: Double
    private let rulings: [PixelRuling]

    /// The most lines that a page of print can have, each cell of a dense table counted as several.
    private static let mostLines = 4_000

    /// What was found on a page.
    struct Found {
        /// The lines from the top.
        var lines: [TextLine]
        /// The size of the page's type in pixels.
        var em: Double
    }

    /// Finds the lines of a page whose rulings have been taken out.
    static func find(
        _ text: borrowing Bitmap, rulings: [PixelRuling]
    ) throws(PictureReadingError) -> Found {
        let em = typeSize(try text.closed(30, 1).pieces(shapes: false).map(\.place))
        let finder = LineFinder(em: em, rulings: rulings)
        let smear = try text.closed(Int(em * 1.1), 1)
        let down = rulings.filter { !$0.isHorizontal }.map { $0.box.grown(by: 1) }
        let cut = try smear.minus(smear.within(down))
        let boxes = try cut.pieces(shapes: false).map(\.place)
        // No page has so many lines: this is the grain of a photograph.
        guard boxes.count <= mostLines else { return Found(lines: [], em: em) }
        let pieces = try text.pieces(shapes: true).filter { piece in
            Double(piece.place.height) < em * 6 || Double(piece.place.width) < em * 6
        }
        let lines = finder.merged(finder.gather(pieces, into: boxes).flatMap(finder.split))
        return Found(
            lines: lines.filter(finder.isText).sorted {
                ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left)
            },
            em: em)
    }

    /// The size of the type: the height of most of the ink's breadth.
    static func typeSize(_ boxes: [PixelBox]) -> Double {
        let heights = boxes.filter { (14...150).contains($0.height) && $0.width >= 14 }
            .sorted { $0.height < $1.height }
        let half = heights.reduce(0) { $0 + $1.width } / 2
        var seen = 0
        for box in heights {
            seen += box.width
            if seen >= half { return Double(box.height) * 1.06 }
        }
        return 44
    }

    /// Each piece put into the smallest smeared box that holds it.
    private func gather(_ pieces: [Piece], into boxes: [PixelBox]) -> [TextLine] {
        var members = [[Piece]](repeating: [], count: boxes.count)
        // By bands of rows, so that each piece is held against few boxes.
        let band = 64
        var bands: [Int: [Int]] = [:]
        for index in boxes.indices.sorted(by: { boxes[$0].height < boxes[$1].height }) {
            for row in boxes[index].top / band...boxes[index].bottom / band {
                bands[row, default: []].append(index)
            }
        }
        for piece in pieces {
            let x = piece.place.middleX
            let y = piece.place.middleY
            let place = bands[y / band]?.first { index in
                let box = boxes[index]
                return x >= box.left && x < box.right && y >= box.top && y < box.bottom
                    && piece.place.top >= box.top - 2 && piece.place.bottom <= box.bottom + 2
            }
            if let place { members[place].append(piece) }
        }
        return members.filter { !$0.isEmpty }.map(TextLine.init)
    }

    /// A block of lines that touch, cut at rows with little ink.
    private func split(_ line: TextLine) -> [TextLine] {
        guard Double(line.box.height) > em * 1.6, line.pieces.count > 3 else { return [line] }
        var cover = [Int](repeating: 0, count: line.box.height)
        for piece in line.pieces {
            for y in piece.place.top..<piece.place.bottom { cover[y - line.box.top] += piece.place.width }
        }
        let most = cover.max() ?? 0
        let margin = Int(em * 0.5)
        guard cover.count > 2 * margin else { return [line] }
        let inner = margin..<(cover.count - margin)
        guard let valley = inner.min(by: { cover[$0] < cover[$1] }), cover[valley] * 8 <= most else {
            return [line]
        }
        let row = line.box.top + valley
        let above = line.pieces.filter { $0.place.middleY < row }
        let below = line.pieces.filter { $0.place.middleY >= row }
        guard !above.isEmpty, !below.isEmpty else { return [line] }
        return split(TextLine(pieces: above)) + split(TextLine(pieces: below))
    }

    /// Flat parts joined to what they belong to: the strokes of 二, the bar of ≤, a dash, a comma.
    private func merged(_ lines: [TextLine]) -> [TextLine] {
        var lines = lines
        var place = 0
        while place < lines.count {
            let line = lines[place]
            if Double(line.box.height) <= em * 0.42,
                let other = lines.indices.filter({ $0 != place && belong(line, lines[$0]) })
                    .min(by: { distance(line, lines[$0]) < distance(line, lines[$1]) })
            {
                lines[other] = TextLine(pieces: lines[other].pieces + line.pieces)
                lines.remove(at: place)
            } else {
                place += 1
            }
        }
        return lines
    }

    private func distance(_ first: TextLine, _ second: TextLine) -> Int {
        max(0, -first.box.overlapAcross(second.box)) + max(0, -first.box.overlapDown(second.box))
    }

    /// Whether a flat part may belong to another line.
    private func belong(_ flat: TextLine, _ other: TextLine) -> Bool {
        let whole = flat.box.union(other.box)
        let across = -flat.box.overlapAcross(other.box)
        guard Double(whole.height) <= max(em * 1.15, Double(other.box.height) + em * 0.1),
            Double(across) <= em * 0.9, Double(-flat.box.overlapDown(other.box)) <= em * 0.4
        else { return false }
        return !rulings.contains { ruling in
            guard ruling.box.meets(whole) else { return false }
            return ruling.isHorizontal
                ? (ruling.across > flat.box.middleY) != (ruling.across > other.box.middleY)
                : (ruling.across > flat.box.middleX) != (ruling.across > other.box.middleX)
        }
    }

    /// Whether there is enough ink for a character.
    private func isText(_ line: TextLine) -> Bool {
        max(Double(line.box.width), Double(line.box.height)) >= em * 0.25
            && Double(line.box.height) <= em * 5
    }
}
