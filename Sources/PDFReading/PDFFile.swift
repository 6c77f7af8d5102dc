import CPoppler
public import Documents

/// A PDF in memory, whose pages tell what they draw.
///
/// Runs in the limited process alone: what it reads comes from strangers, and poppler is written in C++.
public final class PDFFile {
    private let bytes: UnsafeMutableBufferPointer<CChar>
    private let document: OpaquePointer
    /// The most that one page may draw, in pieces.
    private let limits: PageLimits

    /// Prepares the library, once, before a file is opened.
    public static func prepare() { prepared }

    private static let prepared: Void = lingpao_pdf_prepare()

    /// Opens a PDF.
    public init(_ content: [UInt8], limits: PageLimits = PageLimits()) throws(PageError) {
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(1, content.count))
        content.withUnsafeBytes { bytes in
            _ = UnsafeMutableRawBufferPointer(copy).initializeMemory(as: UInt8.self, from: bytes)
        }
        var failure = LINGPAO_PDF_OK
        guard let document = lingpao_pdf_open(copy.baseAddress, content.count, &failure) else {
            copy.deallocate()
            throw failure == LINGPAO_PDF_ENCRYPTED ? .encrypted : .damaged
        }
        bytes = copy
        self.document = document
        self.limits = limits
    }

    deinit {
        lingpao_pdf_close(document)
        bytes.deallocate()
    }

    /// How many pages it has.
    public var pageCount: Int { Int(lingpao_pdf_pages(document)) }

    /// What a page draws, from 1.
    public func page(_ number: Int) throws(PageError) -> PageContent {
        var width = 0.0
        var height = 0.0
        guard lingpao_pdf_page_size(document, Int32(number), &width, &height) else { throw .damaged }
        let collector = PageCollector(number: number, width: width, height: height, limits: limits)
        let listener = lingpao_page_listener(
            context: Unmanaged.passUnretained(collector).toOpaque(),
            font: { PageCollector.at($0).take($1!.pointee) },
            glyph: { PageCollector.at($0).take($1!.pointee) },
            line: { PageCollector.at($0).line($1, $2, $3, $4, $5, $6) },
            area: { PageCollector.at($0).area(Box(left: $1, top: $2, right: $3, bottom: $4), $5, $6) },
            picture: { PageCollector.at($0).picture(Box(left: $1, top: $2, right: $3, bottom: $4)) },
            shape: { PageCollector.at($0).shape(Box(left: $1, top: $2, right: $3, bottom: $4)) })
        let complete = withExtendedLifetime(collector) {
            lingpao_pdf_page_content(document, Int32(number), listener)
        }
        guard complete else { throw .tooMuch(page: number) }
        isPaintedOver = collector.isPaintedOver
        return collector.finish()
    }

    /// Whether the page that was read last fills curves over words, which only its picture can show.
    public private(set) var isPaintedOver = false

    /// Draws a page.
    ///
    /// - Parameters:
    ///   - number: the page, from 1.
    ///   - dotsPerInch: how finely; less where the page is so large that the picture would pass the limit.
    ///   - channels: 1 for grey, 3 for red, green and blue.
    public func draw(_ number: Int, dotsPerInch: Double, channels: Int = 1) throws(PageError) -> PagePixels {
        var width = 0.0
        var height = 0.0
        guard lingpao_pdf_page_size(document, Int32(number), &width, &height) else { throw .damaged }
        let points = (width * dotsPerInch / 72 + 2) * (height * dotsPerInch / 72 + 2)
        let scale = min(1, (Double(limits.pixels) / points).squareRoot())
        let fitting = dotsPerInch * scale
        let capacity = Int(points * scale * scale * 1.02) * channels + 4096
        var drawnWidth: Int32 = 0
        var drawnHeight: Int32 = 0
        var isDrawn = false
        let pixels = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            isDrawn = lingpao_pdf_draw(
                document, Int32(number), fitting, Int32(channels), buffer.baseAddress, capacity, &drawnWidth,
                &drawnHeight)
            count = isDrawn ? Int(drawnWidth) * Int(drawnHeight) * channels : 0
        }
        guard isDrawn else { throw .tooMuch(page: number) }
        return PagePixels(
            width: Int(drawnWidth), height: Int(drawnHeight), channels: channels, dotsPerInch: fitting,
            bytes: pixels)
    }
}

/// A page as points of a picture, rows from the top, without gaps.
public struct PagePixels: Sendable {
    /// Points in a row.
    public var width: Int
    /// Rows.
    public var height: Int
    /// Bytes a point: 1 for grey, 3 for red, green and blue.
    public var channels: Int
    /// Points in an inch of the page.
    public var dotsPerInch: Double
    /// The points.
    public var bytes: [UInt8]
}
