/// The ink of one glyph or piece: a small table of bits.
struct BitShape: Sendable, Hashable {
    /// Columns.
    let width: Int
    /// Rows.
    let height: Int
    /// Row by row.
    var bits: [Bool]

    /// Without ink.
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        bits = [Bool](repeating: false, count: width * height)
    }

    /// Whether there is ink.
    subscript(x: Int, y: Int) -> Bool {
        get { bits[y * width + x] }
        set { bits[y * width + x] = newValue }
    }

    /// How many pixels have ink.
    var area: Int { bits.reduce(0) { $0 + ($1 ? 1 : 0) } }

    /// Left and right changed.
    var mirrored: BitShape {
        var result = self
        for y in 0..<height { for x in 0..<width { result[x, y] = self[width - 1 - x, y] } }
        return result
    }

    /// The ink grown by a pixel on every side.
    var grown: BitShape {
        var result = BitShape(width: width + 2, height: height + 2)
        for y in 0..<height {
            for x in 0..<width where self[x, y] {
                for row in y...y + 2 { for column in x...x + 2 { result[column, row] = true } }
            }
        }
        return result
    }

    /// Each pixel as most of the nine about it.
    var smoothed: BitShape {
        var result = self
        for y in 0..<height {
            for x in 0..<width {
                var ink = 0
                for row in max(0, y - 1)...min(height - 1, y + 1) {
                    for column in max(0, x - 1)...min(width - 1, x + 1) where self[column, row] { ink += 1 }
                }
                result[x, y] = ink >= 5 || (self[x, y] && ink >= 4)
            }
        }
        return result.trimmed
    }

    /// Without empty rows and columns at its edges.
    var trimmed: BitShape {
        let rows = (0..<height).filter { y in (0..<width).contains { self[$0, y] } }
        let columns = (0..<width).filter { x in (0..<height).contains { self[x, $0] } }
        guard let top = rows.first, let bottom = rows.last, let left = columns.first,
            let right = columns.last
        else { return self }
        var result = BitShape(width: right - left + 1, height: bottom - top + 1)
        for y in 0..<result.height { for x in 0..<result.width { result[x, y] = self[x + left, y + top] } }
        return result
    }

    /// The runs of ink of a column, from the top, as half-open ranges of rows.
    func runs(column x: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for y in 0..<height {
            if self[x, y] {
                if start == nil { start = y }
            } else if let first = start {
                runs.append(first..<y)
                start = nil
            }
        }
        if let first = start { runs.append(first..<height) }
        return runs
    }
}

/// A connected piece of ink and where it lies.
struct Piece: Sendable, Hashable {
    /// Its place on the page.
    var place: PixelBox
    /// Its ink; empty where it was not asked for.
    var shape = BitShape(width: 0, height: 0)
}

extension Collection<Piece> {
    /// All pieces as one shape in their common box.
    var joined: BitShape {
        guard let box = map(\.place).union else { return BitShape(width: 0, height: 0) }
        var result = BitShape(width: box.width, height: box.height)
        for piece in self {
            for y in 0..<piece.shape.height {
                for x in 0..<piece.shape.width where piece.shape[x, y] {
                    result[piece.place.left - box.left + x, piece.place.top - box.top + y] = true
                }
            }
        }
        return result
    }
}
