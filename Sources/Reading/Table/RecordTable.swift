package import Diagnostics

/// Turns a table of comma-separated values into lines of JSON objects, one a row, so that records have one reader
/// whatever file they came in.
package struct RecordTable {
    private var reader: CSVReader
    private let file: String
    private let keys: [String?]
    /// What is to be said about the file as a whole.
    package private(set) var diagnostics: [Diagnostic] = []

    /// Reads the header.
    ///
    /// - Parameters:
    ///   - names: the keys that records may have.
    ///   - columns: the columns' names in the file by key, where they are not the keys themselves.
    package init(
        path: String, names: [String], columns: [String: String], limit: Int = 1 << 30
    ) throws(InputFailure) {
        let bytes = try InputFile.bytes(path, limit: limit)
        if let binary = FileSignature.name(of: bytes) {
            throw InputFailure(
                code: "binary-input", file: path, zh: "不是文本，而是\(binary.zh)", en: "not text but \(binary.en)")
        }
        let text = try DecodedText(bytes, declared: nil, file: path)
        file = path
        diagnostics = text.diagnostics
        reader = CSVReader(text.bytes, delimiter: CSVReader.delimiter(of: text.bytes))
        guard case .success = reader.next() else {
            throw InputFailure(code: "no-header", file: path, zh: "没有表头", en: "there is no header")
        }
        let keyOf = Dictionary(columns.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let titles = reader.fields.map { [reader] in reader.text($0).trimmed }
        keys = titles.map { title in keyOf[title] ?? (names.contains(title) ? title : nil) }
        for missing in columns.values.sorted() where !titles.contains(missing) {
            throw InputFailure(
                code: "missing-column", file: path, zh: "没有列“\(missing)”",
                en: "there is no column ‘\(missing)’")
        }
        guard keys.contains(where: { $0 != nil }) else {
            let known = names.joined(separator: ", ")
            throw InputFailure(
                code: "missing-column", file: path, zh: "没有认识的列;可用:\(known)",
                en: "no column is known; there may be: \(known)")
        }
        for (title, key) in zip(titles, keys) where key == nil && !title.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .warning, code: "unused-column",
                    LocalizedText(zh: "列“\(title)”未使用", en: "the column ‘\(title)’ is not used"),
                    at: .file(path)))
        }
    }

    /// The next rows; `nil` at the end. Rows that cannot be read are told.
    package mutating func next(into diagnostics: inout [Diagnostic]) -> LineBlocks.Block? {
        var writer = JSONWriter()
        var lines: [(number: Int, range: Range<Int>)] = []
        while lines.count < 10_000, let next = reader.next() {
            switch next {
            case .failure(let problem):
                diagnostics.append(
                    Diagnostic(
                        .error, code: problem.code, problem.message,
                        at: .row(file: file, row: problem.number, column: nil)))
            case .success(let record):
                let cells = zip(keys, reader.fields).map { ($0, reader.text($1)) }
                if cells.allSatisfy({ $1.allSatisfy(\.isWhitespace) }) { continue }
                let start = writer.bytes.count
                writer.object { object in
                    for case (let key?, let text) in cells { object.field(key, text) }
                }
                lines.append((record.number, start..<writer.bytes.count))
                writer.endLine()
            }
        }
        return lines.isEmpty ? nil : LineBlocks.Block(bytes: writer.bytes, lines: lines)
    }
}
