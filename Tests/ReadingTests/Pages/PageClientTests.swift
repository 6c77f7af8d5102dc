import Diagnostics
import Documents
import Foundation
import Testing

@testable import Reading

@Suite("Pages of PDF files, opened by the limited process")
struct PageClientTests {
    private func document(_ pdf: TestPDF) async throws -> Document {
        try await TestPDF.client().document(pdf.bytes, name: "test.pdf", form: .pdf)
    }

    private func texts(_ document: Document) -> [String] {
        document.blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil } }
    }

    private func failure(_ bytes: [UInt8], _ limits: PageFileLimits = PageFileLimits()) async -> String? {
        do {
            _ = try await TestPDF.client(limits).document(bytes, name: "test.pdf", form: .pdf)
            return nil
        } catch {
            return error.diagnostics.first?.code
        }
    }

    @Test("Text comes in reading order with its place")
    func text() async throws {
        let document = try await document(
            TestPDF(TestPDF.text("second line", x: 72, y: 600) + TestPDF.text("First title", x: 72, y: 700)))
        #expect(texts(document) == ["First title", "second line"])
        guard case .paragraph(let first) = document.blocks.first else { return #expect(Bool(false)) }
        #expect(first.place.page == 1)
        let box = try #require(first.place.box)
        #expect(abs(box.left - 72) < 1)
        // 842 − 700 is the baseline; the type stands above it.
        #expect(box.top < 142 && box.bottom > 142 && box.height < 20)
    }

    @Test("A page that the file turns stands upright")
    func turned() async throws {
        var pdf = TestPDF("BT /F1 12 Tf 0 1 -1 0 300 100 Tm (upwards) Tj ET")
        pdf.pageEntries = "/Rotate 90"
        let document = try await document(pdf)
        #expect(texts(document) == ["upwards"])
        #expect(document.pages.map(\.width) == [842])
    }

    @Test("Texts that nobody sees are told and not read")
    func hidden() async throws {
        let white = TestPDF.text("white 99", x: 72, y: 600, before: "1 1 1 rg")
        let undrawn = TestPDF.text("undrawn 98", x: 72, y: 500, before: "3 Tr")
        let tiny = TestPDF.text("tiny 97", x: 72, y: 400, size: 0.5)
        let covered = TestPDF.text("covered 96", x: 72, y: 300) + "1 g 60 290 200 30 re f\n"
        let document = try await document(
            TestPDF(
                TestPDF.text("seen 1", x: 72, y: 700, before: "0 g 0 Tr") + white + undrawn + tiny + "0 g\n"
                    + covered))
        #expect(texts(document) == ["seen 1"])
        let findings = document.findings.filter { $0.code == "hidden-text" }
        for words in ["white 99", "undrawn 98", "tiny 97", "covered 96"] {
            #expect(findings.contains { $0.message.en.contains(words) }, "\(words)")
        }
    }

    @Test("A page whose words are painted over is read from its picture")
    func paintedOver() async throws {
        // A white form laid over the words by a pattern that is no rectangle: only the picture shows it.
        let words = (0..<12).map { TestPDF.text("word\($0) 12.5", x: 72, y: 700 - 20 * Double($0)) }.joined()
        let document = try await document(
            TestPDF(
                words + "1 g 0 400 m 300 420 l 600 400 l 600 800 l 0 800 l f\n"
                    + TestPDF.text("seen", x: 72, y: 200, before: "0 g")))
        #expect(document.pages.map(\.source) == [.picture])
        #expect(document.findings.contains { $0.code == "read-from-picture" })
        #expect(!texts(document).contains { $0.contains("word3") })
    }

    @Test("White type on a dark field is seen")
    func whiteOnDark() async throws {
        let document = try await document(
            TestPDF("0.1 g 60 590 300 30 re f\n" + TestPDF.text("heading", x: 72, y: 600, before: "1 1 1 rg"))
        )
        #expect(texts(document) == ["heading"])
        #expect(document.findings.isEmpty)
    }

    @Test("A watermark across the page is left out of its text")
    func watermark() async throws {
        let mark = "BT 0.7 g /F1 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (PUBLIC 2018) Tj ET\n"
        let document = try await document(
            TestPDF(mark + TestPDF.text("the text", x: 72, y: 600, before: "0 g")))
        #expect(texts(document) == ["the text"])
    }

    @Test("What repeats at the head of pages stands apart from the text")
    func running() async throws {
        let pages = (1...4).map {
            TestPDF.text("Q/ABC 001-2024", x: 400, y: 800) + TestPDF.text("body \($0) of it", x: 72, y: 600)
                + TestPDF.text("\($0)", x: 300, y: 30)
        }
        var pdf = TestPDF()
        pdf.pages = pages
        let document = try await document(pdf)
        #expect(texts(document) == (1...4).map { "body \($0) of it" })
        #expect(document.runningTexts.map(\.text).contains("Q/ABC 001-2024"))
    }

    @Test("A ruled table is a grid with its cells' places")
    func table() async throws {
        var page = "0.5 w\n"
        for y in [700, 680, 660] { page += "72 \(y) m 312 \(y) l S\n" }
        for x in [72, 192, 312] { page += "\(x) 660 m \(x) 700 l S\n" }
        page += TestPDF.text("item", x: 80, y: 685) + TestPDF.text("value", x: 200, y: 685)
        page += TestPDF.text("width", x: 80, y: 665) + TestPDF.text("20.5", x: 200, y: 665)
        let document = try await document(TestPDF(page))
        guard case .table(let table) = document.blocks.first else { return #expect(Bool(false), "no table") }
        #expect(table.rows == 2 && table.columns == 2)
        #expect(table.cells.map(\.text) == ["item", "value", "width", "20.5"])
        #expect(table.cells.last?.page == 1)
    }

    @Test("What is no PDF, or is cut short, is refused with a reason")
    func damaged() async {
        #expect(await failure(Array("no pdf at all".utf8)) == "damaged-document")
        #expect(await failure([]) == "damaged-document")
        let whole = TestPDF(TestPDF.text("x", x: 72, y: 72)).bytes
        // Poppler mends a missing table of objects; what is left must be a document or a clear refusal.
        for length in stride(from: 1, to: whole.count, by: 97) {
            let code = await failure(Array(whole.prefix(length)))
            #expect(code == nil || code == "damaged-document" || code == "empty-document", "\(length)")
        }
    }

    @Test("A file above the limit is refused before it is opened")
    func tooLarge() async {
        var limits = PageFileLimits()
        limits.fileBytes = 100
        #expect(await failure(TestPDF("").bytes, limits) == "document-too-large")
    }

    @Test("A page that draws without end is left out and told")
    func endless() async throws {
        let pdf = TestPDF.nested(levels: 20, text: TestPDF.text("x", x: 72, y: 72))
        var limits = PageFileLimits()
        limits.processorSeconds = 20
        let start = ContinuousClock.now
        do {
            let document = try await TestPDF.client(limits).document(pdf.bytes, name: "x.pdf", form: .pdf)
            #expect(document.findings.contains { $0.code == "page-left-out" })
        } catch {
            #expect(
                error.diagnostics.first?.code == "damaged-document"
                    || error.diagnostics.first?.code == "empty-document")
        }
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test("A program that is not the right one is told")
    func wrongProgram() async {
        for executable in ["/usr/bin/true", "/usr/bin/yes", "/nowhere/lingpao-pages"] {
            var limits = PageFileLimits()
            limits.time = .seconds(2)
            do {
                _ = try await PageClient(executable: executable, limits: limits).document(
                    TestPDF("").bytes, name: "x.pdf", form: .pdf)
                Issue.record("\(executable) gave a document")
            } catch {
                #expect(
                    ["damaged-document", "no-page-reader", "document-timeout"].contains(
                        error.diagnostics.first?.code))
            }
        }
    }
}
