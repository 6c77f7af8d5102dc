import Diagnostics
import Ranking
import Testing

/// Places inside texts, however the text is quoted.
@Suite struct SchemePlaceTests {
    /// The place of the first finding with a code, in a scheme whose marked text holds the mistake.
    private func check(_ marked: MarkedText, _ code: String) {
        let result = SchemeCompiler.compile(marked.text, file: "f.yaml")
        let finding = result.diagnostics.first { $0.code == code }
        #expect(finding?.place == marked.place(in: "f.yaml"), "\(result.diagnostics)")
    }

    @Test(arguments: [
        "\"power × «eta9» / volume\"", "'power × «eta9» / volume'", "power × «eta9» / volume",
        "   'power × «eta9»'  # 说明",
    ])
    func namesInExpressionsAreFoundInEveryQuoting(_ expression: String) {
        let text = SchemeRule.exampleScheme.replacing("\"power × eta1 / volume\"", with: expression)
        check(MarkedText(text), "unknown-name")
    }

    @Test func aThresholdsSignIsCountedIn() {
        let text = SchemeRule.exampleScheme.replacing(
            "[55, 60, 65]", with: "[\"<  «limit» - 3'dB'\", 60, 65]")
        check(MarkedText(text), "unknown-name")
    }

    @Test func anEscapedTextIsPointedAtAsAWhole() {
        let text = SchemeRule.exampleScheme.replacing(
            "\"power × eta1 / volume\"", with: "«\"power \\u00d7 eta9\"»")
        check(MarkedText(text), "unknown-name")
    }

    @Test func aFoldedTextIsPointedAtByItsFirstLine() {
        let text = SchemeRule.exampleScheme.replacing(
            "\"power × eta1 / volume\"", with: "«>-»\n        power × eta9\n        / volume")
        check(MarkedText(text), "unknown-name")
    }

    @Test func findingsAreGivenInBothLanguages() {
        for rule in SchemeRule.all {
            let result = SchemeCompiler.compile(MarkedText(rule.brokenScheme).text, file: "f")
            for finding in result.diagnostics {
                #expect(finding.message.zh.unicodeScalars.contains { $0.value > 0x2E80 }, "\(finding)")
                let english = finding.message.en.filter { !"“”".contains($0) }
                #expect(!english.isEmpty && finding.message.zh != finding.message.en)
                #expect(finding.mend.map { !$0.zh.isEmpty && !$0.en.isEmpty } ?? true)
            }
        }
    }

    @Test(arguments: [
        ("cutoff: 2026-06-30", "cutof: 2026-06-30", "cutoff"), ("  quota:", "  qouta:", "quota"),
        ("method: weightedScore", "metod: weightedScore", "method"),
        ("perEnterprise: 1", "perEnterprises: 1", "perEnterprise"),
        ("role: base", "rolle: base", "role"), ("direction: ordinal", "directoin: ordinal", "direction"),
        ("check: declared", "chek: declared", "check"), ("clause:", "clauses:", "clause"),
        ("range: \"(0, 70]\"", "rang: \"(0, 70]\"", "range"), ("kind: product", "kind: produkt", "product"),
        ("when: {type: instant}", "when: {tipe: instant}", "type"),
        ("when: {type: combi}", "when: {type: kombi}", "combi"),
    ])
    func aNearNameIsSuggested(_ original: String, _ typo: String, _ suggestion: String) throws {
        let text = try #require(
            SchemeRule.exampleScheme.ranges(of: original).first.map {
                var text = SchemeRule.exampleScheme
                text.replaceSubrange($0, with: typo)
                return text
            })
        let result = SchemeCompiler.compile(text, file: "f")
        #expect(
            result.diagnostics.contains { $0.mend?.en == "Did you mean “\(suggestion)”?" },
            "\(result.diagnostics)")
    }
}
