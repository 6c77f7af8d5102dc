public import Documents

/// Reads the picture of a page: its words, how sure each is, and its ruling lines.
///
/// A reader loads the recognition data once, about a second, and is then used for many pages, by one task at
/// a time.
public final class PictureReader {
    private let names: TextEngine
    private let numbers: TextEngine
    private let lines: LineEngine

    /// What reads lines.
    private enum LineEngine {
        /// The line network.
        case network(LineNetwork)
        /// Tesseract: for Latin letters this engine, beside the two others.
        case letters(TextEngine)
    }

    /// Loads the recognition data.
    ///
    /// - Parameters:
    ///   - tessdata: the folder with `chi_sim.traineddata` and `eng.traineddata`.
    ///   - network: the files of the line network; without them pages are read less surely.
    public init(tessdata: String, network: LineNetworkFiles? = nil) throws(PictureReadingError) {
        EngineThreads.limit()
        let plain = [("tessedit_do_invert", "0")]
        names = try TextEngine(tessdata: tessdata, language: "chi_sim", variables: plain)
        numbers = try TextEngine(
            tessdata: tessdata, language: "eng",
            variables: plain + [("tessedit_char_whitelist", "0123456789.~-")])
        if let network {
            lines = .network(try LineNetwork(network))
        } else {
            lines = .letters(try TextEngine(tessdata: tessdata, language: "eng", variables: plain))
        }
    }

    /// Whether it has no line network, so that little of what it reads is sure.
    public var isWeak: Bool {
        if case .letters = lines { true } else { false }
    }

    /// Reads a page.
    ///
    /// - Parameters:
    ///   - picture: the page at any resolution and turned any way.
    ///   - number: the page's number, from 1.
    /// - Returns: what is on the page, in points from the top left corner of the upright, straight page.
    public func read(_ picture: GreyPicture, page number: Int) throws(PictureReadingError) -> PageContent {
        guard picture.isSound else { throw .unsoundPicture }
        let grey = try PageCleaning.clean(picture)
        let dpi = picture.dpi * Double(grey.width) / Double(picture.width)
        let page = try upright(grey, dpi: dpi)
        var content = PageContent(
            number: number, width: Double(page.grey.width) * page.scale,
            height: Double(page.grey.height) * page.scale, turned: page.turned, source: .picture)
        content.rulings = page.rulings.map { $0.ruling(scale: page.scale) }
        for line in page.lines {
            let tokens = tokens(of: line, on: page)
            content.words += WordBuilder(em: page.em, scale: page.scale).words(of: tokens, in: line)
        }
        return content
    }

    private func tokens(of line: TextLine, on page: borrowing UprightPage) -> [Token] {
        switch lines {
        case .network(let network):
            NetworkLineReader(network: network, numbers: numbers, em: page.em).read(line, in: page.grey)
        case .letters(let letters):
            LineReader(names: names, numbers: numbers, letters: letters, em: page.em).read(
                line, in: page.grey)
        }
    }

    private var readingTest: ReadingTest {
        switch lines {
        case .network(let network): ReadingTest { network.read($0) }
        // What its data was trained on is smaller.
        case .letters: ReadingTest { [names] in names.read($0.padded(by: 8).scaled(by: 0.62), dpi: 186) }
        }
    }

    /// The page turned the way it reads best.
    private func upright(
        _ grey: borrowing Bitmap, dpi: Double
    ) throws(PictureReadingError) -> UprightPage {
        let lie = try Straightening(try grey.ink(below: PageCleaning.inkLevel))
        let test = readingTest
        var best: (quarters: Int, isOver: Bool, evidence: Double) = (lie.quarters[0], false, -1)
        for quarters in lie.quarters {
            let page = try lie.straightened(grey, quarters: quarters, dpi: dpi)
            let result = test.compare(page)
            let isOver = result.over.evidence > result.upright.evidence
            let found = isOver ? result.over : result.upright
            if found.isSettled { return isOver ? try page.turnedOver() : page }
            if found.evidence > best.evidence { best = (quarters, isOver, found.evidence) }
        }
        let page = try lie.straightened(grey, quarters: best.quarters, dpi: dpi)
        return best.isOver ? try page.turnedOver() : page
    }
}

extension PixelRuling {
    /// In points.
    func ruling(scale: Double) -> Ruling {
        let middle =
            isHorizontal ? Double(box.top + box.bottom) / 2 : Double(box.left + box.right) / 2
        return Ruling(
            isHorizontal: isHorizontal, position: middle * scale, start: Double(start) * scale,
            end: Double(end) * scale, thickness: Double(thickness) * scale)
    }
}

extension PixelBox {
    /// In points.
    func box(scale: Double) -> Box {
        Box(
            left: Double(left) * scale, top: Double(top) * scale, right: Double(right) * scale,
            bottom: Double(bottom) * scale)
    }
}
