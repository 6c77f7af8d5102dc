import Diagnostics
import Reading
import Registry

/// A list that an operation gives, with what travels with all of its entries.
struct APIList<Row: Sendable>: Sendable {
    /// What is true of the whole list.
    let head: ListHead?
    /// A part of it; `nil` where what it is a list of is not there.
    let part: @Sendable (ListPosition, Int) async throws -> ListPart<Row>?
}

extension APIOperation {
    /// An operation that gives a list: as JSON part by part, as a table whole.
    ///
    /// - Parameter given: what travels with the list; `nil`: what travels with every list of standards, and nothing with others.
    static func list<Row>(
        _ id: String, _ pattern: RoutePattern, _ title: LocalizedText, _ shape: APIShape<Row>,
        head given: APIShape<ListHead>? = nil, parameters: [APIParameter] = [],
        required: Set<APIParameter> = [], hasPast: Bool = true, isKept: Bool = true,
        _ list: @escaping @Sendable (APIRequest, any PublicRecord) async throws -> APIList<Row>
    ) -> APIOperation {
        let head = given ?? (Row.self == StandardEntry.self ? APIShapes.listHead : nil)
        return APIOperation(
            id: id, pattern: pattern, title: title,
            parameters: parameters + (hasPast ? [.asOf] : []) + [.fields, .cursor, .limit, .format],
            required: required,
            formats: APIFormat.allCases, fields: shape.keys, answer: envelope(shape, head),
            isList: true,
            canBeMissing: hasPast || pattern.hasParameters, isKept: isKept
        ) { request, record in
            for parameter in required { _ = try request.required(parameter) }
            let (start, limit, day) = (try request.position(), try request.limit(), try request.day())
            let list = try await list(request, record)
            @Sendable func part(_ position: ListPosition, _ limit: Int) async throws -> ListPart<Row> {
                guard let part = try await list.part(position, limit) else { throw APIProblem(.notFound) }
                return part
            }
            guard request.format == .json else {
                // What is not there is said before the first byte of a file is sent.
                _ = try await part(start, 1)
                let selection = request.selection
                let columns = shape.columns(selection)
                return .table(
                    APITable(
                        name: request.path.values.sorted().first.map { "\($0)-\(id)" } ?? id,
                        columns: columns.map(\.name), start: start,
                        most: request.query[.limit] == nil ? nil : limit,
                        cells: { position, limit in
                            let part = try await part(position, limit)
                            return (part.entries.map { row in columns.map { $0.cell(row) } }, part.next)
                        },
                        lines: { position, limit in
                            let part = try await part(position, limit)
                            var json = JSONWriter()
                            for row in part.entries {
                                shape.write(row, selection, to: &json)
                                json.endLine()
                            }
                            return (json.bytes, part.entries.count, part.next)
                        }))
            }
            let found = try await part(start, limit)
            let next = found.next.map { request.link(pattern, from: $0) }
            var json = JSONWriter()
            json.object { json in
                if let head {
                    var value = list.head ?? ListHead()
                    value.day = day
                    for field in head.fields { field.writeField(value, &json) }
                }
                json.field("total", number: found.total)
                json.field("limit", number: limit)
                json.field("next", next)
                json.field("entries") {
                    $0.array { for row in found.entries { shape.write(row, request.selection, to: &$0) } }
                }
            }
            return .json(json.bytes, next: next)
        }
    }

    /// The schema of a list's part.
    private static func envelope<Row>(_ shape: APIShape<Row>, _ head: APIShape<ListHead>?) -> APISchema {
        .named(Row.self == StandardEntry.self ? "StandardList" : "\(shape.name)List") {
            .object(
                properties: (head?.fields ?? []).map { ($0.key, $0.schema) } + [
                    ("total", .integer(least: 0, most: nil)),
                    ("limit", .integer(least: 1, most: APIParameter.mostEntries)),
                    ("next", .nullable(.text(.address))), ("entries", .list(shape.schema)),
                ], optional: [])
        }
    }
}

extension APIRequest {
    /// The link to this list from another position on.
    func link(
        _ pattern: RoutePattern, from position: ListPosition, without dropped: Set<APIParameter> = []
    ) -> String {
        Self.link(
            pattern.path(in: .zh) { value($0) }, query.filter { !dropped.contains($0.key) }, from: position)
    }

    /// The link to a list at an address from another position on.
    static func link(
        _ address: String, _ query: [APIParameter: String], from position: ListPosition
    ) -> String {
        var query = query
        query[.cursor] = APICursor.text(position)
        return address + "?"
            + query.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.key.rawValue)=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
    }
}
