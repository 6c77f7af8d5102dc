import Diagnostics

extension SchemeLanguage {
    /// The keys of every table as Markdown, for `docs/scheme.md`.
    public static var keyTables: String {
        SchemeTables.all.map { table in
            let rows = table.keys.map { key in
                "| `\(key.name)` | \(form(key.shape)) | \(key.required ? "yes" : "") | \(key.meaning) |"
            }
            return
                (["#### \(table.name)", "", "| key | value | required | meaning |", "|---|---|---|---|"]
                + rows)
                .joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// The rules as Markdown, for `docs/scheme.md`.
    public static var ruleTable: String {
        let rows = SchemeRule.all.map { rule in
            "| `\(rule.code)` | \(rule.severity.rawValue) | \(rule.state.en) | \(rule.state.zh) |"
        }
        return (["| code | severity | what holds | 正确的状态 |", "|---|---|---|---|"] + rows)
            .joined(separator: "\n")
    }

    private static func form(_ shape: Shape) -> String {
        switch shape {
        case .text: "text"
        case .identifier: "identifier"
        case .number: "number"
        case .count(let least): "whole number ≥ \(least)"
        case .date: "date"
        case .yesno: "`yes` or `no`"
        case .oneOf(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .localized: "`{zh: …, en: …}`"
        case .list(let element): "list of " + form(element)
        case .table(let table): "[\(table.name)](#\(table.name.lowercased()))"
        case .condition: "condition"
        case .threshold: "threshold"
        case .either(let shapes): shapes.map(form).joined(separator: ", or ")
        }
    }
}
