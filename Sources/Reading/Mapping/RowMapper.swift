import Diagnostics
import Quantities
import Standards

/// A mapping bound to the header of a table: turns rows into what they say.
struct RowMapper: Sendable {
    /// What one row says.
    struct Piece: Sendable {
        var row: Int
        var raw: String
        /// The cells of the grouping key.
        var key: [String]
        /// All but the attributes and the indicators; one offering at most.
        var declaration: Declaration
        var attributes: [String: String]
        var indicators: [Indicator]
    }

    let mapping: Mapping
    let file: String
    private let columns: [String: Int]
    private let width: Int
    private var phrases = PhraseMemory()
    private(set) var diagnostics: [Diagnostic] = []
    private var row = TableRow(number: 0, cells: [], raw: "")
    private var firstError: Diagnostic?

    /// Binds a mapping to a header; the failure tells the columns that the table does not have.
    init(_ mapping: Mapping, header: TableRow, file: String) throws(MappingFailure) {
        self.mapping = mapping
        self.file = file
        width = header.cells.count
        var columns: [String: Int] = [:]
        var repeated: Set<String> = []
        for (index, cell) in header.cells.enumerated() where !cell.text.isEmpty {
            if columns.updateValue(index, forKey: cell.text) != nil { repeated.insert(cell.text) }
        }
        self.columns = columns
        var problems: [Diagnostic] = []
        for template in mapping.templates {
            for name in template.columns where columns[name] == nil || repeated.contains(name) {
                let problem = Self.problem(name, columns: columns, file: file, place: template.place)
                if !problems.contains(problem) { problems.append(problem) }
            }
        }
        if !problems.isEmpty { throw MappingFailure(diagnostics: problems) }
    }

    private static func problem(
        _ name: String, columns: [String: Int], file: String, place: Place?
    ) -> Diagnostic {
        if columns[name] != nil {
            return Diagnostic(
                .error, code: "repeated-column",
                LocalizedText(zh: "\(file) 有两列名为“\(name)”", en: "\(file) has two columns named ‘\(name)’"),
                at: place)
        }
        let mend = NearestName.suggestion(for: name, among: columns.keys).map {
            LocalizedText(zh: "是否想写“\($0)”？", en: "did you mean ‘\($0)’?")
        }
        return Diagnostic(
            .error, code: "unknown-column",
            LocalizedText(zh: "\(file) 没有名为“\(name)”的列", en: "\(file) has no column named ‘\(name)’"),
            at: place, mend: mend)
    }

    /// Begins with other rows.
    ///
    /// - Parameter phrases: what is known of phrases already.
    mutating func begin(_ phrases: PhraseMemory) {
        self.phrases = phrases
        diagnostics = []
    }

    /// Gives up what is known of phrases.
    mutating func endPhrases() -> PhraseMemory {
        defer { phrases = PhraseMemory() }
        return phrases
    }

    /// The cells of the grouping key of a row, as far as they can be read; nothing is told.
    mutating func key(of row: TableRow) -> [String] {
        self.row = row
        defer { diagnostics.removeAll() }
        return mapping.key.map { required($0, nil) }
    }

    /// Reads one row: `nil` where a filter leaves it out.
    mutating func piece(_ row: TableRow) -> Result<Piece, RowError>? {
        self.row = row
        firstError = nil
        guard row.cells.dropFirst(width).allSatisfy(\.text.isEmpty) else {
            report(
                "too-many-cells", nil,
                LocalizedText(
                    zh: "有 \(row.cells.count) 格，表头只有 \(width) 列",
                    en: "\(row.cells.count) cells under a header of \(width) columns"))
            return .failure(RowError(firstError))
        }
        for filter in mapping.filters where !filter.takes(text(filter.value) ?? "") {
            if let firstError { return .failure(RowError(firstError)) }
            return nil
        }
        let piece = Piece(
            row: row.number, raw: row.raw, key: mapping.key.map { required($0, nil) },
            declaration: declaration(),
            attributes: attributes(), indicators: mapping.indicators.compactMap { indicator($0) })
        if let firstError { return .failure(RowError(firstError)) }
        return .success(piece)
    }

    // MARK: Values

    private mutating func report(_ code: String, _ template: ValueTemplate?, _ message: LocalizedText) {
        let diagnostic = Diagnostic(
            .error, code: code, message,
            at: .row(file: file, row: row.number, column: template?.columns.first))
        diagnostics.append(diagnostic)
        if firstError == nil { firstError = diagnostic }
    }

    private func cell(_ column: String) -> TableRow.Cell? {
        guard let index = columns[column], index < row.cells.count else { return nil }
        return row.cells[index]
    }

    /// What a template gives; `nil` where none of its columns holds anything.
    private mutating func text(_ template: ValueTemplate) -> String? {
        var text = ""
        var hasContent = template.columns.isEmpty
        for part in template.parts {
            switch part {
            case .literal(let literal): text += literal
            case .column(let name):
                guard let cell = cell(name), !cell.text.isEmpty else { continue }
                if cell.kind == .error {
                    report(
                        "error-cell", template,
                        LocalizedText(zh: "单元格是错误值 \(cell.text)", en: "the cell is the error \(cell.text)"))
                    return nil
                }
                hasContent = true
                text += cell.text
            }
        }
        guard hasContent, let values = template.values else { return hasContent ? text.trimmed : nil }
        if let value = values[text.trimmed] { return value }
        report(
            "unknown-value", template,
            LocalizedText(
                zh: "映射的 values 里没有“\(text.trimmed)”",
                en: "the mapping's values do not have ‘\(text.trimmed)’"))
        return nil
    }

