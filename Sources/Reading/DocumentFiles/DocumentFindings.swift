import Diagnostics

/// Gathers what is noticed while a document is read; of each kind so many at most.
struct DocumentFindings {
    /// How many findings of one code are given one by one.
    private static let most = 100

    private var findings: [Diagnostic] = []
    private var counts: [String: Int] = [:]

    /// Adds a finding.
    mutating func add(_ severity: Severity, _ code: String, zh: String, en: String) {
        counts[code, default: 0] += 1
        guard counts[code, default: 0] <= Self.most else { return }
        findings.append(Diagnostic(severity, code: code, LocalizedText(zh: zh, en: en)))
    }

    /// Adds a text that stands there and is not seen.
    mutating func add(hidden text: String, zh: String, en: String) {
        let text = text.trimmed
        guard !text.isEmpty else { return }
        add(
            .warning, "hidden-text", zh: "\(zh)有隐藏文字，未计入：“\(Self.quote(text))”",
            en: "\(en) holds hidden text, which is left out: ‘\(Self.quote(text))’")
    }

    /// The first 40 characters on one line.
    static func quote(_ text: String) -> String {
        let line = text.replacing("\n", with: " ")
        return line.count > 40 ? line.prefix(40) + "…" : line
    }

    /// All findings, with one for those that were too many.
    var all: [Diagnostic] {
        findings
            + counts.filter { $0.value > Self.most }.sorted { $0.key < $1.key }.map { code, count in
                Diagnostic(
                    findings.first { $0.code == code }?.severity ?? .note, code: code,
                    LocalizedText(
                        zh: "同类情况另有 \(count - Self.most) 处", en: "\(count - Self.most) more of this kind"))
            }
    }
}
