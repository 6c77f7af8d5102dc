import Foundation
import Standards
import TestSupport
import Testing

@Suite("Numbers of the international catalogues")
struct CatalogueNumberTests {
    /// The identifiers of a compressed catalogue.
    private static func identifiers(_ path: String) throws -> [String] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", SharedMaterial.file(path).path]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let marker = Data("{\"id\": \"".utf8)
        // The identifier stands first in each line; the rest of the line is large and not needed.
        return data.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard line.starts(with: marker) else { return nil }
            let rest = line.dropFirst(marker.count)
            return rest.firstIndex(of: UInt8(ascii: "\"")).map {
                String(decoding: rest[..<$0], as: UTF8.self)
            }
        }
    }

    @Test(
        "published numbers are understood, keep their form, and give year and body",
        .enabled(if: SharedMaterial.isPresent, "no ../shared"),
        arguments: ["data/iso-catalogue/iso.jsonl.gz", "data/iec-catalogue/iec.jsonl.gz"])
    func understood(path: String) throws {
        let identifiers = try Self.identifiers(path)
        #expect(identifiers.count > 30_000)
        var plain = 0
        var wrong: [String] = []
        for identifier in identifiers {
            // Body, perhaps a document type, the number with its parts, a year: no amendments or drafts.
            guard
                identifier.wholeMatch(
                    of: /(ISO|IEC|ISO\/IEC|CISPR)( TR|\/TR| TS|\/TS)? [0-9][0-9-]*:[12][0-9]{3}/) != nil
            else { continue }
            plain += 1
            let number = StandardNumber(identifier)
            let parts = identifier.split(separator: ":")
            if number.kind != .international || number.normalized != identifier || number.deviations != []
                || number.withoutYear != parts[0] || number.year != Int(parts[1])
            {
                wrong.append(identifier)
            }
        }
        #expect(plain > 15_000)
        #expect(wrong.isEmpty, "\(wrong.prefix(10))")
    }

    @Test(
        "amendments and corrigenda keep what they amend as the number, and stay apart from it",
        .enabled(if: SharedMaterial.isPresent, "no ../shared"))
    func amendments() throws {
        let identifiers = try Self.identifiers("data/iec-catalogue/iec.jsonl.gz")
            .filter { $0.hasPrefix("IEC 6") && $0.wholeMatch(of: /[^:\/]+:[0-9]{4}\/AMD.*/) != nil }
        #expect(identifiers.count > 1000)
        for identifier in identifiers {
            let base = String(identifier.prefix { $0 != "/" })
            #expect(
                StandardNumber(identifier).withoutYear == StandardNumber(base).withoutYear, "\(identifier)")
            #expect(StandardNumber(identifier) != StandardNumber(base))
        }
    }
}
