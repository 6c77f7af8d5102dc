import Diagnostics
import Ranking
import Reading
import Standards

/// What `lingpao match` prints: for each name a few lines for people, or an object on a line.
struct MatchReport {
    private let format: TextOrJSON
    private let language: Language
    private let titles: [String: LocalizedText]
    private var json = JSONWriter()
    private var text = ""
    /// Whether a line was refused.
    var hasProblems = false

    init(format: TextOrJSON, language: Language, schemes: [Scheme]) {
        self.format = format
        self.language = language
        titles = Dictionary(schemes.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether enough has gathered to be written.
    var isLarge: Bool { json.bytes.count > 1 << 16 || text.utf8.count > 1 << 16 }

    /// What has gathered; it starts anew.
    mutating func take() -> [UInt8] {
        defer {
            json.removeAll()
            text = ""
        }
        return format == .json ? json.bytes : Array(text.utf8)
    }

    /// Says why a line is refused, on standard error.
    mutating func refuse(line: Int, zh: String, en: String) {
        hasProblems = true
        Terminal.error(LocalizedText(zh: "第 \(line) 行\(zh)", en: "line \(line) \(en)")[language])
    }

    /// Adds a name with its match.
    mutating func add(_ line: NameLine, _ match: ScopeMatch) {
        guard format == .text else { return MatchWriter(language).write(line.shown, match, to: &json) }
        text += line.shown + "\n"
        add(match)
    }

    /// Adds a declaration with the schemes that it comes near, if any.
    mutating func add(_ declaration: Declaration, _ near: [ScopeSurvey.Near]) {
        guard let match = near.first?.match else { return }
        let name = declaration.offerings.first?.name ?? declaration.standard.title
        guard format == .text else {
            return MatchWriter(language).write(declaration, name, near, match, to: &json)
        }
        text += "\(declaration.standard.number)  \(declaration.enterprise.name)  \(name)\n"
        add(match)
        for one in near {
            let share = "\(Int((one.fit * 100).rounded())) %"
            row(
                say("接近", "near"),
                "\(title(one.scheme)): " + say("核心指标 \(share)", "\(share) of the core indicators")
                    + (one.indicators.isEmpty ? "" : " (\(one.indicators.joined(separator: say("、", ", "))))")
            )
        }
    }

    // MARK: Lines

    private mutating func add(_ match: ScopeMatch) {
        switch match {
        case .certain(let scheme, let variety, let reasons):
            row(say("属于", "belongs to"), title(scheme) + (variety.map { " / \($0)" } ?? ""))
            for reason in reasons { row(say("理由", "because"), reason.text[language]) }
        case .doubtful(let candidates):
            row(say("存疑", "doubtful"), say("由人判定", "a person decides"))
            for candidate in candidates {
                row(
                    say("可能", "perhaps"),
                    "\(title(candidate.scheme)) \(MatchWriter.hundredths(candidate.score))")
                for reason in candidate.reasons { row(say("理由", "because"), reason.text[language]) }
            }
        case .outside(let reasons):
            row(say("不属于", "outside"), say("任何方案", "all schemes"))
            for reason in reasons { row(say("理由", "because"), reason.text[language]) }
        }
    }

    private func title(_ scheme: String) -> String { "\(scheme) \(titles[scheme]?[language] ?? "")" }

    private mutating func row(_ label: String, _ value: String) {
        let width = language == .zh ? 4 : 11
        text +=
            "  \(label)\(String(repeating: language == .zh ? "　" : " ", count: max(1, width - label.count)))\(value)\n"
    }

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
