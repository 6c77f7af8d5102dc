import Foundation

@testable import Reading

/// Small PDF files that tests write themselves, and the process that opens them.
struct TestPDF {
    /// The contents of the pages, as operators of the page language.
    var pages: [String]
    /// The size of the pages in points.
    var size = (width: 595, height: 842)
    /// Objects beside the usual ones, as `(number, text)`; numbers from 100 on.
    var objects: [(number: Int, text: String)] = []
    /// More entries of each page, such as `/Rotate 90`.
    var pageEntries = ""
    /// More resources of each page.
    var resources = ""

    init(_ pages: String...) { self.pages = pages }

    /// The process that opens pages, beside the tests' own program.
    static func client(_ limits: PageFileLimits = PageFileLimits()) -> PageClient {
        let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        return PageClient(executable: folder.appending(path: PageClient.program).path, limits: limits)
    }

    /// The bytes of the file.
    var bytes: [UInt8] {
        var body = "%PDF-1.7\n"
        var offsets: [(Int, Int)] = []
        func add(_ number: Int, _ text: String) {
            offsets.append((number, body.utf8.count))
            body += "\(number) 0 obj\n\(text)\nendobj\n"
        }
        let kids = pages.indices.map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
        add(1, "<< /Type /Catalog /Pages 2 0 R >>")
        add(2, "<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>")
        add(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
        for (index, page) in pages.enumerated() {
            add(
                10 + 2 * index,
                """
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 \(size.width) \(size.height)] \(pageEntries)
                /Resources << /Font << /F1 3 0 R >> \(resources) >> /Contents \(11 + 2 * index) 0 R >>
                """)
            add(11 + 2 * index, "<< /Length \(page.utf8.count) >>\nstream\n\(page)\nendstream")
        }
        for object in objects { add(object.number, object.text) }
        let start = body.utf8.count
        body += "xref\n0 1\n0000000000 65535 f \n"
        for (number, offset) in offsets {
            let digits = String(offset)
            body += "\(number) 1\n\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n"
        }
        body += "trailer\n<< /Size 1000 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(body.utf8)
    }

    /// A page whose forms draw ten forms each, level below level, and a text behind them.
    static func nested(levels: Int, text: String = "") -> TestPDF {
        var pdf = TestPDF("/X0 Do " + text)
        pdf.resources = "/XObject << /X0 100 0 R >>"
        for level in 0..<levels {
            let isLast = level == levels - 1
            let calls = String(repeating: isLast ? "0 0 9 9 re f " : "/N Do ", count: 10)
            let resources = isLast ? "" : "/Resources << /XObject << /N \(101 + level) 0 R >> >>"
            pdf.objects.append(
                (
                    100 + level,
                    "<< /Type /XObject /Subtype /Form /BBox [0 0 600 900] \(resources) /Length \(calls.utf8.count) >>\nstream\n\(calls)\nendstream"
                ))
        }
        return pdf
    }

    /// Operators that write a text.
    static func text(_ text: String, x: Double, y: Double, size: Double = 12, before: String = "") -> String {
        "BT \(before) /F1 \(size) Tf \(x) \(y) Td (\(text)) Tj ET\n"
    }
}
