import Documents

/// Draws small pages for tests: words set in a type of ten points, lines, areas.
struct PageSketch {
    var page = PageContent(number: 1, width: 595, height: 842)

    /// Sets a text with its first character at a place; words end at spaces, a Chinese character is as wide as
    /// it is high, another half as wide.
    mutating func write(_ text: String, x: Double, y: Double, size: Double = 10, bold: Bool = false) {
        var left = x
        for part in text.split(separator: " ", omittingEmptySubsequences: false) {
            var edge = left
            let edges = part.unicodeScalars.map { scalar in
                edge += Self.width(scalar) * size
                return edge
            }
            if !part.isEmpty {
                page.words.append(
                    Word(
                        String(part),
                        box: Box(left: left, top: y - 0.8 * size, right: edge, bottom: y + 0.2 * size),
                        baseline: y, size: size, edges: edges, style: WordStyle(isBold: bold)))
            }
            left = edge + 0.3 * size
        }
    }

    /// The width of a text as ``write(_:x:y:size:bold:)`` sets it.
    static func width(_ text: String, size: Double = 10) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1 == " " ? 0.3 : width($1)) * size }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Double { scalar.value > 0x2E80 ? 1 : 0.5 }

    /// Sets a text round a middle.
    mutating func write(_ text: String, middle: Double, y: Double, size: Double = 10) {
        write(text, x: middle - Self.width(text, size: size) / 2, y: y, size: size)
    }

    mutating func horizontal(_ y: Double, _ start: Double, _ end: Double) {
        page.rulings.append(Ruling(isHorizontal: true, position: y, start: start, end: end, thickness: 0.5))
    }

    mutating func vertical(_ x: Double, _ start: Double, _ end: Double) {
        page.rulings.append(Ruling(isHorizontal: false, position: x, start: start, end: end, thickness: 0.5))
    }

    /// Draws the borders of a grid as programs do: each cell's on its own.
    mutating func grid(_ xs: [Double], _ ys: [Double]) {
        for (top, bottom) in zip(ys, ys.dropFirst()) {
            for (left, right) in zip(xs, xs.dropFirst()) {
                horizontal(top, left, right)
                horizontal(bottom, left, right)
                vertical(left, top, bottom)
                vertical(right, top, bottom)
            }
        }
    }

    /// The page turned so that its words run in a direction: 90 downwards, 270 upwards.
    func turned(_ angle: Int) -> PageContent {
        let width = page.width
        let height = page.height
        func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
            angle == 90 ? (height - y, x) : (y, width - x)
        }
        func box(_ box: Box) -> Box {
            let a = place(box.left, box.top)
            let b = place(box.right, box.bottom)
            return Box(left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y))
        }
        var turned = PageContent(number: page.number, width: height, height: width)
        turned.words = page.words.map { word in
            var word = word
            word.edges = word.edges.map { place($0, 0).y }
            word.baseline = place(word.box.left, word.baseline).y
            word.box = box(word.box)
            word.angle = angle
            return word
        }
        turned.rulings = page.rulings.map { ruling in
            let line =
                ruling.isHorizontal
                ? box(
                    Box(left: ruling.start, top: ruling.position, right: ruling.end, bottom: ruling.position))
                : box(
                    Box(left: ruling.position, top: ruling.start, right: ruling.position, bottom: ruling.end))
            return Ruling(
                isHorizontal: !ruling.isHorizontal, position: ruling.isHorizontal ? line.left : line.top,
                start: ruling.isHorizontal ? line.top : line.left,
                end: ruling.isHorizontal ? line.bottom : line.right, thickness: ruling.thickness)
        }
        return turned
    }

    /// The tables that are found.
    var found: [FoundTable] { TableFinder().tables(on: page) }
}

extension Table {
    /// The texts by row and column; a cell that spans several places is told at the first alone.
    var texts: [[String]] {
        var texts = [[String]](repeating: [String](repeating: "", count: columns), count: rows)
        for cell in cells { texts[cell.row][cell.column] = cell.text }
        return texts
    }

    /// The cell at a place.
    func cell(_ row: Int, _ column: Int) -> Cell? {
        cells.first {
            row >= $0.row && row < $0.row + $0.rowSpan && column >= $0.column
                && column < $0.column + $0.columnSpan
        }
    }
}
