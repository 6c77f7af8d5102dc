/// A run of ink in one line, parted from others by a wide gap or a ruling line.
struct TextLine: Sendable {
    /// Its pieces of ink from left to right.
    var pieces: [Piece] {
        didSet { box = pieces.map(\.place).union ?? box }
    }
    /// The box of its ink.
    private(set) var box: PixelBox

    /// A line of pieces, of which there must be one.
    init(pieces: [Piece]) {
        self.pieces = pieces.sorted { ($0.place.left, $0.place.top) < ($1.place.left, $1.place.top) }
        box = pieces.map(\.place).union ?? PixelBox(left: 0, top: 0, right: 0, bottom: 0)
    }

    /// Its glyphs from left to right: pieces that lie one above the other belong together.
    var glyphs: [Glyph] {
        var glyphs: [Glyph] = []
        for piece in pieces {
            if let last = glyphs.last {
                let shared = last.box.overlapAcross(piece.place)
                if shared > 0, shared * 3 >= min(last.box.width, piece.place.width) {
                    glyphs[glyphs.count - 1].pieces.append(piece)
                    continue
                }
            }
            glyphs.append(Glyph(pieces: [piece]))
        }
        return glyphs
    }
}

/// Pieces of ink that stand in one column of a line: a digit, an operator, a part of a Han character.
struct Glyph: Sendable {
    /// Its pieces.
    var pieces: [Piece] {
        didSet { box = pieces.map(\.place).union ?? box }
    }
    /// The box of its ink.
    private(set) var box: PixelBox

    /// A glyph of pieces, of which there must be one.
    init(pieces: [Piece]) {
        self.pieces = pieces
        box = pieces.map(\.place).union ?? PixelBox(left: 0, top: 0, right: 0, bottom: 0)
    }
}
