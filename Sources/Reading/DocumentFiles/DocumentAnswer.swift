import Diagnostics
import Documents

/// Reads the lines that the limited process wrote of a document: as data, not on trust.
struct DocumentAnswer {
    private let name: String
    private let limits: DocumentLimits
    private var json: RawJSON
    private var hasForm = false
    private var document = Document(form: .text)
    private var count = 0

    /// The document that the lines make.
    ///
    /// - Parameters:
    ///   - name: the name of the file in diagnostics.
    ///   - status: how the process ended.
    static func document(
        _ bytes: [UInt8], name: String, status: String, limits: DocumentLimits
    ) throws(InputFailure) -> Document {
        var answer = DocumentAnswer(bytes, name: name, limits: limits)
        guard let document = try answer.read(bytes) else {
            throw ProcessClient.endedEarly(.document, name, status: status)
        }
        return document
    }

    private init(_ bytes: [UInt8], name: String, limits: DocumentLimits) {
        self.name = name
        self.limits = limits
        var lineLimits = RawJSON.Limits()
        lineLimits.bytes = limits.container.outputBytes
        json = RawJSON(bytes, limits: lineLimits)
    }

    /// The document; `nil` where a line is wrong or the last one is missing.
    private mutating func read(_ bytes: [UInt8]) throws(InputFailure) -> Document? {
        var position = 0
        while position < bytes.count {
            let end = DeclarationReader.lineEnd(bytes, from: position, to: bytes.count)
            guard end < bytes.count else { return nil }
            do throws(JSONError) { try json.parse(position..<end) } catch { return nil }
            position = end + 1
            guard json.kind(0) == .object, let key = json.keys(0).first else { return nil }
            let value = key + 1
            switch json.text(key) {
            case "form":
                guard !hasForm, let form = DocumentForm(rawValue: json.text(value)) else { return nil }
                document.form = form
                hasForm = true
            case "error": throw failure(value)
            case "end":
                guard position == bytes.count, hasForm, Int(json.text(value)) == count else { return nil }
                return document
            default:
                count += 1
                guard hasForm, count <= limits.blocks, add(json.text(key), value) else { return nil }
            }
        }
        return nil
    }

    private mutating func add(_ key: String, _ value: Int) -> Bool {
        guard json.kind(value) == .object else { return false }
        switch key {
        case "paragraph":
            guard let paragraph = paragraph(value) else { return false }
            document.blocks.append(.paragraph(paragraph))
        case "running":
            guard let paragraph = paragraph(value) else { return false }
            document.runningTexts.append(paragraph)
        case "table":
            guard let table = table(value) else { return false }
            document.blocks.append(.table(table))
        case "figure":
            document.blocks.append(
                .figure(
                    Figure(
                        place: BlockPlace(number: number("number", value)),
                        description: text("description", value))))
        case "finding":
            guard let severity = text("severity", value).flatMap({ Severity(rawValue: $0) }) else {
                return false
            }
            document.findings.append(
                Diagnostic(
                    severity, code: text("code", value) ?? "",
                    LocalizedText(zh: text("zh", value) ?? "", en: text("en", value) ?? ""),
                    at: .file(name)))
        default: return false
        }
        return true
    }

    private func failure(_ error: Int) -> InputFailure {
        let mend = text("mendZh", error).flatMap { zh in
            text("mendEn", error).map { LocalizedText(zh: zh, en: $0) }
        }
        return InputFailure(
            code: text("code", error) ?? "", file: name, zh: text("zh", error) ?? "",
            en: text("en", error) ?? "", mend: mend)
    }

    private func paragraph(_ object: Int) -> Paragraph? {
        guard let text = text("text", object) else { return nil }
        let style = ParagraphStyle(
            size: number("size", object).map { Double($0) / 2 }, isBold: flag("bold", object),
            alignment: self.text("alignment", object).flatMap { TextAlignment(rawValue: $0) },
            headingLevel: number("level", object), name: self.text("style", object))
        return Paragraph(
            text, style: style, place: BlockPlace(number: number("number", object)),
            isFormula: flag("formula", object))
    }

    /// A table; `nil` where its cells do not fit into its grid or lie over each other.
    private func table(_ object: Int) -> Table? {
        guard let rows = number("rows", object), (1...limits.rows).contains(rows),
            let columns = number("columns", object), (1...limits.columns).contains(columns),
            rows * columns <= limits.places, let list = json.value("cells", in: object),
            let ruling = text("ruling", object).flatMap({ TableRuling(rawValue: $0) })
        else { return nil }
        var taken = [Bool](repeating: false, count: rows * columns)
        var cells: [Cell] = []
        for entry in json.elements(list) {
            let parts = json.elements(entry)
            guard parts.count == 6 else { return nil }
            let numbers = parts.prefix(4).compactMap { Int(json.text($0)) }
            guard numbers.count == 4, (0..<rows).contains(numbers[0]), (0..<columns).contains(numbers[1]),
                (1...rows - numbers[0]).contains(numbers[2]), (1...columns - numbers[1]).contains(numbers[3])
            else { return nil }
            for row in numbers[0]..<numbers[0] + numbers[2] {
                for place in row * columns + numbers[1]..<row * columns + numbers[1] + numbers[3] {
                    guard !taken[place] else { return nil }
                    taken[place] = true
                }
            }
            cells.append(
                Cell(
                    row: numbers[0], column: numbers[1], rowSpan: numbers[2], columnSpan: numbers[3],
                    text: json.text(parts[4]), isBold: json.kind(parts[5]) == .yes))
        }
        return Table(
            rows: rows, columns: columns, cells: cells, headerRows: number("headers", object),
            ruling: ruling, place: BlockPlace(number: number("number", object)))
    }

    private func text(_ key: String, _ object: Int) -> String? {
        json.value(key, in: object).flatMap { json.kind($0) == .string ? json.text($0) : nil }
    }

    private func number(_ key: String, _ object: Int) -> Int? {
        json.value(key, in: object).flatMap { json.kind($0) == .number ? Int(json.text($0)) : nil }
    }

    private func flag(_ key: String, _ object: Int) -> Bool {
        json.value(key, in: object).map { json.kind($0) == .yes } ?? false
    }
}
