import Diagnostics

/// Gathers the findings of all stages, without doubles.
struct SchemeFindings {
    let file: String
    private var seen: Set<Diagnostic> = []
    private var all: [Diagnostic] = []

    init(file: String) { self.file = file }

    /// Adds a finding of a rule.
    mutating func report(
        _ rule: SchemeRule, zh: String, en: String, at span: Span, mend: LocalizedText? = nil
    ) {
        let place = Place.text(file: file, line: span.line, column: span.column, length: span.length)
        let finding = Diagnostic(
            rule.severity, code: rule.code, LocalizedText(zh: zh, en: en), at: place, mend: mend)
        if seen.insert(finding).inserted { all.append(finding) }
    }

    /// Whether any finding is an error.
    var hasErrors: Bool { all.hasErrors }

    /// The findings in the order of the file; those of one place in the order in which they were made.
    var inFileOrder: [Diagnostic] {
        all.enumerated().sorted { left, right in
            let (a, b) = (position(left.element), position(right.element))
            return a != b ? a < b : left.offset < right.offset
        }.map(\.element)
    }

    private func position(_ finding: Diagnostic) -> (Int, Int) {
        if case .text(_, let line, let column, _) = finding.place { (line, column) } else { (0, 0) }
    }
}
