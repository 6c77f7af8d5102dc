import CSandbox
import Documents
import PDFReading

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
    static let folders = [
        "/usr/share/poppler", "/usr/share/fonts", "/usr/local/share/fonts", "/etc/fonts",
        "/usr/share/fontconfig", "/var/cache/fontconfig", "/usr/share/tesseract-ocr", "/usr/share/zoneinfo",
    ]

    /// Runs the process.
    ///
    /// - Parameter arguments: `--first PAGE --last PAGE --seconds PROCESSOR-SECONDS`, each with a default.
    public static func main(_ arguments: [String]) -> Never {
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
        PDFFile.prepare()
        let file: PDFFile
        do throws(PageError) {
            file = try PDFFile(bytes)
        } catch {
            throw PageFailure(error)
        }
        let count = file.pageCount
        var header = WireWriter()
        header.write(count: count)
        output.write(.document, header)
        guard count >= 1, order.first <= count else { return output.write(.end, WireWriter()) }
        let pictures = PageDrawing(file)
        for number in order.first...min(order.last, count) {
            do throws(PageFailure) {
                var wire = WireWriter()
                try pictures.page(number).write(to: &wire)
                output.write(.page, wire)
            } catch {
                var wire = WireWriter()
                wire.write(count: number)
                wire.write(error.code)
                output.write(.refusedPage, wire)
            }
        }
        output.write(.end, WireWriter())
    }
}
