import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

@testable import Reading

@Suite struct HostileDocumentTests {
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// An OLE compound file with one name in its directory.
    func compound(_ name: String) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 1_016)
        var entry = [UInt8](repeating: 0, count: 128)
        for (index, byte) in name.utf8.enumerated() { entry[index * 2] = byte }
        entry[64] = UInt8(name.utf8.count * 2 + 2)
        return bytes + entry
    }

    @Test func whatIsNotReadIsNamed() async {
        #expect(await TestDocument.failure([]) == "empty-input")
        #expect(await TestDocument.failure(compound("EncryptedPackage")) == "encrypted-document")
        #expect(await TestDocument.failure(compound("WordDocument")) == "damaged-document")
        #expect(await TestDocument.failure(compound("Workbook")) == "legacy-document")
        #expect(await TestDocument.failure(compound("Other")) == "unsupported-document")
        #expect(await TestDocument.failure(bytes("%PDF-1.7\n")) == "damaged-document")
        #expect(await TestDocument.failure([0xFF, 0xD8, 0xFF, 0xE0, 0, 0]) == "damaged-document")
        #expect(await TestDocument.failure(bytes("{\\rtf1 a}")) == "unsupported-document")
        #expect(await TestDocument.failure(bytes("MIME-Version: 1.0\n")) == "unsupported-document")
        #expect(await TestDocument.failure(bytes("a\0b")) == "binary-input")
        for part in ["ofd.xml", "readme.txt"] {
            #expect(await TestDocument.failure(TestWorkbook.zip([(part, "x")])) == "no-document")
        }
        #expect(await TestDocument.failure(bytes("PK\u{3}\u{4}")) == "damaged-document")
    }

    @Test("A file that is too long is not read to its end, and one that is not there has a code")
    func longFile() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(FileManager.default.createFile(atPath: file.path, contents: Data("%PDF-1.7".utf8)))
        let handle = try FileHandle(forWritingTo: file)
        // Nearly all of it is a hole: a terabyte would not go into memory.
        try handle.truncate(atOffset: 1 << 40)
        try handle.close()
        func code(_ path: String) -> String? {
            do throws(InputFailure) {
                _ = try StandardFileReader.bytes(path: path)
                return nil
            } catch {
                return error.diagnostics.first?.code
            }
        }
        #expect(code(file.path) == "document-too-large")
        #expect(code("/nonexistent.pdf") == "unreadable-input")
    }

    @Test func theNameOfAFileCountsForNothing() async throws {
        let document = try await TestDocument.reader.read(
            TestDocument.bytes(TestDocument.paragraph("文")), name: "a.pdf")
        #expect(document.form == .docx && document.texts == ["文"])
        let workbook = try await TestDocument.reader.read(
            TestWorkbook.bytes(rows: "<row><c><v>1</v></c></row>"), name: "a.docx")
        #expect(workbook.form == .xlsx && workbook.texts == ["数据"])
    }

    @Test func whatIsWrongIsSaidInBothLanguagesWithAMend() async throws {
        let failure = await #expect(throws: InputFailure.self) {
            try await TestDocument.reader.read(compound("EncryptedPackage"), name: "密.docx")
        }
        let finding = try #require(failure?.diagnostics.first)
        #expect(finding.message.zh == "文档已加密" && finding.message.en == "the document is encrypted")
        #expect(finding.mend?.zh.contains("密码") == true && finding.place == .file("密.docx"))
    }

    @Test func hostileXMLIsRefused() async {
        let entity = #"<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>"#
        #expect(await TestDocument.failure(TestDocument.bytes("", head: entity)) == "unsafe-document")
        let bomb =
            #"<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">"#
            + (1...9).map {
                "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 == 1 ? "" : "\($0 - 1)");", count: 10))\">"
            }
            .joined() + "]>"
        let code = await TestDocument.failure(TestDocument.bytes("&a9;", head: bomb))
        #expect(code == "unsafe-document" || code == "damaged-document")
        let deep = String(repeating: "<w:sdt><w:sdtContent>", count: 150)
        let end = String(repeating: "</w:sdtContent></w:sdt>", count: 150)
        #expect(await TestDocument.failure(TestDocument.bytes(deep + end)) == "document-too-large")
        #expect(await TestDocument.failure(TestDocument.bytes("<w:p></w:r>")) == "damaged-document")
    }

    @Test func nestingThatIsAllowedIsRead() async throws {
        let tables = 30
        let body =
            String(repeating: "<w:tbl><w:tr><w:tc>", count: tables) + TestDocument.paragraph("底")
            + String(repeating: "</w:tc></w:tr></w:tbl>", count: tables)
        let document = try await TestDocument.read(body)
        #expect(document.tables.count == tables)
        #expect(document.tables.allSatisfy { $0.texts == [["底"]] })
    }

    @Test func bombsAreRefused() async {
        let space = String(repeating: " ", count: 40 << 20)
        #expect(await TestDocument.failure(TestDocument.bytes(space)) == "document-too-large")
        let wide =
            #"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"#
        #expect(await TestDocument.failure(TestDocument.bytes(wide)) == "document-too-large")
        let merge = TestWorkbook.bytes(rows: "<row><c><v>1</v></c></row>")
        #expect(await TestDocument.failure(merge) == nil)
    }

    /// Numbers at the end of what a word of memory holds do no harm anywhere.
    @Test(arguments: ["9223372036854775807", "-9223372036854775808", "99999999999999999999", "0"])
    func numbersOutOfRangeDoNoHarm(value: String) async throws {
        let cell = TestDocument.cell("格", #"<w:gridSpan w:val="1"/>"#)
        let properties = ["gridBefore", "gridAfter"].map { #"<w:\#($0) w:val="0"/>"# }.joined()
        let numbering =
            WordNumberingTests.definition(1, WordNumberingTests.level(0, "ordinal", "%1"))
            + WordNumberingTests.list(
                1, 1, #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>"#)
        let body =
            WordNumberingTests.item("甲", 1) + WordNumberingTests.item("乙", 1)
            + "<w:p>\(TestDocument.run("丙", #"<w:sz w:val="21"/>"#))</w:p>"
            + "<w:tbl><w:tr><w:trPr>\(properties)</w:trPr>\(cell)</w:tr></w:tbl>"
        for (part, name) in [(body, "body"), (numbering, "numbering")] {
            let changed = part.replacing(#/val="\d+"/#, with: "val=\"\(value)\"")
            let bytes = TestDocument.bytes(
                name == "body" ? changed : body,
                parts: [("numbering", "numbering", name == "body" ? numbering : changed)])
            let code = await TestDocument.failure(bytes)
            #expect(code == nil || code == "document-too-large", "\(name)")
        }
        let rows =
            #"<row r="\#(value)" hidden="1"/></sheetData><cols><col min="\#(value)" max="\#(value)" hidden="1"/>"#
            + "</cols><sheetData>"
        do throws(InputFailure) {
            _ = try await TestDocument.reader.read(TestWorkbook.bytes(rows: rows), name: "t.xlsx")
        } catch {
            #expect(error.diagnostics.first?.message.en.contains("ended early") == false)
        }
        let page =
            "<ol start=\(value)><li value=\(value)>a<li>b</ol><table><tr><td colspan=\(value) rowspan=\(value)>c"
        #expect(await TestDocument.failure(Array("<html>\(page)".utf8)) == nil)
    }

    @Test func namesThatClimbOutOfTheContainerLeadNowhere() async throws {
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let bytes = TestWorkbook.zip([
            (
                "_rels/.rels",
                #"<Relationships><Relationship Id="r" Type="\#(types)/officeDocument" "#
                    + #"Target="../../../../etc/passwd"/></Relationships>"#
            ), ("../../../etc/passwd", "root"),
        ])
        #expect(await TestDocument.failure(bytes) == "no-document")
        #expect(PartLink.resolved("../../a/./B.xml", base: "word") == "a/b.xml")
    }

    @Test func noTruncationAndNoDamageDoesHarm() async {
        let whole = TestDocument.bytes(
            TestDocument.paragraph("文") + "<w:tbl><w:tr>\(TestDocument.cell("格"))</w:tr></w:tbl>",
            parts: [("numbering", "numbering", WordNumberingTests.clauses)])
        var random = SeededBytes(seed: 9)
        for length in stride(from: 12, to: whole.count, by: whole.count / 12) {
            #expect(await TestDocument.failure(Array(whole.prefix(length))) != nil)
        }
        for _ in 0..<Rounds.count(sample: 12, full: 300) {
            var broken = whole
            for _ in 0..<20 { broken[random.next(broken.count)] = UInt8(random.next(256)) }
            // Whether it opens depends on where it was hit; it must only end, and not as a failure to run.
            #expect(await TestDocument.failure(broken) != "no-document-reader")
        }
    }

    @Test func withoutAProgramOnlyPlainTextIsRead() async throws {
        let reader = DocumentReader(executable: nil)
        #expect(try await reader.read(bytes("1 范围"), name: "a.txt").texts == ["1 范围"])
        let failure = await #expect(throws: InputFailure.self) {
            try await reader.read(bytes("<html><p>a"), name: "a.html")
        }
        #expect(failure?.diagnostics.first?.code == "no-document-reader")
    }
}
