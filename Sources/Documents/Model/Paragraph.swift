/// A run of text that belongs together: a title, a sentence, an item of a list.
public struct Paragraph: Sendable, Hashable {
    /// The text; the number that a program sets before it (`5.1`, `a)`) stands in it as on the page, with a
    /// space after it. Raised digits are written `²`, lowered ones `₂`.
    public var text: String
    /// How it looks.
    public var style: ParagraphStyle
    /// Where it stands.
    public var place: BlockPlace
    /// Its lines, where it comes from a page.
    public var lines: [TextLine]
    /// Whether it is a formula, written as one line.
    public var isFormula: Bool
    /// How sure the reading is, 0 to 1.
    public var confidence: Double

    /// Creates a paragraph.
    public init(
        _ text: String, style: ParagraphStyle = ParagraphStyle(), place: BlockPlace = BlockPlace(),
        lines: [TextLine] = [], isFormula: Bool = false, confidence: Double = 1
    ) {
        self.text = text
        self.style = style
        self.place = place
        self.lines = lines
        self.isFormula = isFormula
        self.confidence = confidence
    }
}

/// How a paragraph looks; what is unknown is `nil`.
public struct ParagraphStyle: Sendable, Hashable {
    /// The size of the type in points.
    public var size: Double?
    /// Whether all of it is bold.
    public var isBold: Bool
    /// Where its lines stand between the margins.
    public var alignment: TextAlignment?
    /// The level of a heading, from 1, where the file says that it is one.
    public var headingLevel: Int?
    /// The name of the style in the file.
    public var name: String?

    /// Creates a style.
    public init(
        size: Double? = nil, isBold: Bool = false, alignment: TextAlignment? = nil, headingLevel: Int? = nil,
        name: String? = nil
    ) {
        self.size = size
        self.isBold = isBold
        self.alignment = alignment
        self.headingLevel = headingLevel
        self.name = name
    }
}

/// Where lines stand between the margins.
public enum TextAlignment: String, Sendable, Hashable {
    case left, centre, right
}

/// One line of a paragraph on a page.
public struct TextLine: Sendable, Hashable {
    /// Its text.
    public var text: String
    /// The page, from 1.
    public var page: Int
    /// Its box.
    public var box: Box
    /// How sure the reading is, 0 to 1.
    public var confidence: Double

    /// Creates a line.
    public init(_ text: String, page: Int, box: Box, confidence: Double = 1) {
        self.text = text
        self.page = page
        self.box = box
        self.confidence = confidence
    }
}
