import Diagnostics
import Foundation
import Quantities
import Standards
import TestSupport
import Testing

@testable import Reading

@Suite struct SpreadsheetTests {
    func table(_ bytes: [UInt8], sheet: String? = nil) async throws(InputFailure) -> SpreadsheetTable {
        try await TestWorkbook.client().table(bytes, name: "t.xlsx", sheet: sheet)
    }

    func failure(_ bytes: [UInt8], sheet: String? = nil) async -> String? {
        do throws(InputFailure) {
            _ = try await table(bytes, sheet: sheet)
            return nil
        } catch {
            return error.diagnostics.first?.code
        }
    }

    @Test func everyKindOfCellIsRead() async throws {
        let shared =
            "<si><t>文</t></si><si><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r><rPh><t>ふ</t></rPh></si>"
            + "<si><t>x_x000A_y_x</t></si>"
        let rows = """
            <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c t="s"><v>2</v></c>\
            <c r="E2"><v>0.10</v></c><c r="F2"><v>0.10000000000000001</v></c><c r="G2" s="1"><v>46082</v></c>\
            <c r="H2" s="2"><v>46082.5</v></c><c r="I2" t="b"><v>1</v></c><c r="J2" t="e"><v>#N/A</v></c>\
            <c r="K2" t="inlineStr"><is><t>内</t></is></c><c r="L2" t="str"><f>A2&amp;"v"</f><v>文v</v></c></row>\
            <row><c><v>7</v></c><c s="1"/></row>
            """
        let table = try await table(TestWorkbook.bytes(rows: rows, shared: shared))
        #expect(table.sheet == "数据" && table.sheets == ["数据", "空"])
        #expect(table.rows.map(\.number) == [2, 3])
        let first = try #require(table.rows.first)
        #expect(
            first.cells.map(\.text) == [
                "文", "", "a b", "x\ny_x", "0.10", "0.1", "2026-03-01", "2026-03-01T12:00:00", "TRUE", "#N/A",
                "内",
                "文v",
            ])
        #expect(first.cells.map(\.kind)[4...9] == [.number, .number, .date, .date, .text, .error])
        #expect(table.rows[1].cells.map(\.text) == ["7"])
    }

    @Test func daysMayCountFrom1904() async throws {
        let rows = #"<row><c s="1"><v>44620</v></c></row>"#
        #expect(
            try await table(TestWorkbook.bytes(rows: rows, date1904: true)).rows[0].cells[0].text
                == "2026-03-01")
    }

    @Test func aSheetIsChosenByName() async throws {
        let bytes = TestWorkbook.bytes(rows: "<row><c><v>1</v></c></row>")
        #expect(try await table(bytes, sheet: "空").rows.isEmpty)
        #expect(await failure(bytes, sheet: "没有") == "unknown-sheet")
    }

    @Test func aWorkbookComesInThroughAMapping() async throws {
        let header = "代码 企业 标准 型号 日期 制冷量 变频 APF".split(separator: " ")
        let cells = { (texts: [String]) in
            texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
        }
        let rows =
            "<row r=\"1\">\(cells(header.map(String.init)))</row>"
            + "<row r=\"3\">\(cells(["A1", "甲", "Q/J 1", "K"]))<c s=\"1\"><v>46082</v></c><c><v>3500</v></c>"
            + "\(cells(["Y"]))<c><v>5.0499999999999998</v></c></row>"
            + "<row r=\"4\">\(cells(["A2", "甲", "Q/J 2", "K", "2026/3/1", "1", "Y"]))<c t=\"e\"><v>#DIV/0!</v></c></row>"
        let mapping = try #require(Mapping.read(MappingTests.yaml(), file: "m.yaml").mapping)
        let reader = InputReader(mapping: mapping, executable: TestWorkbook.worker)
        let result = try await reader.read(TestWorkbook.bytes(rows: rows), name: "t.xlsx")
        let declaration = try #require(result.declarations.first)
        #expect(declaration.channel?.declaredAt == CalendarDate("2026-03-01"))
        #expect(declaration.attributes["制冷量"] == "3500 W")
        #expect(declaration.indicators.map(\.requirement.text) == ["≥5.05"])
        #expect(declaration.indicators.first?.place?.cell == "3,8")
        #expect(result.rejects.map(\.row) == [4])
        #expect(result.rejects.map(\.code) == ["error-cell"])
        #expect(result.rejects.map(\.column) == ["APF"])
    }

    @Test("Rows of a workbook come the same in blocks of any length")
    func blocks() async throws {
        let rows = (1...40).map {
            "<row r=\"\($0 * 2)\"><c t=\"inlineStr\"><is><t>第\($0)行</t></is></c><c><v>\($0)</v></c></row>"
        }
        let bytes = TestWorkbook.bytes(rows: rows.joined())
        let whole = try await table(bytes)
        #expect(whole.rows.map(\.number) == (1...40).map { $0 * 2 })
        for length in [1, 7, 50, 333] {
            let table = try await TestWorkbook.client().table(
                bytes, name: "t.xlsx", sheet: nil, blockBytes: length)
            #expect(table.rows.map(\.number) == whole.rows.map(\.number), "blocks of \(length)")
            #expect(table.rows.map(\.cells) == whole.rows.map(\.cells))
            #expect(table.rows.map(\.raw) == whole.rows.map(\.raw))
        }
    }

    @Test(
        "An answer that is not whole is none",
        arguments: [
            "", "{\"row\":1,\"cells\":[]}\n", "{\"row\":1,\"cells\":[]}\n{\"end\":2}\n",
            "{\"end\":0}\n{\"row\":1,\"cells\":[]}\n", "{\"row\":1,\"cells\":[]}\n{\"end\":",
            "[]\n{\"end\":0}\n",
        ])
    func incomplete(answer: String) throws {
        let failure = #expect(throws: InputFailure.self) {
            _ = try SheetRows(
                BlockSource(Array(answer.utf8), name: "t.xlsx"), name: "t.xlsx", fileBytes: 1,
                status: "exited(0)",
                blockBytes: 10)
        }
        #expect(failure?.diagnostics.first?.code == "damaged-workbook")
    }

    @Test func whatIsNoWorkbookIsRefused() async {
        #expect(await failure([]) == "damaged-workbook")
        #expect(await failure(Array("PK\u{3}\u{4}".utf8)) == "damaged-workbook")
        #expect(await failure(TestWorkbook.zip([("word/document.xml", "<a/>")])) == "no-workbook")
        #expect(await failure(TestWorkbook.zip([("_rels/.rels", "<a/>")])) == "no-workbook")
    }

    @Test func hostileXMLIsRefused() async {
        let external = #"<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>"#
        #expect(await failure(TestWorkbook.bytes(rows: "", head: external)) == "unsafe-workbook")
        let deep = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
        #expect(await failure(TestWorkbook.bytes(rows: deep)) == "workbook-too-large")
        #expect(await failure(TestWorkbook.bytes(rows: "<row>&e;</row>")) == "damaged-workbook")
        #expect(await failure(TestWorkbook.bytes(rows: "<row><c></row>")) == "damaged-workbook")
    }

    @Test func aBombIsRefused() async {
        let space = String(repeating: " ", count: 40 << 20)
        #expect(await failure(TestWorkbook.bytes(rows: space)) == "workbook-too-large")
    }

    @Test(arguments: [
        #"<row r="5"/><row r="4"/>"#, #"<row r="1048577"><c><v>1</v></c></row>"#,
        #"<row><c r="XFE1"><v>1</v></c></row>"#,
        #"<row><c r="B1"/><c r="A1"/></row>"#, #"<row><c t="s"><v>9</v></c></row>"#,
        #"<row><c r="?"/></row>"#,
        #"<row r="x"><c/></row><row r="0"/>"#,
    ])
    func impossibleCellsAreRefused(rows: String) async {
        #expect(await failure(TestWorkbook.bytes(rows: rows)) == "damaged-workbook")
    }

    @Test func noTruncationAndNoDamageDoesHarm() async {
        let bytes = TestWorkbook.bytes(
            rows: #"<row><c t="s"><v>0</v></c></row>"#, shared: "<si><t>文</t></si>")
        var random = SeededBytes(seed: 5)
        for length in stride(from: 1, to: bytes.count, by: bytes.count / 12) {
            #expect(await failure(Array(bytes.prefix(length))) != nil)
        }
        for _ in 0..<Rounds.count(sample: 12, full: 300) {
            var broken = bytes
            for _ in 0..<20 { broken[random.next(broken.count)] = UInt8(random.next(256)) }
            // Whether it opens depends on where it was hit; it must only end, and not as a failure to run.
            #expect(await failure(broken) != "no-spreadsheet-reader")
        }
    }

    /// Without the time limit of the client this would never end; how soon it does depends on the machine.
    @Test(.timeLimit(.minutes(5))) func aProcessThatDoesNotAnswerIsEnded() async {
        let client = SpreadsheetClient(executable: "/usr/bin/yes", timeout: .milliseconds(300))
        let failure = await #expect(throws: InputFailure.self) {
            try await client.table([1], name: "t.xlsx", sheet: nil)
        }
        #expect(failure?.diagnostics.first?.code == "workbook-timeout")
    }

    @Test(arguments: [("/bin/true", "damaged-workbook"), ("/no/such/program", "no-spreadsheet-reader")])
    func aProcessThatIsNotTheRightOneIsTold(executable: String, code: String) async {
        let failure = await #expect(throws: InputFailure.self) {
            try await SpreadsheetClient(executable: executable).table([1], name: "t.xlsx", sheet: nil)
        }
        #expect(failure?.diagnostics.first?.code == code)
    }

    @Test func theProcessCannotWriteAFile() throws {
        // Its standard output is a file here, and the limit of written bytes is zero.
        let output = URL(filePath: NSTemporaryDirectory()).appending(
            path: "worker-\(ProcessInfo.processInfo.processIdentifier)")
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: output) }
        let process = Process()
        process.executableURL = URL(filePath: TestWorkbook.worker)
        process.arguments = [SpreadsheetWorker.subcommand]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus != 0)
        #expect(try Data(contentsOf: output).isEmpty)
    }
}
