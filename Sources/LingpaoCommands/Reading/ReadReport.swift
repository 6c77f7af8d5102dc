import Diagnostics
import Documents
import Portal
import Ranking
import Reading
import StandardReading
import Standards

/// What `lingpao read` prints of the documents that it reads.
struct ReadReport {
    private let format: ReadFormat
    private let language: Language
    private let matcher: IndicatorMatcher?
    private var json = StandardWriter()
    private var text = ""
    private var entries: [ReadingPage.Entry] = []
    /// Whether something was hidden, left out or is not sure.
    private(set) var hasFindings = false

    init(format: ReadFormat, language: Language, matcher: IndicatorMatcher? = nil) {
        self.matcher = matcher
        self.format = format
        self.language = language
    }

    /// Prints what came of a file.
    ///
    /// - Returns: whether it could not be read.
    mutating func tell(
        _ result: Result<StandardFileReader.Reading, InputFailure>, file: String, in language: Language
    ) throws -> Bool {
        switch result {
        case .success(let reading):
            add(reading, file: file)
            try Terminal.output(take())
            return false
        case .failure(let failure):
            Terminal.report(failure.diagnostics, in: language)
            return true
        }
    }

    /// Adds a document.
    mutating func add(_ reading: StandardFileReader.Reading, file: String) {
        hasFindings =
            hasFindings || reading.content.findings.contains { $0.severity > .note }
            || reading.content.indicators.contains { $0.confidence < Indicator.sureConfidence }
        let matches = matches(reading.content.indicators)
        switch format {
        case .json: json.write(reading.content, of: reading.document, file: file, matches: matches)
        case .text: text += ReadText(language).text(of: reading, file: file, matches: matches ?? [])
        case .html: entries.append(ReadingPage.Entry(file: file, reading: reading, matches: matches))
        }
    }

    /// What indicators mean in the scheme, where there is one.
    private func matches(_ indicators: [Indicator]) -> [NamedMatch]? {
        guard let matcher else { return nil }
        return indicators.enumerated().compactMap { place, indicator in
            matcher.match(indicator).map {
                NamedMatch(indicator: place, id: $0.id, title: $0.title, reason: $0.reason)
            }
        }
    }

    /// What has gathered; it starts anew.
    mutating func take() -> [UInt8] {
        defer {
            json = StandardWriter()
            text = ""
        }
        return format == .json ? json.bytes : Array(text.utf8)
    }

    /// What comes after the last document.
    func finish() -> [UInt8] {
        format == .html ? Array(ReadingPage.render(entries, language: language).utf8) : []
    }
}
