import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ranking

/// The documents of the scheme language say what the compiler does.
///
/// Set `LINGPAO_RECORD=1` to write the generated parts anew.
@Suite struct SchemeLanguageTests {
    private static let isRecording = ProcessInfo.processInfo.environment["LINGPAO_RECORD"] != nil
    private static let schemaFile = ProjectFolder.root.appending(path: "docs/scheme.schema.json")
    private static let manual = ProjectFolder.root.appending(path: "docs/scheme.md")

    private func node(_ text: String) throws -> SchemeNode {
        var findings = SchemeFindings(file: "f")
        return try #require(SchemeYAML.parse(text, findings: &findings))
    }

    @Test func theSchemaFileIsThatOfTheTables() throws {
        if Self.isRecording {
            try SchemeLanguage.jsonSchema.write(to: Self.schemaFile, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: Self.schemaFile, encoding: .utf8) == SchemeLanguage.jsonSchema)
    }

    @Test func theManualListsTheKeysAndRulesOfTheCompiler() throws {
        var text = try String(contentsOf: Self.manual, encoding: .utf8)
        for (name, content) in [("keys", SchemeLanguage.keyTables), ("rules", SchemeLanguage.ruleTable)] {
            let start = "<!-- generated: \(name) -->\n"
            let end = "\n<!-- end: \(name) -->"
            let from = try #require(text.range(of: start)?.upperBound)
            let to = try #require(text.range(of: end)?.lowerBound)
            if Self.isRecording {
                text.replaceSubrange(from..<to, with: content)
            } else {
                #expect(text[from..<to] == content)
            }
        }
        if Self.isRecording { try text.write(to: Self.manual, atomically: true, encoding: .utf8) }
    }

    @Test func everyExampleOfTheManualCompiles() throws {
        let text = try String(contentsOf: Self.manual, encoding: .utf8)
        let blocks = text.components(separatedBy: "```yaml\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
        let whole = blocks.filter { $0.hasPrefix("scheme:") }
        #expect(!whole.isEmpty)
        for block in whole {
            let result = SchemeCompiler.compile(block + "\n", file: "manual.yaml")
            #expect(!result.diagnostics.hasErrors, "\(result.diagnostics.map { $0.rendered(in: .en) })")
        }
        // A part of a scheme is checked for its form: every block is YAML with keys that the language has.
        let keys = Set(SchemeTables.all.flatMap(\.keys).map(\.name)).union(["zh", "en"])
        for block in blocks where !block.hasPrefix("scheme:") {
            for key in Self.keys(in: try node(block)) { #expect(keys.contains(key), "\(key) in\n\(block)") }
        }
    }

    private static func keys(in node: SchemeNode) -> [String] {
        switch node {
        case .mapping(let entries, _):
            // What stands under `when` are attributes of the example.
            entries.flatMap { $0.key == "when" ? [$0.key] : [$0.key] + keys(in: $0.value) }
        case .list(let elements, _): elements.flatMap(keys)
        case .scalar, .null: []
        }
    }

    @Test(arguments: ShippedSchemeTests.files)
    func theSchemaAcceptsWhatShips(_ file: String) throws {
        let validator = try #require(JSONSchemaValidator(SchemeLanguage.jsonSchema))
        let url = ProjectFolder.root.appending(path: "Schemes").appending(path: file)
        let text = try String(contentsOf: url, encoding: .utf8)
        #expect(validator.findings(try node(text)) == [])
        #expect(text.hasPrefix("# yaml-language-server: $schema=../docs/scheme.schema.json\n"))
    }

    @Test func theSchemaAcceptsTheRightExamplesAndRefusesBrokenForms() throws {
        let validator = try #require(JSONSchemaValidator(SchemeLanguage.jsonSchema))
        let forms: Set<String> = ["unknown-key", "missing-key", "wrong-kind", "bad-value"]
        // These cannot be read as YAML, so no editor comes to the schema.
        let unreadable: Set<String> = [
            "yaml", "empty", "too-large", "alias", "duplicate-key",
        ]
        for rule in SchemeRule.all where !unreadable.contains(rule.code) {
            #expect(validator.findings(try node(rule.rightScheme)) == [], "\(rule.code)")
            let broken = validator.findings(try node(MarkedText(rule.brokenScheme).text))
            #expect(broken.isEmpty != forms.contains(rule.code), "\(rule.code): \(broken)")
        }
    }
}
