/// A word, or the part of one that stands in a cell.
struct TextPiece {
    /// The place of the word among the words that are looked at.
    var word: Int
    /// Which of its characters, as places in `text.unicodeScalars`; `nil` for all.
    var scalars: Range<Int>?
    /// Its box in points.
    var box: Box
    /// The height of its baseline from the top.
    var baseline: Double
    /// The size of its type in points.
    var size: Double

    init(_ word: Word, index: Int) {
        self.word = index
        box = word.box
        size = word.size
        // What is told of the baseline is not trusted where it lies outside the box.
        baseline =
            word.baseline > word.box.top && word.baseline <= word.box.bottom + 0.3 * word.size
            ? word.baseline : word.box.bottom - 0.2 * word.box.height
    }

    /// The height at which the eye sees it: the middle of small letters.
    var middleY: Double { baseline - 0.3 * size }

    /// Cuts it at places from the left, in ascending order; each character goes where its middle lies. A piece
    /// without edges of its characters goes as a whole.
    func cut(at places: [Double], word: Word) -> [TextPiece] {
        let count = word.edges.count
        guard !places.isEmpty, count > 1, count == word.text.unicodeScalars.count else { return [self] }
        var parts: [TextPiece] = []
        var start = 0
        var left = box.left
        func end(_ index: Int) {
            guard index > start else { return }
            var part = self
            part.scalars = start..<index
            part.box.left = left
            part.box.right = max(left, word.edges[index - 1])
            parts.append(part)
            left = part.box.right
            start = index
        }
        var place = 0
        var before = box.left
        for (index, edge) in word.edges.enumerated() {
            while place < places.count, (before + edge) / 2 > places[place] {
                end(index)
                place += 1
            }
            before = edge
        }
        end(count)
        return parts.count > 1 ? parts : [self]
    }
}

/// The words of a page that run in one direction, made ready: finite, in order of height.
struct PageText {
    /// The words.
    let words: [Word]
    /// A piece for each usable word, by ``TextPiece/middleY``.
    let pieces: [TextPiece]
    /// The size of most of the type, in points.
    let size: Double
    /// How far all of it reaches from left to right, in points.
    let width: Double

    init(_ words: [Word]) {
        self.words = words
        pieces = words.indices.filter { Self.isUsable(words[$0]) }
            .map { TextPiece(words[$0], index: $0) }
            .sorted { $0.middleY < $1.middleY }
        let sizes = pieces.map(\.size).sorted()
        size = sizes.isEmpty ? 10 : sizes[sizes.count / 2]
        width = (pieces.map(\.box.right).max() ?? 0) - (pieces.map(\.box.left).min() ?? 0)
    }

    private static func isUsable(_ word: Word) -> Bool {
        let box = word.box
        return box.left.isFinite && box.top.isFinite && box.right.isFinite && box.bottom.isFinite
            && word.baseline.isFinite && word.size.isFinite && word.size > 0 && word.size < 1000
            && box.right >= box.left && box.bottom >= box.top && !word.text.isEmpty
    }

    /// The pieces whose middle lies in a box.
    func pieces(in box: Box) -> [TextPiece] {
        let first = pieces.lowerBound { $0.middleY < box.top }
        var found: [TextPiece] = []
        for piece in pieces[first...] {
            guard piece.middleY <= box.bottom else { break }
            if piece.box.middleX >= box.left, piece.box.middleX <= box.right { found.append(piece) }
        }
        return found
    }

    /// Whether most words were read surely: what is read from the picture of a chart is not, and stands in
    /// rows and columns by chance.
    func isSure(_ indices: [Int]) -> Bool {
        let readings = indices.map { words[$0].confidence }.sorted()
        return readings.isEmpty || readings[readings.count / 2] >= 0.8
    }
}
