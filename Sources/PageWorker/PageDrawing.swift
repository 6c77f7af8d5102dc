import Documents
import PDFReading
import PictureReading

/// Reads the pages of a PDF: by their text layer where it can be trusted, else by their picture.
///
/// A page is drawn once. Where text layer and picture disagree the picture wins, and the page says so.
final class PageDrawing {
    private let file: PDFFile
    private var reader: PictureReader?
    /// The fonts whose shapes were looked at.
    private var lookedAt: Set<String> = []
    /// How finely a page is drawn to be read, in dots per inch.
    private static let reading = 300.0
    /// How finely a page is drawn to see whether anything is on it.
    private static let glancing = 36.0

    init(_ file: PDFFile) { self.file = file }

    /// A page.
    func page(_ number: Int) throws(PageFailure) -> PageContent {
        do throws(PageError) {
            let layer = try file.page(number)
            let reason = PageDoubtReason.find(layer) { isEmpty(number) } ?? (isInkless(layer) ? .noInk : nil)
            guard let reason else { return layer }
            return try picture(of: layer, reason)
        } catch {
            throw PageFailure(error)
        }
    }

    private func picture(of layer: PageContent, _ reason: PageDoubtReason) throws(PageError) -> PageContent {
        let pixels = try file.draw(layer.number, dotsPerInch: Self.reading, channels: 3)
        let picture = GreyPicture(
            width: pixels.width, height: pixels.height, rgb: pixels.bytes, dpi: pixels.dotsPerInch)
        do throws(PictureReadingError) {
            let reader = try readyReader()
            var content = try reader.read(picture, page: layer.number)
            content.doubt = PageDoubt(
                reason: reason, differences: PageDoubt.differences(layer: layer, picture: content),
                isWeak: reader.isWeak)
            return content
        } catch {
            throw .unreadable(page: layer.number)
        }
    }

    private func readyReader() throws(PictureReadingError) -> PictureReader {
        if let reader { return reader }
        let reader = try RecognitionFiles.reader()
        self.reader = reader
        return reader
    }

    /// Whether words stand where nothing is drawn.
    ///
    /// Looked at where a font is new, whose shapes may be empty, and where curves are filled over words; rectangles
    /// and pictures over words are known without drawing.
    private func isInkless(_ layer: PageContent) -> Bool {
        let fonts = Set(layer.words.map(\.style.font))
        guard file.isPaintedOver || !fonts.isSubset(of: lookedAt) else { return false }
        lookedAt.formUnion(fonts)
        guard !layer.words.isEmpty,
            let pixels = try? file.draw(layer.number, dotsPerInch: InkCheck.dotsPerInch)
        else { return false }
        return InkCheck.isInkless(layer, pixels)
    }

    /// Whether a page shows next to nothing.
    private func isEmpty(_ number: Int) -> Bool {
        guard let pixels = try? file.draw(number, dotsPerInch: Self.glancing) else { return true }
        let dark = pixels.bytes.count { $0 < 160 }
        return dark * 5_000 < pixels.bytes.count
    }
}
