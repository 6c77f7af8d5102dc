import Diagnostics
import Standards

/// Gathers the rows of a table under a mapping and makes declarations of them.
struct MappedTable {
    private let file: String
    private var mapper: RowMapper
    private var groups: [[RowMapper.Piece]] = []
    private var places: [[String]: Int] = [:]
    private var result = InputResult()

    init(_ mapping: Mapping, header: TableRow, file: String) throws(MappingFailure) {
        self.file = file
        mapper = try RowMapper(mapping, header: header, file: file)
    }

    /// Takes one row.
    mutating func add(_ row: TableRow) {
        guard !row.isBlank else { return }
        result.counts.rows += 1
        switch mapper.piece(row) {
        case nil: result.counts.filtered += 1
        case .failure(let error): reject(row.number, row.raw, error.diagnostic)
        case .success(let piece):
            guard mapper.mapping.row == .model else {
                groups.append([piece])
                return
            }
            if let place = places[piece.key] {
                groups[place].append(piece)
            } else {
                places[piece.key] = groups.count
                groups.append([piece])
            }
        }
    }

    /// Takes a row that could not be read at all.
    mutating func refuse(_ row: Int, raw: String, code: String, _ message: LocalizedText) {
        result.counts.rows += 1
        let error = Diagnostic(.error, code: code, message, at: .row(file: file, row: row, column: nil))
        result.diagnostics.append(error)
        reject(row, raw, error)
    }

    /// The declarations of all rows.
    mutating func finish() -> InputResult {
        var merger = DeclarationMerger()
        var keys: [[String]: Int] = [:]
        for group in groups {
            guard let first = group.first else { continue }
            let declaration = mapper.mapping.row == .model ? combined(group) : alone(first)
            let number = StandardNumber(declaration.standard.number).normalized
            let key = first.key + [String(declaration.version)]
            if mapper.mapping.row == .standard, !first.key.isEmpty {
                if let earlier = keys[key], !merger.hasKey(of: declaration, number: number) {
                    reportRepeatedKey(first, earlier)
                    continue
                }
                keys[key] = keys[key] ?? first.row
            }
            merger.add(
                declaration, number: number, file: file, row: first.row, raw: { first.raw }, into: &result)
        }
        result.declarations = merger.declarations
        result.diagnostics = Self.sorted(mapper.diagnostics + result.diagnostics)
        result.rejects.sort { $0.row < $1.row }
        if result.counts.rows == 0 {
            result.diagnostics.append(
                Diagnostic(
                    .error, code: "empty-input",
                    LocalizedText(zh: "表头之下没有内容", en: "there is nothing below the header"), at: .file(file)))
        }
        return result
    }

    private mutating func reject(_ row: Int, _ raw: String, _ error: Diagnostic) {
        result.counts.rejected += 1
        result.rejects.append(Reject(error, file: file, row: row, raw: raw))
    }

    private mutating func reportRepeatedKey(_ piece: RowMapper.Piece, _ earlier: Int) {
        let key = piece.key.joined(separator: " · ")
        let error = Diagnostic(
            .error, code: "conflicting-declaration",
            LocalizedText(
                zh: "键“\(key)”与第 \(earlier) 行相同而内容不同",
                en: "has the key ‘\(key)’ of row \(earlier) and other content"),
            at: .row(file: file, row: piece.row, column: mapper.mapping.key.first?.columns.first))
        result.diagnostics.append(error)
        reject(piece.row, piece.raw, error)
    }

    /// A row that is a declaration of its own.
    private func alone(_ piece: RowMapper.Piece) -> Declaration {
        var declaration = piece.declaration
        declaration.attributes = piece.attributes
        declaration.indicators = piece.indicators
        return declaration
    }

    /// The rows of one standard, a model each. What all of them say holds for the standard; what differs
    /// holds for its model, by the segment of the indicators.
    private mutating func combined(_ group: [RowMapper.Piece]) -> Declaration {
        guard group.count > 1 else { return alone(group[0]) }
        var declaration = group[0].declaration
        declaration.offerings = []
        var models: [String: RowMapper.Piece] = [:]
        var kept: [RowMapper.Piece] = []
        for piece in group {
            guard agrees(piece, with: group[0]) else { continue }
            let model = piece.declaration.offerings.first?.model ?? ""
            if let earlier = models[model] {
                repeatedModel(model, piece, earlier)
                continue
            }
            models[model] = piece
            kept.append(piece)
        }
        declaration.attributes = kept[0].attributes.filter { attribute in
            kept.allSatisfy { $0.attributes[attribute.key] == attribute.value }
        }
        for piece in kept {
            declaration.offerings += piece.declaration.offerings
            let own = piece.attributes.filter { declaration.attributes[$0.key] == nil }
            let model = piece.declaration.offerings.first?.model ?? ""
            for var indicator in piece.indicators {
                indicator.segment = own.merging(["型号": model]) { _, model in model }
                declaration.indicators.append(indicator)
            }
        }
        return declaration
    }

    private mutating func agrees(_ piece: RowMapper.Piece, with first: RowMapper.Piece) -> Bool {
        var one = piece.declaration
        var other = first.declaration
        one.offerings = []
        other.offerings = []
        guard one != other else { return true }
        let error = Diagnostic(
            .error, code: "conflicting-rows",
            LocalizedText(
                zh: "与第 \(first.row) 行同属一个标准，但企业、标准或声明的内容不同",
                en:
                    "belongs to the standard of row \(first.row) but says otherwise of the enterprise, the standard "
                    + "or the channel"), at: .row(file: file, row: piece.row, column: nil))
        result.diagnostics.append(error)
        reject(piece.row, piece.raw, error)
        return false
    }

    private mutating func repeatedModel(
        _ model: String, _ piece: RowMapper.Piece, _ earlier: RowMapper.Piece
    ) {
        let place = Place.row(
            file: file, row: piece.row, column: mapper.mapping.offering?.model?.columns.first)
        var one = alone(piece)
        var other = alone(earlier)
        one.forgetPlaces()
        other.forgetPlaces()
        if one == other {
            result.counts.merged += 1
            result.diagnostics.append(
                Diagnostic(
                    .note, code: "same-declaration",
                    LocalizedText(
                        zh: "与第 \(earlier.row) 行相同，合并", en: "the same as row \(earlier.row), merged with it"),
                    at: place))
            return
        }
        let error = Diagnostic(
            .error, code: "repeated-model",
            LocalizedText(
                zh: "型号“\(model)”在第 \(earlier.row) 行已有，内容不同",
                en: "the model ‘\(model)’ stands in row \(earlier.row) with other content"), at: place)
        result.diagnostics.append(error)
        reject(piece.row, piece.raw, error)
    }

    private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        func row(_ diagnostic: Diagnostic) -> Int {
            if case .row(_, let row, _) = diagnostic.place { row } else { 0 }
        }
        return diagnostics.enumerated()
            .sorted { (row($0.element), $0.offset) < (row($1.element), $1.offset) }.map(\.element)
    }
}
