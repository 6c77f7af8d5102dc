import Foundation
import Ranking
import Samples
import Standards
import TestSupport
import Testing

/// A registry in memory, with its lines taken apart.
struct SampleFixture: Sendable {
    var declarations: [UInt8] = []
    var truth: [UInt8] = []

    /// Makes a registry.
    init(
        standards: Int, seed: UInt64 = 1, schemes: [Scheme], threads: Int = 2, rates: DefectRates = .observed,
        outsideShare: Double = 0.12
    ) async throws {
        let options = SampleOptions(
            standards: standards, seed: seed, rates: rates, outsideShare: outsideShare)
        var lines: [UInt8] = []
        var truthLines: [UInt8] = []
        try await SampleWriter.write(
            options, schemes: schemes, threads: threads, to: { lines += $0 }, truth: { truthLines += $0 })
        declarations = lines
        truth = truthLines
    }

    /// The declarations as the JSON has them.
    func lines() throws -> [SampleLine] {
        let decoder = JSONDecoder()
        return try declarations.split(separator: UInt8(ascii: "\n")).map {
            try decoder.decode(SampleLine.self, from: Data($0))
        }
    }

    /// The entries of the truth file.
    func defects() throws -> [SampleDefect] {
        let decoder = JSONDecoder()
        return try truth.split(separator: UInt8(ascii: "\n")).map {
            try decoder.decode(SampleDefect.self, from: Data($0))
        }
    }

    /// The schemes that ship with the product.
    static let schemes: [Scheme] = {
        let folder = ProjectFolder.root.appending(path: "Schemes")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
            let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return text.flatMap { SchemeCompiler.compile($0, file: name).scheme }
        }
    }()
}

/// A declaration as it stands in the file, independent of the product's own reader.
struct SampleLine: Decodable {
    struct Enterprise: Decodable {
        var id: String
        var idScheme: String
        var name: String
        var division: String
    }

    struct Standard: Decodable {
        var number: String
        var title: String
        var kind: String
    }

    struct Channel: Decodable {
        var declaredAt: String
    }

    struct Offering: Decodable {
        var kind: String
        var commonName: String
        var barcode: String?
        var outlets: String?
    }

    struct Phrase: Decodable {
        var text: String
        var unit: String?
    }

    struct Entry: Decodable {
        var name: String
        var requirement: Phrase
        var methods: [String]
        var grade: String?
        var segment: [String: String]?
    }

    var enterprise: Enterprise
    var standard: Standard
    var channel: Channel?
    var offerings: [Offering]
    var attributes: [String: String]
    var indicators: [Entry]
}
