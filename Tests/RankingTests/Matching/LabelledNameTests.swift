import Diagnostics
import Foundation
import Ranking
import Testing

/// How well names are matched, over the labelled set (`Tests/Corpus/scope-names.tsv`).
///
/// A line is found where the match is certain and names its scheme: what goes to a person counts as missed.
/// Precision is over the certain matches. Only the mistakes of the development part are shown.
@Suite struct LabelledNameTests {
    private static let matcher = ScopeMatcher(
        ShippedSchemeTests.files.compactMap { try? ShippedSchemeTests.compile($0).scheme })

    struct Figures {
        var lines = 0
        var belonging = 0
        var found = 0
        var certain = 0
        var doubtful = 0
        var mistakes: [String] = []

        var recall: Double { Double(found) / Double(belonging) }
        var precision: Double { Double(found) / Double(certain) }
        var shareAsked: Double { Double(doubtful) / Double(lines) }
    }

    private static func figures(_ lines: [LabelledName]) -> Figures {
        var figures = Figures()
        for line in lines {
            let match = matcher.match(line.query)
            figures.lines += 1
            if line.scheme != nil { figures.belonging += 1 }
            if case .doubtful = match { figures.doubtful += 1 }
            if match.scheme != nil { figures.certain += 1 }
            if let scheme = match.scheme, scheme == line.scheme {
                figures.found += 1
            } else if match.scheme != line.scheme {
                figures.mistakes.append(
                    "\(line.name)|\(line.commonName)|\(line.title) → \(line.scheme ?? "-"): "
                        + match.reasons.map(\.text.zh).joined(separator: "；"))
            }
        }
        return figures
    }

    @Test func theSetIsLargeAndItsLinesDiffer() {
        let lines = LabelledName.all
        #expect(lines.count >= 3_000)
        #expect(Set(lines.map { [$0.name, $0.commonName, $0.title] }).count == lines.count)
        #expect(lines.allSatisfy { !$0.note.isEmpty })
        #expect((0.4...0.55).contains(Double(lines.count { $0.part == .heldOut }) / Double(lines.count)))
        #expect(lines.count { $0.part == .fresh } >= 90)
        #expect(Set(lines.compactMap(\.scheme)).count == ShippedSchemeTests.files.count)
    }

    @Test(arguments: LabelledName.Part.allCases)
    func whatBelongsIsFoundAndWhatIsFoundBelongs(part: LabelledName.Part) {
        let figures = Self.figures(LabelledName.all.filter { $0.part == part })
        print(
            """
            scope matching, \(part.rawValue): \(figures.lines) names, recall \(figures.recall), \
            precision \(figures.precision), to a person \(figures.shareAsked)
            """)
        if part == .development, ProcessInfo.processInfo.environment["LINGPAO_MISTAKES"] != nil {
            print(figures.mistakes.joined(separator: "\n"))
        }
        // What nothing was fitted to is harder; docs/scope-matching.md tells the figures.
        #expect(figures.recall >= (part == .fresh ? 0.90 : 0.98))
        #expect(figures.precision >= (part == .fresh ? 0.90 : 0.97))
        #expect(figures.shareAsked < 0.05)
    }
}
