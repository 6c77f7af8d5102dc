import CXLSXWriter
import Foundation
import NIOPosix

/// A workbook written row by row into a file of its own, which holds no more than one row in memory, and goes
/// with its owner. A text is stored as a text: whatever it begins with, no program takes it for a formula.
///
/// `@unchecked`: the library knows no threads; one task after the other uses the workbook, and never two at a time.
package final class WorkbookFile: @unchecked Sendable {
    /// The library could not write.
    struct Failure: Error {
        let code: UInt32
    }

    /// Rows below the heads; more are left out.
    package static let mostRows = 1_048_575
    /// Characters of a cell, fewer than the format's 32,767, which counts them otherwise.
    private static let mostCharacters = 32_000

    private let folder: URL
    private let file: URL
    private var book: UnsafeMutablePointer<lxw_workbook>?
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private var rows: UInt32 = 0
    private var handle: FileHandle?

    package init(columns: [String]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-download-\(UUID())")
        file = folder.appending(path: "table.xlsx")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        guard let (book, sheet) = Self.book(in: folder.path, at: file.path) else {
            try? FileManager.default.removeItem(at: folder)
            throw Failure(code: 0)
        }
        self.book = book
        self.sheet = sheet
        worksheet_freeze_panes(sheet, 1, 0)
        try append(columns.map(APICell.text))
    }

    deinit { remove() }

    private static func book(
        in folder: String, at path: String
    ) -> (UnsafeMutablePointer<lxw_workbook>, UnsafeMutablePointer<lxw_worksheet>)? {
        folder.withCString { folder in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            guard let book = workbook_new_opt(path, &options) else { return nil }
            guard let sheet = workbook_add_worksheet(book, nil) else {
                lxw_workbook_free(book)
                return nil
            }
            return (book, sheet)
        }
    }

    /// Writes the next row.
    package func append(_ row: [APICell]) throws {
        guard rows <= Self.mostRows else { return }
        for (column, cell) in row.enumerated() {
            let code =
                switch cell {
                case .empty: LXW_NO_ERROR
                case .integer(let number):
                    worksheet_write_number(sheet, rows, UInt16(column), Double(number), nil)
                case .text(let text):
                    worksheet_write_string(sheet, rows, UInt16(column), Self.cut(text), nil)
                }
            guard code == LXW_NO_ERROR else { throw Failure(code: code.rawValue) }
        }
        rows += 1
    }

    /// Puts the file together, on a thread that may block.
    package func close() async throws {
        try await NIOThreadPool.singleton.runIfActive { [self] in
            guard let book else { return }
            self.book = nil
            let code = workbook_close(book)
            guard code == LXW_NO_ERROR else { throw Failure(code: code.rawValue) }
            handle = try FileHandle(forReadingFrom: file)
        }
    }

    /// The next piece of the file; `nil` at its end.
    package func read() throws -> [UInt8]? {
        guard let data = try handle?.read(upToCount: 65_536), !data.isEmpty else { return nil }
        return Array(data)
    }

    /// Removes the file and all that belongs to it.
    private func remove() {
        if let book { lxw_workbook_free(book) }
        book = nil
        try? handle?.close()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func cut(_ text: String) -> String {
        text.unicodeScalars.count <= mostCharacters
            ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(mostCharacters)))
    }
}
