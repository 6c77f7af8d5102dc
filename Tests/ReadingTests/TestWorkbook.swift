import CLibArchive
import Foundation

@testable import Reading

/// Workbooks that tests make themselves, and the process that opens them.
enum TestWorkbook {
    /// The program that holds the limited process, beside the tests' own.
    static var worker: String {
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "reading-worker")
            .path
    }

    static func client(timeout: Duration = .seconds(60)) -> SpreadsheetClient {
        SpreadsheetClient(executable: worker, timeout: timeout)
    }

    /// A zip container with these parts.
    static func zip(_ parts: [(name: String, text: String)]) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 64 << 10 + parts.reduce(0) { $0 + $1.text.utf8.count } * 2)
        var used = 0
        let archive = archive_write_new()
        archive_write_set_format_zip(archive)
        archive_write_open_memory(archive, &buffer, buffer.count, &used)
        for part in parts {
            let entry = archive_entry_new()
            archive_entry_set_pathname(entry, part.name)
            archive_entry_set_size(entry, Int64(part.text.utf8.count))
            archive_entry_set_filetype(entry, 0o100000)
            archive_entry_set_perm(entry, 0o644)
            archive_write_header(archive, entry)
            _ = Array(part.text.utf8).withUnsafeBytes {
                archive_write_data(archive, $0.baseAddress, $0.count)
            }
            archive_entry_free(entry)
        }
        archive_write_close(archive)
        archive_write_free(archive)
        return Array(buffer.prefix(used))
    }

    private static let spaces =
        #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#
        + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
    private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A workbook with two sheets; the first holds these rows (the content of `sheetData`).
    static func bytes(rows: String, shared: String = "", date1904: Bool = false, head: String = "") -> [UInt8]
    {
        zip([
            (
                "_rels/.rels",
                #"<Relationships><Relationship Id="r" Type="\#(types)/officeDocument" Target="xl/workbook.xml"/>"#
                    + "</Relationships>"
            ),
            (
                "xl/workbook.xml",
                #"<workbook \#(spaces)><workbookPr date1904="\#(date1904 ? 1 : 0)"/><sheets>"#
                    + #"<sheet name="数据" sheetId="1" r:id="a"/><sheet name="空" sheetId="2" r:id="b"/></sheets></workbook>"#
            ),
            (
                "xl/_rels/workbook.xml.rels",
                #"<Relationships><Relationship Id="a" Type="\#(types)/worksheet" Target="worksheets/sheet1.xml"/>"#
                    + #"<Relationship Id="b" Type="\#(types)/worksheet" Target="/xl/worksheets/sheet2.xml"/>"#
                    + #"<Relationship Id="s" Type="\#(types)/sharedStrings" Target="sharedStrings.xml"/>"#
                    + #"<Relationship Id="t" Type="\#(types)/styles" Target="styles.xml"/></Relationships>"#
            ),
            ("xl/sharedStrings.xml", "<sst \(spaces)>\(shared)</sst>"),
            (
                "xl/styles.xml",
                #"<styleSheet \#(spaces)><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/></numFmts>"#
                    + #"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>"#
            ),
            (
                "xl/worksheets/sheet1.xml",
                "\(head)<worksheet \(spaces)><sheetData>\(rows)</sheetData></worksheet>"
            ),
            ("xl/worksheets/sheet2.xml", "<worksheet \(spaces)><sheetData/></worksheet>"),
        ])
    }
}

/// One sheet of a workbook, all of it.
struct SpreadsheetTable {
    var sheet = ""
    var sheets: [String] = []
    var rows: [TableRow] = []
}

extension SpreadsheetClient {
    /// All rows of one sheet.
    func table(
        _ bytes: [UInt8], name: String, sheet: String?, blockBytes: Int = 1 << 20
    ) async throws(InputFailure) -> SpreadsheetTable {
        var rows = try await rows(bytes, name: name, sheet: sheet, blockBytes: blockBytes)
        var table = SpreadsheetTable(sheet: rows.sheet, sheets: rows.sheets)
        while let block = try rows.next() {
            block.forEach(in: 0..<block.count) { if case .success(let row) = $0 { table.rows.append(row) } }
        }
        return table
    }
}