    /// What a template gives, all of whose columns must hold something.
    private mutating func required(_ template: ValueTemplate, _ name: String?) -> String {
        let empty = template.columns.first { cell($0)?.text.isEmpty ?? true }
        let before = diagnostics.count
        let text = text(template) ?? ""
        guard empty != nil || text.isEmpty, diagnostics.count == before else { return text }
        var place = template
        if let empty { place.parts = [.column(empty)] }
        let what = name ?? empty ?? ""
        report("empty-cell", place, LocalizedText(zh: "\(what) 不可为空", en: "\(what) must not be empty"))
        return text
    }

    private mutating func optional(_ template: ValueTemplate?) -> String? {
        guard let template, let text = text(template), !text.isEmpty else { return nil }
        return text
    }

    // MARK: Pieces of a declaration

    private mutating func declaration() -> Declaration {
        let rule = mapping.enterprise
        var enterprise = EnterpriseReference(
            id: required(rule.id, "enterprise.id"), idScheme: required(rule.idScheme, "enterprise.idScheme"),
            name: required(rule.name, "enterprise.name"), division: optional(rule.division))
        if !enterprise.id.isEmpty {
            switch EnterpriseIdentity.checked(enterprise.id, scheme: enterprise.idScheme) {
            case .success(let checked): enterprise.id = checked
            case .failure(let problem):
                report(problem.code, problem.isAboutScheme ? rule.idScheme : rule.id, problem.message)
            }
        }
        let replaces = count(mapping.replaces)
        return Declaration(
            enterprise: enterprise,
            standard: StandardReference(
                number: required(mapping.standard.number, "standard.number"),
                title: required(mapping.standard.title, "standard.title"),
                kind: required(mapping.standard.kind, "standard.kind")),
            channel: channel(), disclosure: mapping.disclosure,
            version: count(mapping.version) ?? replaces.map { $0 + 1 } ?? 1, replaces: replaces,
            offerings: mapping.offering.map { [offering($0)] } ?? [])
    }

    private mutating func count(_ template: ValueTemplate?) -> Int? {
        guard let template, let text = optional(template) else { return nil }
        if let count = Int(text), (1...1_000_000).contains(count) { return count }
        report(
            "wrong-value", template,
            LocalizedText(
                zh: "应为 1 至 1000000 的整数，却是“\(text)”",
                en: "expected a whole number from 1 to 1000000, found ‘\(text)’"))
        return nil
    }

    private mutating func channel() -> Channel? {
        guard let rule = mapping.channel else { return nil }
        let written = required(rule.declaredAt, "channel.declaredAt")
        let name = required(rule.name, "channel.name")
        let isDay = rule.declaredAt.columns.first.flatMap { cell($0) }?.kind == .date
        let pattern = isDay ? DatePattern.standard : rule.declaredAt.date ?? DatePattern("yyyy-MM-dd")
        if let declaredAt = pattern?.date(written) {
            return Channel(name: name, address: optional(rule.address), declaredAt: declaredAt)
        }
        if !written.isEmpty {
            report(
                "wrong-date", rule.declaredAt,
                LocalizedText(
                    zh: "“\(written)”不是映射所写格式的日期",
                    en: "‘\(written)’ is no date in the format that the mapping states"))
        }
        return nil
    }

    private mutating func offering(_ rule: Mapping.OfferingRule) -> Offering {
        Offering(
            kind: rule.kind, name: required(rule.name, "offering.name"),
            commonName: optional(rule.commonName),
            brand: optional(rule.brand), barcode: optional(rule.barcode),
            specification: optional(rule.specification),
            model: mapping.row == .model
                ? rule.model.map { required($0, "offering.model") } : optional(rule.model),
            outlets: optional(rule.outlets))
    }

    private mutating func attributes() -> [String: String] {
        var attributes: [String: String] = [:]
        for rule in mapping.attributes {
            guard let text = rule.required ? required(rule.value, rule.name) : optional(rule.value) else {
                continue
            }
            if let unit = rule.unit {
                guard isNumber(text, rule.value) else { continue }
                attributes[rule.name] = "\(text) \(unit)"
            } else {
                attributes[rule.name] = text
            }
        }
        return attributes
    }

    private mutating func indicator(_ rule: Mapping.IndicatorRule) -> Indicator? {
        guard let cell = rule.required ? required(rule.value, rule.name) : optional(rule.value), !cell.isEmpty
        else { return nil }
        var text = cell
        if let bound = rule.bound {
            guard isNumber(cell, rule.value) else { return nil }
            text = bound.sign + cell
        }
        do throws(RequirementError) {
            let column = rule.value.columns.first.flatMap { columns[$0] }
            return Indicator(
                name: rule.name, parents: rule.parents, grade: optional(rule.grade),
                requirement: try phrases.requirement(text, unit: rule.unit),
                methods: rule.methods.compactMap { optional($0) },
                place: column.map { DocumentPlace(table: mapping.sheet, cell: "\(row.number),\($0 + 1)") })
        } catch {
            let problem = RequirementProblem(error)
            report(problem.code, rule.value, problem.message)
            return nil
        }
    }

    private mutating func isNumber(_ text: String, _ template: ValueTemplate) -> Bool {
        if DecimalNumber(text) != nil { return true }
        let problem = RequirementProblem(badNumber: text)
        report(problem.code, template, problem.message)
        return false
    }
}

/// Why a mapping does not fit a table.
struct MappingFailure: Error {
    let diagnostics: [Diagnostic]
}
