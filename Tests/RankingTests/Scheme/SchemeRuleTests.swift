import Diagnostics
import Ranking
import Testing

/// Every rule of the scheme language runs against its own example.
@Suite struct SchemeRuleTests {
    static var rules: [SchemeRule] { SchemeRule.all }

    @Test func theExampleSchemeHasNoFindings() throws {
        let result = SchemeCompiler.compile(SchemeRule.exampleScheme, file: "example.yaml")
        #expect(result.diagnostics.isEmpty, "\(rendered(result, SchemeRule.exampleScheme))")
        #expect(result.scheme != nil)
    }

    @Test(arguments: rules.map(\.code))
    func aBrokenExampleIsFoundAtItsPlace(_ code: String) throws {
        let rule = try #require(SchemeRule.all.first { $0.code == code })
        let marked = MarkedText(rule.brokenScheme)
        let result = SchemeCompiler.compile(marked.text, file: "broken.yaml")
        let own = result.diagnostics.filter { $0.code == code }
        let others = result.diagnostics.filter { $0.code != code }
        #expect(!own.isEmpty, "not found; instead: \(rendered(result, marked.text))")
        #expect(others.isEmpty, "found besides: \(rendered(result, marked.text))")
        #expect(own.allSatisfy { $0.severity == rule.severity })
        #expect((result.scheme == nil) == (rule.severity == .error))
        let place = try #require(marked.place(in: "broken.yaml"))
        #expect(
            own.contains { $0.place == place },
            "expected at \(place), found: \(rendered(result, marked.text))")
        for finding in own {
            #expect(!finding.message.zh.isEmpty && !finding.message.en.isEmpty)
        }
    }

    @Test(arguments: rules.map(\.code))
    func aRightExampleHasNoFindings(_ code: String) throws {
        let rule = try #require(SchemeRule.all.first { $0.code == code })
        let result = SchemeCompiler.compile(rule.rightScheme, file: "right.yaml")
        #expect(result.diagnostics.isEmpty, "\(rendered(result, rule.rightScheme))")
    }

    @Test func codesAreDistinctAndInKebabCase() {
        let codes = SchemeRule.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        for code in codes { #expect(code.allSatisfy { $0.isLowercase || $0 == "-" }) }
    }

    private func rendered(_ result: SchemeCompiler.Result, _ text: String) -> String {
        let source = SourceText(file: "", text: text)
        return result.diagnostics.map { $0.rendered(in: .en, source: source) }.joined(separator: "\n")
    }
}

/// A text in which `«` and `»` enclose a place.
struct MarkedText {
    /// The text without the marks.
    let text: String
    private let line: Int
    private let column: Int
    private let length: Int
    private let isMarked: Bool

    init(_ marked: String) {
        text = marked.replacing("«", with: "").replacing("»", with: "")
        isMarked = marked.contains("«")
        let before = marked.prefix { $0 != "«" }
        let lines = before.split(omittingEmptySubsequences: false) { $0.isNewline }
        line = lines.count
        column = (lines.last?.unicodeScalars.count ?? 0) + 1
        let inside = marked.dropFirst(before.count + 1).prefix { $0 != "»" }
        length = max(inside.unicodeScalars.count, 1)
    }

    /// The enclosed place; a list or mapping is marked at its first character.
    func place(in file: String) -> Place? {
        isMarked ? .text(file: file, line: line, column: column, length: length) : nil
    }
}
