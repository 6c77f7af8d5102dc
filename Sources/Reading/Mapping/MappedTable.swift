import Diagnostics
import Standards

/// Gathers what the rows of a table say and makes declarations of it, block by block.
///
/// Declarations come in the order of their first rows. With a survey of the keys, rows wait only for those of the same
/// key that are to come; without one all wait for the end.
struct MappedTable {
    /// The rows of one key.
    private struct Group {
        var key: UInt64
        var pieces: [RowMapper.Piece]
    }

    /// What is known of a key that comes again, of a table of standards.
    private struct KnownKey {
        var row: Int
        var declarations: Set<DeclarationIdentity> = []
    }

    private let file: String
    private let mapping: Mapping
    private let survey: KeySurvey?
    /// Groups that wait, in the order of their first rows.
    private var groups: [Group] = []
    /// How many groups were given before those that wait.
    private var given = 0
    /// Of tables of models, where the groups that wait stand among all.
    private var places: [[String]: Int] = [:]
    private var known: [[String]: KnownKey] = [:]
    private var merger = DeclarationMerger()
    private var result = InputResult()
    private var mapped: [Diagnostic] = []
    private var lastRow = 0
    private var lastKey: UInt64?
    private var rows = 0

    /// How many rows wait for others of their key.
    var waiting: Int { groups.reduce(0) { $0 + $1.pieces.count } }

    /// Prepares to take rows.
    ///
    /// - Parameter survey: which keys come again; `nil` where the whole table is one block.
    init(_ mapping: Mapping, file: String, survey: KeySurvey?) {
        self.mapping = mapping
        self.file = file
        self.survey = survey
    }

    /// Takes the next rows.
    mutating func add(_ batch: RowBatch) {
        mapped += batch.diagnostics
        lastRow = max(lastRow, batch.lastRow)
        for entry in batch.entries {
            result.counts.rows += 1
            switch entry {
            case .filtered: result.counts.filtered += 1
            case .rejected(let row, let raw, let error): reject(row, raw, error)
            case .unreadable(let row, let raw, let error):
                result.diagnostics.append(error)
                reject(row, raw, error)
            case .piece(let piece): add(piece)
            }
        }
    }

    private mutating func add(_ piece: RowMapper.Piece) {
        let key = RowKey.hash(piece.key)
        lastKey = key
        guard mapping.row == .model else {
            groups.append(Group(key: key, pieces: [piece]))
            return
        }
        if let place = places[piece.key] {
            groups[place - given].pieces.append(piece)
        } else {
            places[piece.key] = given + groups.count
            groups.append(Group(key: key, pieces: [piece]))
        }
    }

    /// The declarations that wait for nothing, and what was found since the last time.
    ///
    /// - Parameter isLast: whether all rows were taken.
    mutating func next(isLast: Bool) -> InputResult {
        var count = 0
        while count < groups.count, isLast || isWhole(groups[count]) {
            give(groups[count].pieces)
            count += 1
        }
        for group in groups[..<count] {
            if mapping.row == .model, let key = group.pieces.first?.key { places[key] = nil }
        }
        groups.removeFirst(count)
        given += count
        result.declarations = merger.declarations
        result.diagnostics = Self.sorted(mapped + result.diagnostics)
        result.rejects.sort { $0.row < $1.row }
        rows += result.counts.rows
        if isLast, rows == 0 {
            result.diagnostics.append(
                Diagnostic(
                    .error, code: "empty-input",
                    LocalizedText(zh: "表头之下没有内容", en: "there is nothing below the header"), at: .file(file)))
        }
        let block = result
        result = InputResult()
        mapped = []
        merger = DeclarationMerger()
        return block
    }

    /// Whether no row of a group is to come.
    private func isWhole(_ group: Group) -> Bool {
        guard mapping.row == .model else { return true }
        guard let survey else { return false }
        if let last = survey.last[group.key] { return last <= lastRow }
        // The rows of its key stand together, so that they are over when another key has come.
        return group.key != lastKey
    }

    private mutating func give(_ group: [RowMapper.Piece]) {
        guard let first = group.first else { return }
        let declaration = mapping.row == .model ? combined(group) : alone(first)
        let number = StandardNumber(declaration.standard.number).normalized
        if mapping.row == .standard, !first.key.isEmpty {
            guard agreesWithKnown(first, declaration, number) else { return }
        }
        merger.add(declaration, number: number, file: file, row: first.row, raw: { first.raw }, into: &result)
    }

    /// Whether the key of a row is new, or is that of the same declaration as before.
    private mutating func agreesWithKnown(
        _ piece: RowMapper.Piece, _ declaration: Declaration, _ number: String
    ) -> Bool {
        if let survey, survey.last[RowKey.hash(piece.key)] == nil { return true }
        let key = piece.key + [String(declaration.version)]
        let own = DeclarationIdentity(declaration, number: number)
        if let earlier = known[key], !merger.hasKey(own), !earlier.declarations.contains(own) {
            reportRepeatedKey(piece, earlier.row)
            return false
        }
        known[key, default: KnownKey(row: piece.row)].declarations.insert(own)
        return true
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
            at: .row(file: file, row: piece.row, column: mapping.key.first?.columns.first))
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
            file: file, row: piece.row, column: mapping.offering?.model?.columns.first)
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
