/// What is drawn on one page, as the process that opens pages tells it: words, lines, areas, pictures.
///
/// All boxes are in points on the upright page, from the top left corner.
public struct PageContent: Sendable, Hashable {
    /// Its number, from 1.
    public var number: Int
    /// Its width in points.
    public var width: Double
    /// Its height in points.
    public var height: Double
    /// Degrees clockwise by which it was turned to stand upright, beyond what the file itself says.
    public var turned: Int
    /// What the words were taken from.
    public var source: PageSource
    /// The words in the order in which the page draws them.
    public var words: [Word]
    /// Straight lines along the axes: strokes and thin filled areas.
    public var rulings: [Ruling]
    /// Filled areas that are not lines.
    public var fills: [Fill]
    /// Pictures.
    public var pictures: [PagePicture]
    /// Why the text layer was not trusted, where it was not.
    public var doubt: PageDoubt?

    /// How many pairs of a word and an area or picture are looked at, to see what lies over or under words.
    public static let mostComparisons = 100_000_000

    /// Whether it draws more than that, which no page does that people read.
    public var isCrowded: Bool { words.count * (fills.count + pictures.count) > Self.mostComparisons }

    /// Creates a page.
    public init(
        number: Int, width: Double, height: Double, turned: Int = 0, source: PageSource = .textLayer,
        words: [Word] = [], rulings: [Ruling] = [], fills: [Fill] = [],
        pictures: [PagePicture] = []
    ) {
        self.number = number
        self.width = width
        self.height = height
        self.turned = turned
        self.source = source
        self.words = words
        self.rulings = rulings
        self.fills = fills
        self.pictures = pictures
    }
}

/// A run of characters drawn without a gap, in one font.
public struct Word: Sendable, Hashable {
    /// Its text.
    public var text: String
    /// Its box: from edge to edge of its characters, from ascent to descent.
    public var box: Box
    /// The height of its baseline from the top of the page.
    public var baseline: Double
    /// The size of its type in points.
    public var size: Double
    /// The right edge of each of its characters (`text.unicodeScalars`), for words that a line cuts.
    public var edges: [Double]
    /// How it is drawn.
    public var style: WordStyle
    /// Degrees clockwise in which its line runs: 0 left to right, 90 downwards, 270 upwards, anything else
    /// for slanted text.
    public var angle: Int
    /// Whether a gap parts it from the word drawn before it in the same line.
    public var startsApart: Bool
    /// How sure the reading is, 0 to 1.
    public var confidence: Double

    /// Creates a word.
    public init(
        _ text: String, box: Box, baseline: Double, size: Double, edges: [Double] = [],
        style: WordStyle = WordStyle(), angle: Int = 0, startsApart: Bool = true, confidence: Double = 1
    ) {
        self.text = text
        self.box = box
        self.baseline = baseline
        self.size = size
        self.edges = edges
        self.style = style
        self.angle = angle
        self.startsApart = startsApart
        self.confidence = confidence
    }
}

/// How a word is drawn.
public struct WordStyle: Sendable, Hashable {
    /// The font's name as the file gives it.
    public var font: String
    /// Whether the font is bold.
    public var isBold: Bool
    /// The colour of its filling, 0xRRGGBB.
    public var colour: UInt32
    /// How much of it covers what lies beneath, 0 to 1.
    public var opacity: Double
    /// Whether anything is drawn at all (a text layer over a picture is not).
    public var isDrawn: Bool
    /// Whether the font says which character each shape is.
    public var hasMap: Bool

    /// Creates a style.
    public init(
        font: String = "", isBold: Bool = false, colour: UInt32 = 0, opacity: Double = 1,
        isDrawn: Bool = true, hasMap: Bool = true
    ) {
        self.font = font
        self.isBold = isBold
        self.colour = colour
        self.opacity = opacity
        self.isDrawn = isDrawn
        self.hasMap = hasMap
    }
}

/// A straight line along an axis.
public struct Ruling: Sendable, Hashable {
    /// Whether it runs from left to right.
    public var isHorizontal: Bool
    /// Its place across: from the top for a horizontal line, from the left for a vertical one.
    public var position: Double
    /// Where it starts along its axis.
    public var start: Double
    /// Where it ends along its axis.
    public var end: Double
    /// Its thickness.
    public var thickness: Double
    /// Its colour, 0xRRGGBB.
    public var colour: UInt32

    /// Creates a line.
    public init(
        isHorizontal: Bool, position: Double, start: Double, end: Double, thickness: Double,
        colour: UInt32 = 0
    ) {
        self.isHorizontal = isHorizontal
        self.position = position
        self.start = start
        self.end = end
        self.thickness = thickness
        self.colour = colour
    }

    /// Its length.
    public var length: Double { end - start }
}

/// A picture on a page.
public struct PagePicture: Sendable, Hashable {
    /// Its box.
    public var box: Box
    /// How many words were drawn before it, and so may lie beneath it.
    public var wordsBefore: Int

    /// Creates a picture.
    public init(box: Box, wordsBefore: Int) {
        self.box = box
        self.wordsBefore = wordsBefore
    }
}

/// A filled area.
public struct Fill: Sendable, Hashable {
    /// Its box.
    public var box: Box
    /// Its colour, 0xRRGGBB.
    public var colour: UInt32
    /// How many words were drawn before it, and so lie beneath it.
    public var wordsBefore: Int

    /// Creates an area.
    public init(box: Box, colour: UInt32, wordsBefore: Int) {
        self.box = box
        self.colour = colour
        self.wordsBefore = wordsBefore
    }
}
