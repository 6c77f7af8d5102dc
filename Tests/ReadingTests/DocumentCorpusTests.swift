import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

@testable import Reading

/// Odd, protected and corrupt files: those that are known to be broken or harmful are refused, the others open.
@Suite(.enabled(if: SharedMaterial.isPresent, "the shared material is absent"))
struct DocumentCorpusTests {
    /// How the reading of each file of a folder ends: codes of those that are refused, by the start of their names.
    func refused(_ folder: String, _ count: Int) async throws -> [String: String] {
        var refused: [String: String] = [:]
        let files = try FileManager.default.contentsOfDirectory(
            at: SharedMaterial.file("vectors/poi/test-data/\(folder)"), includingPropertiesForKeys: nil)
        #expect(files.count == count)
        for file in files {
            let name = file.lastPathComponent
            do throws(InputFailure) {
                let bytes = (try? [UInt8](Data(contentsOf: file))) ?? []
                let document = try await TestDocument.reader.read(bytes, name: name)
                for table in document.tables { #expect(table.cells.allSatisfy { $0.rowSpan > 0 }, "\(name)") }
            } catch {
                let finding = error.diagnostics.first
                refused[String(name.suffix(20))] = finding?.code
                #expect(finding?.code == "empty-input" || finding?.mend != nil, "\(name)")
            }
        }
        return refused
    }

    @Test func everyWordFileOpensOrFailsCleanly() async throws {
        let refused = try await refused("document", 57)
        #expect(
            refused == [
                "061520554164224.docx": "damaged-document",
                "166796835258368.docx": "damaged-document",
                "442791109263360.docx": "damaged-document",
                "564805011079168.docx": "damaged-document",
                "791943399604224.docx": "damaged-document",
                "assword-is-pass.docx": "encrypted-document",
                "nalEntityInText.docx": "unsafe-document",
                "truncated62886.docx": "damaged-document",
            ])
    }

    @Test func everyWorkbookOpensOrFailsCleanly() async throws {
        let refused = try await refused("spreadsheet", 111)
        #expect(
            refused == [
                "025401116950528.xlsx": "damaged-document",
                "040805309710336.xlsx": "damaged-document",
                "123461607817216.xlsx": "damaged-document",
                "185049589579776.xlsx": "damaged-document",
                "2c7af14b536865c.xlsx": "encrypted-document",
                "504225896792064.xlsx": "damaged-document",
                "54764.xlsx": "damaged-document",
                "poc-xmlbomb.xlsx": "unsafe-document",
            ])
    }
}
