import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

@testable import Reading

/// Files that were changed at random: each opens or is refused with a reason, in its time.
@Suite("Changed files open or are refused")
struct MutationTests {
    /// Files of every kind to be changed, small ones so that many rounds are possible.
    private static func samples() -> [(name: String, bytes: [UInt8])] {
        var table = "0.5 w\n"
        for y in [700, 680, 660] { table += "72 \(y) m 312 \(y) l S\n" }
        for x in [72, 192, 312] { table += "\(x) 660 m \(x) 700 l S\n" }
        table += TestPDF.text("item", x: 80, y: 685) + TestPDF.text("20.5", x: 200, y: 665)
        let word = TestDocument.bytes(
            TestDocument.paragraph("1 范围") + TestDocument.paragraph("应不小于额定值的95%。")
                + "<w:tbl><w:tr>\(TestDocument.cell("项目"))\(TestDocument.cell("≤20"))</w:tr></w:tbl>")
        let page =
            "<html><body><h1>1 范围</h1><table><tr><th rowspan=2>a<td>1</table><p style='display:none'>x</p></body></html>"
        return [
            ("a.pdf", TestPDF(table, TestPDF.text("second page", x: 72, y: 700)).bytes), ("a.docx", word),
            ("a.bmp", bitmap()), ("scan.pdf", TestPDF("2 w 72 700 m 110 700 l 110 660 l 72 660 l h S").bytes),
            ("a.html", Array(page.utf8)), ("a.txt", Array("1 范围\n项目\t指标\n长度\t≤20\n".utf8)),
            (
                "a.xlsx",
                TestWorkbook.bytes(
                    rows: "<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>项目</t></is></c></row>")
            ),
        ]
    }

    /// A file with some bytes changed, taken out, doubled or cut off.
    static func changed(_ bytes: [UInt8], _ random: inout SeededBytes) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<(1 + random.next(6)) where !bytes.isEmpty {
            let place = random.next(bytes.count)
            switch random.next(5) {
            case 0: bytes[place] = UInt8(random.next(256))
            case 1: bytes[place] ^= UInt8(1 << random.next(8))
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.next(40)))
            case 3:
                bytes.insert(
                    contentsOf: bytes[place..<min(bytes.count, place + 1 + random.next(200))], at: place)
            default: bytes = Array(bytes.prefix(place))
            }
        }
        return bytes
    }

    @Test("Every changed file gives a document or a reason, within 30 seconds")
    func mutations() async {
        await read(Self.samples(), rounds: Rounds.count(sample: 100, full: 5_000), seed: 20)
    }

    @Test(
        "So does every changed file that others made",
        .enabled(if: SharedMaterial.isPresent, "the shared material is absent"))
    func foreignMutations() async throws {
        var samples = try Self.foreignSamples()
        #expect(samples.count > 150)
        var random = SeededBytes(seed: 23)
        samples.shuffle(using: &random)
        await read(samples, rounds: Rounds.count(sample: 100, full: 5_000), seed: 22)
    }

    /// Reads changed samples, one after the other in turn.
    private func read(_ samples: [(name: String, bytes: [UInt8])], rounds: Int, seed: UInt64) async {
        var random = SeededBytes(seed: seed)
        for round in 0..<rounds {
            let (name, bytes) = samples[round % samples.count]
            let file = Self.changed(bytes, &random)
            let start = ContinuousClock.now
            do {
                _ = try await TestDocument.reader.read(file, name: name)
            } catch {
                #expect(!error.diagnostics.isEmpty, "round \(round), \(name)")
            }
            #expect(ContinuousClock.now - start < Self.longest, "round \(round), \(name)")
        }
    }

    /// The smaller files of other projects' tests: Word documents, workbooks, and PDF files of a few pages.
    private static func foreignSamples() throws -> [(name: String, bytes: [UInt8])] {
        let folders = [
            "poi/test-data/document", "poi/test-data/spreadsheet", "tabula-java",
            "icdar2013-tables/competition-dataset-eu",
        ]
        let files = try folders.flatMap { folder in
            try FileManager.default.contentsOfDirectory(
                at: SharedMaterial.file("vectors/\(folder)"), includingPropertiesForKeys: nil
            ).sorted { $0.path < $1.path }
        }
        return try files.filter { ["docx", "xlsx", "pdf"].contains($0.pathExtension) }.compactMap { file in
            let bytes = [UInt8](try Data(contentsOf: file))
            let isSmall = bytes.count < (file.pathExtension == "pdf" ? 50_000 : 200_000)
            return isSmall ? (file.lastPathComponent, bytes) : nil
        }
    }

    /// How long a file may take.
    static let longest = Duration.seconds(30)

    /// A line of three characters, 日 口 一, as a picture of 200 × 60 points.
    private static func bitmap() -> [UInt8] {
        let width = 200
        let height = 60
        var bytes: [UInt8] = Array("BM".utf8)
        func number(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(value >> (8 * $0) & 255) }
        }
        bytes += number(54 + width * height * 3, 4) + number(0, 4) + number(54, 4)
        bytes += number(40, 4) + number(width, 4) + number(height, 4) + number(1, 2) + number(24, 2)
        bytes += number(0, 4) + number(0, 4) + number(11_811, 4) + number(11_811, 4) + number(0, 8)
        for y in 0..<height {
            for x in 0..<width {
                let (column, row) = (x % 60, y)
                let isFrame =
                    x < 110 && row > 12 && row < 48 && column > 10 && column < 46
                    && (row < 16 || row > 44 || column < 14 || column > 42)
                let isBar = row > 28 && row < 32 && (x > 10 && x < 46 || x > 130 && x < 166)
                bytes += [UInt8](repeating: isFrame || isBar ? 0 : 255, count: 3)
            }
        }
        return bytes
    }

    @Test("A picture that claims more points than there can be is refused before it is unpacked")
    func hugePicture() async {
        // A PNG whose header says 100,000 × 100,000.
        var png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
        png += Array("IHDR".utf8) + [0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0, 8, 2, 0, 0, 0, 0, 0, 0, 0]
        let code = await TestDocument.failure(png)
        #expect(code == "document-too-large" || code == "damaged-document")
    }

    @Test("A PDF with a page as large as a country is drawn within limits, or refused")
    func hugePage() async {
        var pdf = TestPDF("0 0 1000000 1000000 re f")
        pdf.size = (14_000_000, 14_000_000)
        let code = await TestDocument.failure(pdf.bytes)
        #expect(code == nil || code == "damaged-document" || code == "empty-document")
    }
}
