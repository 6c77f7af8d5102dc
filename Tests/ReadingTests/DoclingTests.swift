import Documents
import Foundation
import TestSupport
import Testing

@testable import Reading

@Suite(.enabled(if: SharedMaterial.isPresent, "the shared material is absent"))
struct DoclingTests {
    /// The grids of a document's tables, folded; a cell that holds a formula is one sign, and of a cell that holds a
    /// table the text before it counts.
    func grids(_ document: Document, formulas: Bool) -> [[[String]]] {
        let nested = document.tables.map(\.text)
        return document.tables.map { table in
            table.texts.map { row in
                row.map { text in
                    if formulas, text.contains(#/[=√π]/#) { return "∎" }
                    let plain = nested.reduce(text) { text, inner in
                        text != inner && text.hasSuffix("\n" + inner)
                            ? String(text.dropLast(inner.count))
                            : text == inner && inner.contains("\t") ? "" : text
                    }
                    return DoclingTruth.folded(plain)
                }
            }
        }
    }

    /// 22 of 22 tables of the Word files are found cell by cell.
    @Test func everyTableOfWordFilesIsExact() async throws {
        var (expected, exact): (Int, Int) = (0, 0)
        var missed: [String] = []
        for (name, bytes, truth) in try DoclingTruth.files("docx") {
            let document = try await TestDocument.reader.read(bytes, name: name)
            var found = grids(document, formulas: name.contains("equations"))
            for grid in truth.grids {
                expected += 1
                if let index = found.firstIndex(of: grid) {
                    exact += 1
                    found.remove(at: index)
                } else {
                    missed.append(name)
                }
            }
        }
        #expect(expected == 22)
        #expect(exact == 22, "missed: \(missed)")
    }

    /// 42 of 45 tables of the workbooks are found cell by cell. Two stand on hidden sheets, which are told and left
    /// out; of one docling keeps an empty last row.
    @Test func theTablesOfWorkbooksAreExact() async throws {
        var (expected, exact): (Int, Int) = (0, 0)
        var missed: [String] = []
        for (name, bytes, truth) in try DoclingTruth.files("xlsx") {
            let document = try await TestDocument.reader.read(bytes, name: name)
            var found = grids(document, formulas: false)
            for grid in truth.grids {
                expected += 1
                if let index = found.firstIndex(of: grid) {
                    exact += 1
                    found.remove(at: index)
                } else {
                    missed.append(name)
                }
            }
            #expect(document.form == .xlsx)
        }
        #expect(expected == 45)
        #expect(exact == 42)
        #expect(missed == ["xlsx_01.xlsx", "xlsx_04_inflated.xlsx", "xlsx_07_gap_tolerance_.xlsx"])
    }

    /// 355 of 357 texts of the Word files stand in the same order; the two others are texts of a table's cells.
    @Test func textsStandInTheirReadingOrder() async throws {
        var (expected, inOrder): (Int, Int) = (0, 0)
        var missed: [String] = []
        for (name, bytes, truth) in try DoclingTruth.files("docx") {
            let document = try await TestDocument.reader.read(bytes, name: name)
            // Labels of headings keep their full stop here.
            let whole = document.texts.map { text in
                fold(text.replacing(#/^((\d+\.)*\d+)\. /#, with: { "\($0.output.1) " }))
            }.joined()
            var rest = whole[...]
            for text in truth.reading.map(fold) where !text.isEmpty {
                expected += 1
                guard let range = rest.firstRange(of: text) else {
                    missed.append(text)
                    continue
                }
                inOrder += 1
                rest = rest[range.upperBound...]
            }
        }
        #expect(expected == 357)
        #expect(inOrder == 355, "missed: \(missed)")
    }

    private func fold(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace && $0 != "\u{200B}" }
    }
}
