/// A line of pieces on one baseline, raised and lowered marks among them.
struct TextLines {
    /// The pieces from the left.
    var pieces: [TextPiece]
    /// The height of the baseline of its largest type.
    var baseline: Double
    /// The size of its largest type.
    var size: Double

    /// The box round its pieces.
    var box: Box { pieces.lazy.map(\.box).union ?? Box(left: 0, top: 0, right: 0, bottom: 0) }

    /// Parts pieces into lines from the top: pieces stand in one line where their baselines are nearer than a
    /// good part of the type's height, and smaller marks where they lie within the height of the line.
    static func group(_ pieces: [TextPiece]) -> [TextLines] {
        var lines: [TextLines] = []
        for piece in pieces.sorted(by: { $0.middleY < $1.middleY }) {
            // Lines come in order of height, so that only the last few may be the piece's own.
            var best: Int?
            for index in lines.indices.suffix(3) where lines[index].takes(piece) {
                if best.map({
                    abs(lines[$0].baseline - piece.baseline) > abs(lines[index].baseline - piece.baseline)
                })
                    ?? true
                {
                    best = index
                }
            }
            if let best {
                lines[best].add(piece)
            } else {
                lines.append(TextLines(pieces: [piece], baseline: piece.baseline, size: piece.size))
            }
        }
        for index in lines.indices { lines[index].pieces.sort { $0.box.left < $1.box.left } }
        return lines.sorted { $0.baseline < $1.baseline }
    }

    private func takes(_ piece: TextPiece) -> Bool {
        let small = min(size, piece.size)
        let large = max(size, piece.size)
        let distance = abs(baseline - piece.baseline)
        // A mark may be raised or lowered by half the height of the type beside it.
        return distance <= (small <= 0.8 * large ? 0.5 * large : 0.35 * small)
    }

    private mutating func add(_ piece: TextPiece) {
        pieces.append(piece)
        if piece.size > size {
            size = piece.size
            baseline = piece.baseline
        }
    }
}
