import Diagnostics
import Foundation
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("The ISO and IEC catalogues", .enabled(if: SharedMaterial.isPresent, "no ../shared"))
struct RealCatalogueTests {
    @Test(
        "Every record is read, and what is over is as many as the source says",
        arguments: [
            ("iso", CatalogueFormat.iso, 61_624, #""stage": "95.99""#),
            ("iec", .iec, 32_524, #""stage": "RE"#),
        ])
    func read(name: String, format: CatalogueFormat, count: Int, mark: String) throws {
        let text = try Self.unpacked("data/\(name)-catalogue/\(name).jsonl.gz")
        let entries = try CatalogueJSONTests.read(text, format)
        #expect(entries.count == count)
        #expect(entries.count { !$0.number.isUnderstood } <= 1)
        #expect(entries.count { $0.titleEn == nil } <= 8)
        // Counted in the text itself: withdrawn documents of ISO, revised and replaced ones of IEC.
        let marked = text.components(separatedBy: mark).count - 1
        let over = entries.count {
            $0.status == .superseded || format == .iso && $0.status == .withdrawn && !$0.isDraft
        }
        #expect(over == marked)
    }

    @Test("Chains of the ISO catalogue end, and no standard replaces itself")
    func chains() throws {
        let entries = try CatalogueJSONTests.read(
            Self.unpacked("data/iso-catalogue/iso.jsonl.gz"), .iso)
        let documents = Dictionary(
            entries.map {
                ($0.number, ReplacementGraph.Document(published: $0.published, isDraft: $0.isDraft))
            },
            uniquingKeysWith: { first, _ in first })
        let graph = ReplacementGraph(entries.flatMap(\.claims), documents)
        let quality = graph.successors(of: StandardNumber("ISO 9001:1987")).map(\.normalized)
        #expect(quality.last == "ISO 9001:2015")
        #expect(quality.contains("ISO 9001:2008"))
        let looping = documents.keys.filter { graph.successors(of: $0).contains($0) }
        #expect(looping.isEmpty)
        let loops = graph.refused.count { $0.reason == .loop }
        #expect(loops < 20, "\(loops) of \(graph.refused.count) refused claims close a loop")
    }

    private static func unpacked(_ path: String) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", SharedMaterial.file(path).path]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
