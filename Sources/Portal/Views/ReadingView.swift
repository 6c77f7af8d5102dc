import Diagnostics
import Documents
import Mustache
import Quantities
import Reading
import StandardReading
import Standards

/// The view of one standard as it was read.
struct ReadingView: Sendable, MustacheParent {
    let heading: String
    let facts: [FactView]
    let findings: [String]
    let indicators: [ReadingIndicatorView]
    let tables: [ReadingTableView]
    let hasMeanings: Bool

    init(_ entry: ReadingPage.Entry, in page: PageContext) {
        let (content, texts) = (entry.reading.content, page.texts)
        let cover = content.cover
        heading = [cover.number, cover.title].compactMap { $0 }.joined(separator: " ")
        let facts: [(TextKey, String?)] = [
            (.readingFile, entry.file), (.readingEnglishTitle, cover.englishTitle),
            (.readingReplaces, cover.replaces.isEmpty ? nil : cover.replaces.joined(separator: ", ")),
            (.readingPublished, cover.published?.description),
            (.readingImplemented, cover.implemented?.description), (.readingIssuer, cover.issuer),
        ]
        let codes = [("ICS", cover.ics), ("CCS", cover.ccs)]
        self.facts = (facts.map { (texts[$0], $1) } + codes).compactMap { label, text in
            text.map { FactView(label: label, text: $0) }
        }
        findings = content.findings.map { $0.message[page.language] }
        let meanings = Dictionary((entry.matches ?? []).map { ($0.indicator, $0) }) { first, _ in first }
        hasMeanings = !meanings.isEmpty
        indicators = content.indicators.enumerated().map { place, indicator in
            ReadingIndicatorView(indicator, meaning: meanings[place], in: page)
        }
        tables = content.tables.map { ReadingTableView($0, in: page) }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "heading": heading
        case "facts": facts
        case "hasFindings": !findings.isEmpty
        case "findings": findings
        case "hasIndicators": !indicators.isEmpty
        case "indicators": indicators
        case "hasMeanings": hasMeanings
        case "tables": tables
        default: nil
        }
    }
}

/// The row of an indicator.
struct ReadingIndicatorView: Sendable, MustacheParent {
    let name: String
    let condition: String
    let requirement: String
    let methods: String
    let place: String
    let confidence: String
    let isUnsure: Bool
    let meaning: String

    init(_ indicator: Indicator, meaning: NamedMatch?, in page: PageContext) {
        let language = page.language
        name = (indicator.parents + [indicator.name]).joined(separator: " ")
        let segment = (indicator.segment ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        condition = ([indicator.grade].compactMap { $0 } + segment).joined(separator: ", ")
        requirement = indicator.requirement.formatted(language == .zh ? .chinese : .english)
        methods = indicator.methods.joined(separator: ", ")
        place = indicator.place?.words[language] ?? ""
        confidence = "\(Int((indicator.confidence * 100).rounded(.down)))\u{A0}%"
        isUnsure = indicator.confidence < Indicator.sureConfidence
        self.meaning = meaning.map { $0.title[language] + page.texts[.colon] + $0.reason[language] } ?? ""
    }

    func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "condition": condition
        case "requirement": requirement
        case "methods": methods
        case "place": place
        case "confidence": confidence
        case "isUnsure": isUnsure
        case "meaning": meaning
        default: nil
        }
    }
}
