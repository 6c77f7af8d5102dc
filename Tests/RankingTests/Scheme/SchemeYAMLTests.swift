import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Ranking

/// Broken, hostile and odd files: a finding with its place, never a crash.
@Suite struct SchemeYAMLTests {
    private func codes(_ text: String) -> [String] {
        SchemeCompiler.compile(text, file: "f.yaml").diagnostics.map(\.code)
    }

    @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n...\n"])
    func nothingIsSaidToBeNothing(_ text: String) {
        let result = SchemeCompiler.compile(text, file: "f.yaml")
        #expect(result.scheme == nil)
        #expect(!result.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("scheme: [1, 2", "yaml"), ("scheme:\n\t- 1", "yaml"), ("scheme: 1\n---\nscheme: 2\n", "yaml"),
        ("a: 1\nb: \"", "yaml"), ("\u{0001}", "yaml"), ("schema: {}\n", "unknown-key"),
        ("[1, 2]", "wrong-kind"),
        ("scheme: hello", "wrong-kind"), ("? [a, b]\n: 1\n", "unknown-key"),
    ])
    func whatIsNoSchemeIsAFindingWithAPlace(_ text: String, _ code: String) {
        let result = SchemeCompiler.compile(text, file: "f.yaml")
        #expect(result.diagnostics.contains { $0.code == code }, "\(result.diagnostics)")
        #expect(result.diagnostics.allSatisfy { $0.place != nil })
        #expect(result.scheme == nil)
    }

    @Test func aliasBombsAreRefusedBeforeTheyGrow() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(codes(text) == ["alias"])
        #expect(codes("scheme: !x &a {b: *a}") == ["alias"])
        #expect(codes("{\"a\":*b}") == ["alias"])
        #expect(codes("*a : 1") == ["alias"])
    }

    @Test func starsAndAmpersandsInTextsAreNoAliases() {
        let text = SchemeRule.exampleScheme.replacing("power × eta1", with: "power * eta1 *1")
            .replacing("{zh: 示例, en: Example}", with: "{zh: \"R&D *\", en: A & B * C}")
        #expect(codes(text) == [])
    }

    @Test func deepAndLargeFilesAreRefused() {
        #expect(codes(String(repeating: "[", count: 5000)) == ["yaml"])
        #expect(codes(String(repeating: "- ", count: 900) + "x") == ["too-large"])
        #expect(codes(String(repeating: "# comment\n", count: 110_000)) == ["too-large"])
        #expect(codes("[" + String(repeating: "1,", count: 250_000) + "]") == ["too-large"])
    }

    @Test func aByteOrderMarkAndWindowsLineEndsChangeNothing() {
        #expect(codes("\u{FEFF}" + SchemeRule.exampleScheme) == [])
        #expect(codes(SchemeRule.exampleScheme.replacing("\n", with: "\r\n")) == [])
    }

    @Test func aKeyWithoutAValueCountsAsLeftOut() {
        let text = SchemeRule.exampleScheme.replacing("clause: \"4.2\"", with: "clause: null")
            .replacing("  kind: product\n", with: "  kind: product\n  categories:\n  rounding: ~\n")
        #expect(codes(text) == [])
        #expect(codes(SchemeRule.exampleScheme.replacing("kind: product", with: "kind:")) == ["missing-key"])
    }

    @Test func numbersKeepTheirDigits() throws {
        let text = SchemeRule.exampleScheme.replacing("[55, 60, 65]", with: "[55.10, 60.0, 6.5e1]")
        let scheme = try #require(SchemeCompiler.compile(text, file: "f.yaml").scheme)
        let values = scheme.indicators[1].segments[0].thresholds.map { $0[0].value }
        #expect(values.compactMap { $0.plain?.description } == ["55.10", "60.0", "65"])
        for bad in ["1e999", ".nan", "0x10", "--5", "12abc", "1_000", "１２"] {
            let found = codes(SchemeRule.exampleScheme.replacing("[55, 60, 65]", with: "[\(bad), 60, 65]"))
            #expect(!found.isEmpty, "\(bad) was taken")
        }
    }

    @Test func allFindingsComeTogetherInFileOrder() {
        let text = SchemeRule.exampleScheme.replacing("kind: product", with: "kind: prod")
            .replacing("unit: dB", with: "unit: dBx").replacing("weight: 40", with: "weight: 41")
        let result = SchemeCompiler.compile(text, file: "f.yaml")
        #expect(
            result.diagnostics.map(\.code) == ["bad-value", "weights-sum", "weights-sum", "unknown-unit"])
    }

    @Test func theCaretStandsUnderHanCharacters() throws {
        let text = SchemeRule.exampleScheme.replacing(
            "{zh: 噪声, en: Noise}", with: "{zh: 噪声, 名: Noise, en: N}")
        let result = SchemeCompiler.compile(text, file: "方案.yaml")
        let finding = try #require(result.diagnostics.first)
        let lines = finding.rendered(in: .zh, source: SourceText(file: "方案.yaml", text: text))
            .split(separator: "\n")
        #expect(lines[0] == "方案.yaml:47:22: error: 这里没有键“名”。 [unknown-key]")
        #expect(lines[1].hasSuffix("      name: {zh: 噪声, 名: Noise, en: N}"))
        // Four columns of indent, 21 scalars of which two are two columns wide, then two columns for 名.
        #expect(lines[2] == String(repeating: " ", count: 4 + 23) + "^~")
    }

    @Test func everyTruncationIsHandled() {
        let scalars = Array(SchemeRule.exampleScheme.unicodeScalars)
        for end in stride(from: 0, to: scalars.count, by: 7) {
            let text = String(String.UnicodeScalarView(scalars[..<end]))
            _ = SchemeCompiler.compile(text, file: "f.yaml")
        }
    }

    @Test func randomEditsGiveFindingsInsideTheFile() {
        var random = SplitMix(seed: 20_260_630)
        let pieces =
            Array(" \n:-[]{}\"',#&*!|>?%@`0159aAé热（）~^<>=+/\\\t").map(String.init) + [
                "null", "scheme:", "when:", "\n  ", "1e400", "weight: 1", "- {", "}}",
            ]
        let original = Array(SchemeRule.exampleScheme)
        for _ in 0..<Rounds.count(sample: 600, full: 10_000) {
            var text = original
            for _ in 0..<1 + random.below(4) {
                let place = random.below(text.count)
                if random.below(3) == 0 {
                    text.remove(at: place)
                } else {
                    text.insert(contentsOf: pieces[random.below(pieces.count)], at: place)
                }
            }
            let result = SchemeCompiler.compile(String(text), file: "f.yaml")
            let lines = SourceText(file: "", text: String(text)).lines.count
            for finding in result.diagnostics {
                guard case .text(_, let line, let column, let length) = finding.place else {
                    Issue.record("no place: \(finding)")
                    continue
                }
                #expect(line >= 1 && line <= max(lines, 1) && column >= 1 && length >= 1)
            }
            #expect((result.scheme == nil) == result.diagnostics.hasErrors)
        }
    }
}
