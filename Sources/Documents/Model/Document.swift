public import Diagnostics

/// A document as it was read, whatever it came as: blocks in reading order, each with its place.
///
/// This is what stands there, not what it means: cover, clauses and indicators are read from it by `Reading`.
public struct Document: Sendable, Hashable {
    /// What the file was.
    public var form: DocumentForm
    /// The pages, where the file has any.
    public var pages: [DocumentPage]
    /// Paragraphs, tables and figures in reading order.
    public var blocks: [Block]
    /// What repeats at the head and foot of pages, each text once.
    public var runningTexts: [Paragraph]
    /// What was noticed while reading: hidden texts, pages whose text could not be trusted.
    public var findings: [Diagnostic]

    /// Creates a document.
    public init(
        form: DocumentForm, pages: [DocumentPage] = [], blocks: [Block] = [], runningTexts: [Paragraph] = [],
        findings: [Diagnostic] = []
    ) {
        self.form = form
        self.pages = pages
        self.blocks = blocks
        self.runningTexts = runningTexts
        self.findings = findings
    }

    /// The numbers of the pages that were read from their picture.
    package var picturePages: Set<Int> { Set(pages.filter { $0.source == .picture }.map(\.number)) }
}

/// The kinds of file that a document comes as.
public enum DocumentForm: String, Sendable, Hashable, Codable, CaseIterable {
    case docx, doc, pdf, image, xlsx, html, text
}

/// One page.
public struct DocumentPage: Sendable, Hashable {
    /// Its number, from 1.
    public var number: Int
    /// Its width in points, upright.
    public var width: Double
    /// Its height in points, upright.
    public var height: Double
    /// Degrees clockwise by which the page was turned to stand upright: 0, 90, 180 or 270.
    public var turned: Int
    /// What its text was taken from.
    public var source: PageSource

    /// Creates a page.
    public init(number: Int, width: Double, height: Double, turned: Int = 0, source: PageSource = .textLayer)
    {
        self.number = number
        self.width = width
        self.height = height
        self.turned = turned
        self.source = source
    }
}

/// What the text of a page was taken from.
public enum PageSource: String, Sendable, Hashable, Codable {
    /// The text layer alone, where nothing was suspicious.
    case textLayer
    /// The picture of the page: there is no text layer, or it could not be trusted.
    case picture
}

/// One piece of a document.
public enum Block: Sendable, Hashable {
    case paragraph(Paragraph)
    case table(Table)
    case figure(Figure)
}

/// Where a piece stands.
public struct BlockPlace: Sendable, Hashable {
    /// The page, from 1, where the file has pages.
    public var page: Int?
    /// The box on that page.
    public var box: Box?
    /// The number of the paragraph or table in the file, from 1, where it has no pages.
    public var number: Int?

    /// Creates a place.
    public init(page: Int? = nil, box: Box? = nil, number: Int? = nil) {
        self.page = page
        self.box = box
        self.number = number
    }
}

/// A picture or drawing.
public struct Figure: Sendable, Hashable {
    /// Where it stands.
    public var place: BlockPlace
    /// What the file says of it, if anything.
    public var description: String?

    /// Creates a figure.
    public init(place: BlockPlace, description: String? = nil) {
        self.place = place
        self.description = description
    }
}
