import Diagnostics
import Documents
import Quantities
import Reading
import StandardReading
import Standards

/// What `lingpao read` prints of the documents that it reads.
struct ReadReport {
    private let format: ReadFormat
    private let language: Language
    private var json = StandardWriter()
    private var text = ""
    private var page: ReadPage
    /// Whether something was hidden, left out or is not sure.
    private(set) var hasFindings = false

    init(format: ReadFormat, language: Language) {
        self.format = format
        self.language = language
        page = ReadPage(language)
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
        switch format {
        case .json: json.write(reading.content, of: reading.document, file: file)
        case .text: text += ReadText(language).text(of: reading, file: file)
        case .html: page.add(reading, file: file)
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
    mutating func finish() -> [UInt8] { format == .html ? Array(page.html.utf8) : [] }
}
