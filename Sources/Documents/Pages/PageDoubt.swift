/// Why the text layer of a page was not trusted, and where its picture says something else.
public struct PageDoubt: Sendable, Hashable {
    /// Why.
    public var reason: PageDoubtReason
    /// Numbers that the text layer gives otherwise than the picture; the first few.
    public var differences: [Difference]
    /// Whether the picture was read without the line network, so that little of it is sure.
    public var isWeak: Bool

    /// A number in the text layer and in the picture.
    public struct Difference: Sendable, Hashable {
        /// What the text layer says.
        public var layer: String
        /// What the picture shows.
        public var picture: String

        /// Creates a difference.
        public init(layer: String, picture: String) {
            self.layer = layer
            self.picture = picture
        }
    }

    /// Creates a doubt.
    public init(reason: PageDoubtReason, differences: [Difference] = [], isWeak: Bool = false) {
        self.reason = reason
        self.isWeak = isWeak
        self.differences = differences
    }

    /// How many differences are told.
    static let longest = 8

    /// Compares the words of a text layer with those read from the picture of the same page: numbers only, and only
    /// where the picture is sure.
    public static func differences(layer: PageContent, picture: PageContent) -> [Difference] {
        guard picture.turned == 0 else { return [] }
        var differences: [Difference] = []
        for word in picture.words where word.confidence >= 0.9 && isNumber(word.text) {
            let below = layer.words.filter {
                $0.box.intersection(word.box).area > 0.5 * min($0.box.area, word.box.area)
            }
            guard !below.isEmpty, differences.count < longest else { continue }
            let text = below.map(\.text).joined()
            if isNumber(text), text != word.text {
                differences.append(Difference(layer: text, picture: word.text))
            }
        }
        return differences
    }

    private static func isNumber(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber && $0.isASCII || $0 == "." }
    }
}

/// Why the text layer of a page is not trusted.
public enum PageDoubtReason: UInt32, Sendable, Hashable, CaseIterable {
    /// There is no text, and the page is not empty: a scan, or type drawn as curves.
    case noText = 1
    /// The text is there and not drawn: a layer over a scan.
    case notDrawn = 2
    /// The font does not say which characters its shapes are.
    case noCharacters = 3
    /// Pictures lie over the text.
    case covered = 4
    /// Words stand where nothing is drawn.
    case noInk = 5
    /// More is drawn than can be held against each word.
    case crowded = 6

    /// Looks at what a page draws; `nil` where nothing is suspicious.
    ///
    /// - Parameter isEmpty: asks whether the page, drawn, shows nothing; only where it has no text.
    public static func find(_ page: PageContent, isEmpty: () -> Bool) -> PageDoubtReason? {
        if page.isCrowded { return .crowded }
        let area = page.width * page.height
        let pictures = page.pictures.filter { $0.box.area > 0.25 * area }
        let shown = page.pictures.map { min($0.box.area, area) }.reduce(0, +)
        let sorting = WordSorting(page)
        let body = sorting.body.map { page.words[$0] }
        let letters = body.map(\.edges.count).reduce(0, +)
        let undrawn = page.words.filter { !$0.style.isDrawn }.map(\.edges.count).reduce(0, +)
        // A scan may bear a stamp, a header or a watermark as text.
        if undrawn > letters, !pictures.isEmpty || undrawn > 40 { return .notDrawn }
        if letters < 160, shown > 0.4 * area { return .noText }
        if letters == 0 { return isEmpty() ? nil : .noText }
        let unknown = body.map { $0.text.unicodeScalars.count(where: Self.isUnknown) }.reduce(0, +)
        if unknown > 2, unknown * 50 > letters { return .noCharacters }
        let covered = sorting.body.filter { place in
            page.pictures.contains {
                $0.wordsBefore > place && $0.box.holdsMiddle(of: page.words[place].box)
            }
        }.count
        return covered * 10 > body.count ? .covered : nil
    }

    /// A shape without a character, or one of private use.
    private static func isUnknown(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xFFFD || (0xE000...0xF8FF).contains(scalar.value) || scalar.value < 0x20
    }
}
