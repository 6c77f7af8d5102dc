import Documents
import Foundation
import TestSupport
import Testing

@Suite("Tables of the ICDAR-2013 competition")
struct IcdarTableTests {
    /// Opens a file: this module has nothing that does, and a test that has gives it here.
    static let pages: (@Sendable (URL) throws -> [PageContent])? = nil

    static var folder: URL { SharedMaterial.file("vectors/icdar2013-tables/competition-dataset-eu") }

    @Test(
        "Every table is found, with all its rows and columns, and nothing else is",
        .enabled(if: pages != nil && FileManager.default.fileExists(atPath: folder.path)))
    func all() throws {
        let pages = try #require(Self.pages)
        var score = TableScore()
        let files = try FileManager.default.contentsOfDirectory(
            at: Self.folder, includingPropertiesForKeys: nil)
        for file in files.filter({ $0.pathExtension == "pdf" }) {
            let name = file.deletingPathExtension().lastPathComponent
            let truth = try #require(IcdarTruth(Self.folder.appending(path: "\(name)-str.xml")))
            let finder = TableFinder()
            score.add(try pages(file).flatMap { finder.tables(on: $0).map(\.table) }, truth: truth.tables)
        }
        #expect(score.detection >= 0.97)
        #expect(score.rowAccuracy >= 0.98)
        #expect(score.columnAccuracy >= 0.98)
    }
}
