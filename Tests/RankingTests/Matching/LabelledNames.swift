import Foundation
import Ranking
import TestSupport

/// One line of `Tests/Corpus/scope-names.tsv`: what a declaration says of itself, and the scheme that an evaluator would put it under.
struct LabelledName: Sendable {
    let name: String
    let commonName: String
    let title: String
    /// The id of the scheme; `nil`: none of those that ship.
    let scheme: String?
    let note: String
    /// What it serves.
    let part: Part

    /// The parts of the set.
    enum Part: String, CaseIterable {
        /// Served for finding mistakes.
        case development
        /// Made of the same building blocks, told apart by a hash of the line; only its figures were looked at.
        case heldOut
        /// Written by hand after schemes and words were done; nothing was changed for it.
        case fresh
    }

    init?(line: Substring) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 5 else { return nil }
        (name, commonName, title, note) = (fields[0], fields[1], fields[2], fields[4])
        scheme = fields[3] == "-" ? nil : fields[3]
        let isOdd = Self.hash(fields[0...2].joined(separator: "\t")) & 1 == 1
        // 补写 was written by hand as well, and then served.
        part = note == "后写" ? .fresh : note == "补写" ? .development : isOdd ? .heldOut : .development
    }

    var query: ScopeQuery {
        ScopeQuery(
            commonNames: commonName.isEmpty ? [] : [commonName], names: name.isEmpty ? [] : [name],
            title: title.isEmpty ? nil : title)
    }

    /// All lines.
    static let all: [LabelledName] = {
        let file = ProjectFolder.root.appending(path: "Tests/Corpus/scope-names.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").dropFirst().compactMap(LabelledName.init)
    }()

    /// FNV-1a, mixed, so that the halves stay the same wherever the lines stand.
    private static func hash(_ text: String) -> UInt64 {
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        return (hash ^ hash >> 31) &* 0x9E37_79B9_7F4A_7C15 >> 40
    }
}
