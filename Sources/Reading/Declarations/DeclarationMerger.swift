import Diagnostics
import Standards

/// What a declaration is known by: enterprise, standard number and version.
struct DeclarationIdentity: Hashable, Sendable {
    private let enterprise: String
    private let scheme: String
    private let number: String
    private let version: Int

    /// - Parameter number: the normal form of the standard number.
    init(_ declaration: Declaration, number: String) {
        enterprise = declaration.enterprise.id
        scheme = declaration.enterprise.idScheme
        self.number = number
        version = declaration.version
    }
}

/// Gathers declarations by key, so that the same key never stands for two contents.
struct DeclarationMerger {
    /// What became of a declaration.
    enum Outcome {
        case added
        /// The row says again what this row had said.
        case same(row: Int)
        /// This row has the same key and other content.
        case other(row: Int)
    }

    private(set) var declarations: [Declaration] = []
    private var rows: [Int] = []
    private var places: [DeclarationIdentity: Int] = [:]

    /// Whether a declaration's key is there.
    func hasKey(_ key: DeclarationIdentity) -> Bool { places[key] != nil }

    /// Takes a declaration in, unless its key is there.
    ///
    /// - Parameter number: the normal form of the standard number.
    mutating func add(_ declaration: Declaration, number: String, row: Int) -> Outcome {
        let key = DeclarationIdentity(declaration, number: number)
        if let place = places[key] {
            var known = declarations[place]
            var given = declaration
            known.forgetPlaces()
            given.forgetPlaces()
            return known == given ? .same(row: rows[place]) : .other(row: rows[place])
        }
        places[key] = declarations.count
        declarations.append(declaration)
        rows.append(row)
        return .added
    }

    /// Takes a row's declaration into a result, or tells why not.
    mutating func add(
        _ declaration: Declaration, number: String, file: String, row: Int, raw: () -> String,
        into result: inout InputResult
    ) {
        switch add(declaration, number: number, row: row) {
        case .added: result.counts.declarations += 1
        case .same(let earlier):
            result.counts.merged += 1
            result.diagnostics.append(
                Diagnostic(
                    .note, code: "same-declaration",
                    LocalizedText(
                        zh: "与第 \(earlier) 行相同，合并", en: "the same as row \(earlier), merged with it"),
                    at: .row(file: file, row: row, column: nil)))
        case .other(let earlier):
            let error = Diagnostic(
                .error, code: "conflicting-declaration",
                LocalizedText(
                    zh: "与第 \(earlier) 行同键（企业、标准编号、版本 \(declaration.version)）而内容不同",
                    en:
                        "has the key of row \(earlier) (enterprise, number, version \(declaration.version)) and other content"
                ),
                at: .row(file: file, row: row, column: nil),
                mend: LocalizedText(
                    zh: "更正时写明所替代的版本：\"replaces\": \(declaration.version)",
                    en: "a correction says which version it replaces: \"replaces\": \(declaration.version)"))
            result.diagnostics.append(error)
            result.rejects.append(Reject(error, file: file, row: row, raw: raw()))
            result.counts.rejected += 1
        }
    }
}

extension Declaration {
    /// Where a value stood is no part of what is declared.
    mutating func forgetPlaces() {
        for index in indicators.indices { indicators[index].place = nil }
    }
}
