import CPoppler
import Documents

/// A word while its shapes come in.
struct WordInProgress {
    private var text = ""
    private var edges: [Double] = []
    private var box: Box?
    private let size: Double
    private let style: WordStyle
    private let startsApart: Bool
    private let font: UInt32
    private let angle: Int
    /// The direction of its line, of length 1.
    private let alongX: Double
    private let alongY: Double
    /// Where the next shape would start.
    private var endX: Double
    private var endY: Double
    private let baseline: Double
    /// How far apart the shapes of one word may stand, in sizes of the type.
    private static let gap = 0.22

    init(_ glyph: lingpao_glyph, size: Double, style: WordStyle, startsApart: Bool) {
        self.size = size
        self.style = style
        self.startsApart = startsApart
        font = glyph.font
        // What is up, turned by a quarter, is along: the device's y runs downwards.
        alongX = -glyph.up_y / size
        alongY = glyph.up_x / size
        angle = Self.angle(alongX, alongY)
        endX = glyph.x
        endY = glyph.y
        baseline = glyph.y
    }

    /// Whether a shape starts where this word ends.
    func reaches(_ glyph: lingpao_glyph, size: Double) -> Bool {
        let x = glyph.x - endX
        let y = glyph.y - endY
        let along = x * alongX + y * alongY
        let across = y * alongX - x * alongY
        return abs(across) <= 0.1 * size && along <= Self.gap * size && along >= -0.35 * size
    }

    /// Whether a shape is drawn as this word is.
    func looksLike(_ glyph: lingpao_glyph, size: Double) -> Bool {
        glyph.font == font && glyph.colour == style.colour && glyph.is_drawn == style.isDrawn
            && abs(size - self.size) <= 0.15 * self.size && edges.count < 400
    }

    mutating func append(
        _ characters: some Collection<Unicode.Scalar>, _ glyph: lingpao_glyph, size: Double
    ) {
        let startX = glyph.x
        let startY = glyph.y
        endX = glyph.x + glyph.advance_x
        endY = glyph.y + glyph.advance_y
        for (place, character) in characters.enumerated() {
            text.unicodeScalars.append(character)
            let share = Double(place + 1) / Double(characters.count)
            edges.append(
                angle == 90 || angle == 270
                    ? startY + (endY - startY) * share : startX + (endX - startX) * share)
        }
        let top = Double(glyph.ascent)
        let bottom = Double(glyph.descent)
        for (x, y) in [(startX, startY), (endX, endY)] {
            for height in [top, bottom] {
                let corner = Box(
                    left: x + glyph.up_x * height, top: y + glyph.up_y * height,
                    right: x + glyph.up_x * height,
                    bottom: y + glyph.up_y * height)
                box = box?.union(corner) ?? corner
            }
        }
    }

    func finish() -> Word {
        Word(
            text, box: box ?? Box(left: endX, top: endY, right: endX, bottom: endY), baseline: baseline,
            size: size, edges: edges, style: style, angle: angle, startsApart: startsApart)
    }

    /// Degrees clockwise from left to right, to the next quarter where that is within two degrees.
    private static func angle(_ x: Double, _ y: Double) -> Int {
        if abs(y) <= 0.035 { return x > 0 ? 0 : 180 }
        if abs(x) <= 0.035 { return y > 0 ? 90 : 270 }
        return Angle.degrees(x, y)
    }
}
