import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Reading

@Suite(.enabled(if: SharedMaterial.isPresent, "the shared material is absent"))
struct SpreadsheetCorpusTests {
    func files(_ folder: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: SharedMaterial.file(folder), includingPropertiesForKeys: nil
        ).filter { ["xlsx", "xlsm"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
    }

    /// Odd, protected and corrupt workbooks: those that are known to be broken or harmful are refused, the
    /// others open.
    @Test func everyOddWorkbookOpensOrFailsCleanly() async throws {
        let client = TestWorkbook.client()
        var refused: [String: String] = [:]
        let files = try files("vectors/poi/test-data/spreadsheet")
        #expect(files.count > 100)
        for file in files {
            do throws(InputFailure) {
                let bytes = (try? [UInt8](Data(contentsOf: file))) ?? []
                let table = try await client.table(bytes, name: file.lastPathComponent, sheet: nil)
                #expect(!table.sheets.isEmpty, "\(file.lastPathComponent)")
            } catch {
                let name = file.deletingPathExtension().lastPathComponent
                refused[String(name.prefix(20))] = error.diagnostics.first?.code
            }
        }
        #expect(
            refused == [
                "54764": "damaged-workbook", "clusterfuzz-testcase": "damaged-workbook",
                "crash-9bf3cd4bd6f50a": "damaged-workbook", "poc-xmlbomb": "unsafe-workbook",
            ])
    }

    struct Expected: Decodable {
        struct Reference: Decodable { var ref: String }
        struct Group: Decodable {
            var name: String
            var children: [[String: String]]
        }
        struct Cell: Decodable { var text: String }
        struct Grid: Decodable { var grid: [[Cell]] }
        struct Table: Decodable { var data: Grid }
        var groups: [Group]
        var tables: [Table]
    }

    @Test func theTablesHoldWhatIsExpectedOfThem() async throws {
        var compared = 0
        for file in try files("vectors/docling/xlsx/sources") {
            let bytes = try [UInt8](Data(contentsOf: file))
            let truth = SharedMaterial.file("vectors/docling/xlsx/groundtruth/\(file.lastPathComponent).json")
            let expected = try JSONDecoder().decode(Expected.self, from: Data(contentsOf: truth))
            for group in expected.groups {
                let numbers = group.children.compactMap { child in
                    child["$ref"].flatMap { $0.hasPrefix("#/tables/") ? Int($0.dropFirst(9)) : nil }
                }
                guard !numbers.isEmpty else { continue }
                // A day is written there with the midnight that it starts at.
                let texts = numbers.flatMap { expected.tables[$0].data.grid }.flatMap { $0 }
                    .map { $0.text.trimmed.replacing(" 00:00:00", with: "") }.filter { !$0.isEmpty }
                let table = try await TestWorkbook.client().table(
                    bytes, name: file.lastPathComponent, sheet: group.name)
                let found = Set(table.rows.flatMap { $0.cells.map(\.text) })
                #expect(Set(texts).subtracting(found).isEmpty, "\(file.lastPathComponent), \(group.name)")
                compared += texts.count
            }
        }
        #expect(compared > 400)
    }
}
