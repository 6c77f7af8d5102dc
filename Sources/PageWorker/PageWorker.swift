import CSandbox
import Documents
import PDFReading
import PictureReading

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The limited process that opens pages: reads a file from standard input, writes what its pages draw to
/// standard output in frames (``PageFrame``), and knows nothing else of the world.
///
/// Before a byte is read the process gives up what it does not need; where that fails it refuses to work.
/// It may read the tables and fonts of its libraries, no other file.
public enum PageWorker {
    /// The address space that the process may have, in bytes.
    static let memory: UInt64 = 1 << 30
    /// The folders with what poppler, fontconfig and tesseract read as they go.
    static let folders =
        [
            "/usr/share/poppler", "/usr/share/fonts", "/usr/local/share/fonts", "/etc/fonts",
            "/usr/share/fontconfig", "/var/cache/fontconfig", "/usr/share/tesseract-ocr",
            "/usr/share/zoneinfo",
        ] + RecognitionFiles.networkFolders

    /// Runs the process.
    ///
    /// - Parameter arguments: `--first PAGE --last PAGE --seconds PROCESSOR-SECONDS`, each with a default; `--picture 1` for a
    ///   file that is a picture, `--probe 1` to try the limits of the process itself (``LimitProbe``). `--serve 1` stands
    ///   ready on the socket that is standard input, and opens each file in a copy of this process by the order that comes
    ///   for it, in the same words.
    public static func main(_ arguments: [String]) -> Never {
        LineNetworkFiles.prepare()
        guard arguments == ["--serve", "1"] else { work(arguments) }
        PDFFile.prepare()
        var order = [CChar](repeating: 0, count: Int(LINGPAO_ORDER_BYTES))
        guard lingpao_orders_take(0, &order) else { exit(0) }
        let text = order.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        work(text.split(separator: " ").map(String.init))
    }

    /// Opens one file, which is standard input.
    private static func work(_ arguments: [String]) -> Never {
        var output = FrameOutput()
        guard let order = PageOrder(arguments) else {
            output.fail(code: "wrong-use", detail: "--first N --last N --seconds N")
            exit(2)
        }
        let failure = restrict(seconds: order.seconds)
        guard failure == 0 else {
            output.fail(code: "no-limits", detail: "\(failure)")
            exit(1)
        }
        if order.isProbe {
            output.fail(code: "probe", detail: LimitProbe.open().joined(separator: " "))
            exit(0)
        }
        do throws(PageFailure) {
            try run(order, &output)
            exit(0)
        } catch {
            output.fail(code: error.code, detail: error.detail)
            exit(1)
        }
    }

    private static func restrict(seconds: Int) -> Int32 {
        let paths = folders.map { strdup($0) }
        defer { for path in paths { free(path) } }
        return paths.map { UnsafePointer($0) }.withUnsafeBufferPointer {
            lingpao_sandbox_enter_reading(memory, UInt64(seconds), $0.baseAddress, Int32($0.count))
        }
    }

    private static func run(_ order: PageOrder, _ output: inout FrameOutput) throws(PageFailure) {
        let bytes = try FrameInput.all(limit: order.fileBytes)
        order.isPicture ? try runPicture(bytes, &output) : try runPDF(bytes, order, &output)
        output.write(.end, WireWriter())
    }

    private static func runPDF(
        _ bytes: [UInt8], _ order: PageOrder, _ output: inout FrameOutput
    ) throws(PageFailure) {
        PDFFile.prepare()
        let file: PDFFile
        do throws(PageError) {
            file = try PDFFile(bytes)
        } catch {
            throw PageFailure(error)
        }
        let count = file.pageCount
        output.tell(pages: count)
        guard count >= 1, order.first <= count else { return }
        let pages = PageDrawing(file)
        for number in order.first...min(order.last, count) {
            do throws(PageFailure) {
                output.write(try pages.page(number))
            } catch {
                output.refuse(page: number, code: error.code)
            }
        }
    }

    private static func runPicture(_ bytes: [UInt8], _ output: inout FrameOutput) throws(PageFailure) {
        let pages = PictureFile(bytes)
        var told = output
        var count = 0
        do throws(PictureReadingError) {
            let reader = try RecognitionFiles.reader()
            told.tell(pages: 1)
            try pages.forEachPage { number, picture throws(PictureReadingError) in
                var content = try reader.read(picture, page: number)
                content.doubt = PageDoubt(reason: .noText, isWeak: reader.isWeak)
                told.write(content)
                count += 1
            }
        } catch {
            guard count > 0 else { throw PageFailure(error) }
            told.refuse(page: count + 1, code: PageFailure(error).code)
        }
    }
}
