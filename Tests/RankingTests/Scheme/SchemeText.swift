import Diagnostics
import Ranking
import Testing

/// Writes small schemes for tests: a head that is right, and the parts that a test is about.
struct SchemeText {
    var attributes = ""
    var inputs = ""
    var varieties = ""
    var sources = ""
    var gates = ""
    var tiers = ""
    var indicators: [String] = []
    var rest = ""
    /// Whether a reason for few core indicators is given, so that a test can do with one.
    var excused = true

    init(_ indicators: String..., attributes: String = "", rest: String = "") {
        self.indicators = indicators
        self.attributes = attributes
        self.rest = rest
    }

    /// The file.
    var text: String {
        var parts = [
            "scheme:", "  id: test", "  version: \"1\"", "  title: {zh: 试, en: Test}", "  kind: product",
            "  cutoff: 2026-06-30",
        ]
        if excused { parts.append("  coreException: {zh: 试, en: Test}") }
        for (key, block) in [
            ("attributes", attributes), ("inputs", inputs), ("varieties", varieties), ("sources", sources),
            ("gates", gates), ("tiers", tiers),
        ] where !block.isEmpty {
            parts.append("  \(key):")
            parts += block.split(separator: "\n").map { "    " + $0 }
        }
        parts.append("  indicators:")
        for indicator in indicators {
            parts += indicator.split(separator: "\n").enumerated().map {
                ($0 == 0 ? "    - " : "      ") + $1
            }
        }
        parts += rest.split(separator: "\n").map { "  " + $0 }
        return parts.joined(separator: "\n") + "\n"
    }

    /// Compiles it.
    func compile() -> SchemeCompiler.Result { SchemeCompiler.compile(text, file: "test.yaml") }

    /// The codes of its findings.
    var codes: [String] { compile().diagnostics.map(\.code) }

    /// The compiled scheme, which must be without errors.
    func scheme() throws -> Scheme {
        let result = compile()
        let source = SourceText(file: "test.yaml", text: text)
        let shown = result.diagnostics.map { $0.rendered(in: .en, source: source) }.joined(separator: "\n")
        return try #require(result.scheme, "\(shown)")
    }

    /// An illustrative indicator with the keys given.
    static func indicator(_ id: String = "a", role: String = "core", _ keys: String...) -> String {
        (["id: \(id)", "name: {zh: 甲\(id), en: name of \(id)}", "role: \(role)", "source: illustrative"]
            + keys)
            .joined(separator: "\n")
    }
}
