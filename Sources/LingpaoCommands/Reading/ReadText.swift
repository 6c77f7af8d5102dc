import Diagnostics
import Documents
import Quantities
import Reading
import StandardReading
import Standards

/// What was read from a document, for people on a terminal.
struct ReadText {
    private let language: Language

    init(_ language: Language) { self.language = language }

    private func word(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }

    /// The report of one document.
    func text(of reading: StandardFileReader.Reading, file: String, matches: [NamedMatch] = []) -> String {
        let meant = Dictionary(matches.map { ($0.indicator, $0) }) { first, _ in first }
        let content = reading.content
        let cover = content.cover
        var lines = [file]
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append("  \(name)  \(value)") }
        }
        add(word("编号", "number"), cover.number)
        add(word("名称", "title"), cover.title)
        add(word("英文名称", "English title"), cover.englishTitle)
        add(word("代替", "replaces"), cover.replaces.joined(separator: ", "))
        add(word("发布", "published"), cover.published?.description)
        add(word("实施", "implemented"), cover.implemented?.description)
        add(word("发布者", "issuer"), cover.issuer)
        add("ICS", cover.ics)
        add("CCS", cover.ccs)
        let counts = [
            (content.clauses.count, word("条", "clauses")),
            (content.references.count, word("项引用", "references")),
            (content.terms.count, word("个术语", "terms")), (content.tables.count, word("张表", "tables")),
            (content.indicators.count, word("项指标", "indicators")),
        ]
        lines.append("  " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
        for (place, indicator) in content.indicators.enumerated() {
            lines.append("  " + line(indicator) + (meant[place].map { " → \($0.title[language])" } ?? ""))
        }
        for finding in content.findings { lines.append("  ! \(finding.message[language])") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `垩白度 [特级] ≤3.0 % · GB/T 17891 · 第5页 表1`; what a person is to look at starts with `?`.
    private func line(_ indicator: Indicator) -> String {
        let mark = indicator.confidence < Indicator.sureConfidence ? "?" : "-"
        var parts = ["\(mark) \((indicator.parents + [indicator.name]).joined(separator: " "))"]
        if let grade = indicator.grade { parts[0] += " [\(grade)]" }
        if let segment = indicator.segment {
            parts[0] +=
                " ["
                + segment.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
                + "]"
        }
        parts[0] += "  \(indicator.requirement.formatted(language == .zh ? .chinese : .english))"
        if !indicator.methods.isEmpty { parts.append(indicator.methods.joined(separator: ", ")) }
        parts.append(indicator.place?.words[language] ?? "")
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
