import Documents
import Foundation
import TestSupport
import Testing

@testable import Reading

/// Word documents of before 2007, written by the office that reads them back.
enum TestLegacyWord {
    static let office = "/usr/bin/soffice"
    static let canMake =
        FileManager.default.isExecutableFile(atPath: office)
        && FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap")

    /// A document with a clause and a table of one requirement.
    static func bytes() throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = ["office", "text", "table"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }
        func row(_ cells: String...) -> String {
            let all = cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }
            return "<table:table-row>\(all.joined())</table:table-row>"
        }
        let text =
            "<?xml version=\"1.0\"?><office:document \(names.joined(separator: " ")) office:version=\"1.2\""
            + " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>"
            + "<text:p>4 要求</text:p><text:p>应符合表1的规定。</text:p>"
            + "<table:table><table:table-column table:number-columns-repeated=\"2\"/>"
            + row("项目", "指标") + row("水分/%", "≤14.5")
            + "</table:table></office:text></office:body></office:document>"
        try Data(text.utf8).write(to: folder.appending(path: "a.fodt"))
        let process = Process()
        process.executableURL = URL(filePath: office)
        process.arguments = [
            "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "doc",
            "--outdir",
            folder.path, folder.path + "/a.fodt",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return [UInt8](try Data(contentsOf: folder.appending(path: "a.doc")))
    }
}

@Suite(
    "Word documents of before 2007",
    .enabled(if: TestLegacyWord.canMake, "LibreOffice or bubblewrap is not installed"))
struct LegacyWordTests {
    @Test("One is read as the new one would be")
    func reads() async throws {
        let document = try await TestDocument.reader.read(try TestLegacyWord.bytes(), name: "a.doc")
        #expect(document.form == .doc)
        #expect(document.tables.first?.cells.map(\.text) == ["项目", "指标", "水分/%", "≤14.5"])
    }

    @Test("Changed ones open or are refused with a reason, within 30 seconds")
    func mutations() async throws {
        let sample = try TestLegacyWord.bytes()
        var random = SeededBytes(seed: 21)
        for round in 0..<Rounds.count(sample: 3, full: 200) {
            let file = MutationTests.changed(sample, &random)
            let start = ContinuousClock.now
            do {
                _ = try await TestDocument.reader.read(file, name: "a.doc")
            } catch {
                #expect(!error.diagnostics.isEmpty, "round \(round)")
            }
            #expect(ContinuousClock.now - start < MutationTests.longest, "round \(round)")
        }
    }
}
