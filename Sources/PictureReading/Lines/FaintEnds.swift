/// Gives lines the characters at their ends whose strokes are too thin to count as ink.
///
/// Lines are found in dark ink; a character of thin strokes alone in blurred print, as 二 or K, would be missing.
struct FaintEnds {
    /// The size of the page's type in pixels.
    let em: Double
    /// The ruling lines, over which no line of text goes.
    let rulings: [PixelRuling]

    /// How light ink may be.
    private static let level = 235
    /// How far from the line a character may stand, and how wide and high it may be, as shares of the type size.
    private static let gap = 0.6
    private static let width = 0.25...1.05
    /// How far it may reach above and below the line.
    private static let reach = 0.12
    /// Of more pieces than this no character is made.
    private static let pieces = 6

    private enum Side: CaseIterable { case left, right }

    /// The lines with what stands beside them.
    func completed(_ lines: [TextLine], in grey: borrowing Bitmap) throws(PictureReadingError) -> [TextLine] {
        var lines = lines
        for place in lines.indices {
            for side in Side.allCases {
                guard let room = room(beside: place, side, lines, width: grey.width),
                    let found = character(
                        try grey.pieces(in: room, below: Self.level), beside: lines[place].box, room)
                else { continue }
                lines[place] = TextLine(pieces: lines[place].pieces + found)
            }
        }
        return lines
    }

    /// Where a further character of a line would stand: up to the next line of text and the next ruling.
    private func room(beside place: Int, _ side: Side, _ lines: [TextLine], width: Int) -> PixelBox? {
        let box = lines[place].box
        // Beside a mark or a stroke alone there is no telling how high a character is.
        guard Double(box.height) >= em * 0.5, Double(box.height) <= em * 1.6 else { return nil }
        let most = Int(em * (Self.gap + Self.width.upperBound)) + 2
        var room = box
        room.top -= Int(em * Self.reach) + 2
        room.bottom += Int(em * Self.reach) + 2
        switch side {
        case .left: (room.left, room.right) = (max(0, box.left - most), box.left - 1)
        case .right: (room.left, room.right) = (box.right + 1, min(width, box.right + most))
        }
        for other in lines.indices where other != place && lines[other].box.meets(room) {
            limit(&room, side, by: lines[other].box)
        }
        for ruling in rulings where !ruling.isHorizontal && ruling.box.meets(room) {
            limit(&room, side, by: ruling.box.grown(by: 2))
        }
        return Double(room.width) >= em * Self.width.lowerBound ? room : nil
    }

    private func limit(_ room: inout PixelBox, _ side: Side, by box: PixelBox) {
        switch side {
        case .left: room.left = max(room.left, box.right + 1)
        case .right: room.right = min(room.right, box.left - 1)
        }
    }

    /// The pieces that make a character beside a line; `nil` where they are specks, or parts of something larger.
    private func character(_ pieces: [Piece], beside line: PixelBox, _ room: PixelBox) -> [Piece]? {
        let solid = pieces.filter { Double(max($0.place.width, $0.place.height)) >= em * 0.18 }
        guard !solid.isEmpty, solid.count <= Self.pieces, let box = solid.map(\.place).union,
            Self.width.contains(Double(box.width) / em), Double(box.height) >= em * 0.3,
            Double(-box.overlapAcross(line)) <= em * Self.gap,
            box.top > room.top, box.bottom < room.bottom
        else { return nil }
        // What goes on outside the room is no character of this line.
        let isCut = box.right <= line.left ? box.left <= room.left : box.right >= room.right
        return isCut ? nil : solid
    }
}
