import Quantities
import Reading
import Standards

/// Reads what ``PackedContent`` wrote.
struct PackedContentReader {
    let term: (Int) throws -> Term

    /// The offerings, the first `limit` of them.
    func offerings(_ text: String, limit: Int = .max) throws -> [Offering] {
        let rows = try PackedRows(text)
        return try (0..<min(rows.count, limit)).map { row in
            Offering(
                kind: rows.integer(row, 0) == 1 ? .service : .model, name: rows.text(row, 1) ?? "",
                commonName: try rows.integer(row, 2).map { try term($0).text }, brand: rows.text(row, 3),
                barcode: rows.text(row, 4), specification: rows.text(row, 5), model: rows.text(row, 6),
                outlets: rows.text(row, 7))
        }
    }

    /// The indicators.
    func indicators(_ text: String) throws -> [Indicator] {
        let rows = try PackedRows(text)
        return try (0..<rows.count).map { row in
            guard let name = rows.integer(row, 0), let requirement = rows.text(row, 1) else {
                throw RegistryError.inconsistent("an indicator is not readable: \(text)")
            }
            let unit = try rows.integer(row, 2).map { try Unit(term($0).text) }
            return Indicator(
                name: try term(name).text,
                parents: try rows.integer(row, 4).map { try part($0, \.list) } ?? [],
                grade: try rows.integer(row, 5).map { try term($0).text },
                segment: try rows.integer(row, 6).map { try part($0, \.map) },
                requirement: try RequirementReader.read(requirement, unit: unit),
                methods: try rows.integer(row, 3).map { try part($0, \.list) } ?? [],
                place: try rows.text(row, 8).map { try StoredJSON.value(DocumentPlace.self, $0) },
                confidence: rows.text(row, 7).flatMap(Double.init) ?? 1)
        }
    }

    /// What a term says as JSON.
    private func part<Value>(_ id: Int, _ part: (Term) -> Value?) throws -> Value {
        guard let value = part(try term(id)) else {
            throw RegistryError.inconsistent("the term \(id) is not what its place asks for")
        }
        return value
    }
}

/// A JSON list of lists.
private struct PackedRows {
    private var json: RawJSON
    private let rows: [[Int]]

    init(_ text: String) throws {
        json = RawJSON(Array(text.utf8))
        do {
            try json.parse(0..<json.bytes.count)
        } catch {
            throw RegistryError.inconsistent("a stored list is not readable: \(text)")
        }
        let json = json
        rows = json.elements(0).map { json.elements($0) }
    }

    var count: Int { rows.count }

    /// The cell as it is written, of a text what it says; `nil` where it is absent.
    func text(_ row: Int, _ column: Int) -> String? {
        guard column < rows[row].count, json.kind(rows[row][column]) != .null else { return nil }
        return json.text(rows[row][column])
    }

    func integer(_ row: Int, _ column: Int) -> Int? { text(row, column).flatMap { Int($0) } }
}
