import Foundation
import Ranking
import TestSupport
import Testing

@testable import Samples

@Suite("The sample registry that ships")
struct ShippedRegistryTests {
    @Test("It is what the generator makes of 1,200 standards, the seed 2026 and the shipped schemes")
    func regenerated() async throws {
        let folder = ProjectFolder.root.appending(path: "Schemes")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".yaml")
        }
        let schemes = try names.sorted().map { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return try #require(SchemeCompiler.compile(text, file: name).scheme)
        }
        var bytes: [UInt8] = []
        try await SampleWriter.write(
            standards: 1200, seed: 2026, schemes: schemes, to: { bytes += $0 }, truth: { _ in })
        let shipped = try Data(contentsOf: ProjectFolder.root.appending(path: "Samples/registry.jsonl"))
        #expect(
            shipped == Data(bytes),
            "make it again: lingpao sample --standards 1200 --seed 2026 --output Samples/registry.jsonl")
    }
}
