import Foundation
import Testing

@testable import Diagnostics

@Suite("Findings as compilers print them")
struct DiagnosticTests {
    private let message = LocalizedText(zh: "未知的键", en: "unknown key")

    @Test("The caret stands under the place")
    func caret() {
        let source = SourceText(file: "a.yaml", text: "scheme:\n  titel: x\n")
        let finding = Diagnostic(
            .error, code: "unknown-key", message, at: .text(file: "a.yaml", line: 2, column: 3, length: 5))
        #expect(
            finding.rendered(in: .en, source: source) == """
                a.yaml:2:3: error: unknown key [unknown-key]
                      titel: x
                      ^~~~~
                """)
    }

    @Test("A Han character takes two columns before and under the caret")
    func hanCaret() {
        let source = SourceText(file: "甲.yaml", text: "标题: 空调器")
        let finding = Diagnostic(
            .warning, code: "x", message, at: .text(file: "甲.yaml", line: 1, column: 5, length: 3),
            mend: LocalizedText(zh: "改", en: "mend"))
        #expect(
            finding.rendered(in: .zh, source: source) == """
                甲.yaml:1:5: warning: 未知的键 [x]
                    标题: 空调器
                          ^~~~~~
                    改
                """)
    }

    @Test("A tab before the place stays a tab, so that the caret lines up")
    func tab() {
        let source = SourceText(file: "t", text: "\tx")
        let finding = Diagnostic(
            .note, code: "x", message, at: .text(file: "t", line: 1, column: 2, length: 1))
        #expect(finding.rendered(in: .en, source: source).hasSuffix("    \tx\n    \t^"))
    }

    @Test("A place outside of the text is named without a line")
    func outside() {
        let source = SourceText(file: "t", text: "x")
        let finding = Diagnostic(
            .error, code: "x", message, at: .text(file: "t", line: 9, column: 1, length: 1))
        #expect(finding.rendered(in: .en, source: source) == "t:9:1: error: unknown key [x]")
    }

    @Test("Rows name their file, row and column")
    func rows() {
        let finding = Diagnostic(
            .error, code: "bad-number", message, at: .row(file: "a.csv", row: 7, column: "APF"))
        #expect(finding.rendered(in: .en) == "a.csv:7: [APF] error: unknown key [bad-number]")
    }

    @Test("Errors weigh more than warnings, warnings more than notes")
    func order() {
        #expect(Severity.note < .warning)
        #expect(Severity.warning < .error)
        #expect([Diagnostic(.warning, code: "x", message)].hasErrors == false)
        #expect([Diagnostic(.error, code: "x", message)].hasErrors)
    }

    @Test("Findings survive JSON")
    func json() throws {
        let findings = [
            Diagnostic(.error, code: "a", message, at: .text(file: "f", line: 1, column: 2, length: 3)),
            Diagnostic(.note, code: "b", message, at: .row(file: "f", row: 1, column: nil), mend: message),
            Diagnostic(.warning, code: "c", message, at: .file("f")),
        ]
        let data = try JSONEncoder().encode(findings)
        #expect(try JSONDecoder().decode([Diagnostic].self, from: data) == findings)
    }

    @Test(
        "Widths follow the East Asian width of the character",
        arguments: [("a", 1), ("中", 2), ("\u{FF08}", 2), ("℃", 1), ("、", 2), ("\u{0301}", 0), ("𠀀", 2)])
    func widths(character: String, width: Int) throws {
        #expect(try #require(character.unicodeScalars.first).columnWidth == width)
    }
}

@Suite("Suggestions")
struct NearestNameTests {
    @Test("A slip of the finger finds its name", arguments: [("titel", "title"), ("derection", "direction")])
    func slips(word: String, expected: String) {
        #expect(
            NearestName.suggestion(for: word, among: ["direction", "title", "tiers", "unit"]) == expected)
    }

    @Test("A word that is near nothing gets no suggestion", arguments: ["weights", "x", ""])
    func nothing(word: String) {
        #expect(NearestName.suggestion(for: word, among: ["direction", "title"]) == nil)
    }

    @Test("Of equally near names the first by spelling is taken, whatever their order")
    func deterministic() {
        #expect(NearestName.suggestion(for: "cot", among: ["dot", "cat"]) == "cat")
        #expect(NearestName.suggestion(for: "cot", among: ["cat", "dot"]) == "cat")
    }

    @Test("Distances count insertions, deletions, replacements and swaps of neighbours")
    func distances() {
        #expect(NearestName.editDistance("", "abc") == 3)
        #expect(NearestName.editDistance("kitten", "sitting") == 3)
        #expect(NearestName.editDistance("ab", "ba") == 1)
        #expect(NearestName.editDistance("热效率", "热效益") == 1)
    }
}
