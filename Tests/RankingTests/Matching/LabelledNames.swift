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
    /// Which half it belongs to: the first serves development, the second only tells the figures.
    let isHeldOut: Bool

    init?(line: Substring) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 5 else { return nil }
        (name, commonName, title, note) = (fields[0], fields[1], fields[2], fields[4])
        scheme = fields[3] == "-" ? nil : fields[3]
        isHeldOut = Self.hash(fields[0...2].joined(separator: "\t")) & 1 == 1
    }

    /// Whether it was written after the schemes' names and the word list were done, and served neither.
    var isFresh: Bool { note == "后写" }

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
