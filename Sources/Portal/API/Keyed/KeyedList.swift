import Diagnostics
import HTTPTypes
import Reading
import Registry

/// A list that is read under a key, part by part, each behind the last entry of the one before.
struct KeyedList {
    private let request: KeyedRequest
    /// How many entries are asked for.
    let limit: Int
    /// The number of the last entry that the caller has.
    let after: Int?

    init(_ request: KeyedRequest) throws(APIProblem) {
        self.request = request
        let most = 1...APIParameter.mostEntries
        limit = try APIRequest.number(request.query[.limit], .limit, most) ?? APIParameter.usualLimit
        guard let cursor = request.query[.cursor] else {
            after = nil
            return
        }
        guard let position = APICursor.position(cursor) else { throw APIRequest.wrong(.cursor) }
        after = position.after
    }

    /// The schema of a part.
    static func schema<Row>(_ name: String, of shape: APIShape<Row>) -> APISchema {
        .named(name) {
            .object(
                properties: [
                    ("limit", .integer(least: 1, most: APIParameter.mostEntries)),
                    ("next", .nullable(.text(.address))), ("entries", .list(shape.schema)),
                ], optional: [])
        }
    }

    /// A part as an answer. A part that is not full is the last.
    func answer<Row>(
        _ rows: [Row], _ shape: APIShape<Row>, at pattern: RoutePattern, after number: (Row) -> Int
    ) -> KeyedAnswer {
        let next = rows.count < limit ? nil : rows.last.map { link(pattern, after: number($0)) }
        var json = JSONWriter()
        json.object { json in
            json.field("limit", number: limit)
            json.field("next", next)
            json.field("entries") { $0.array { for row in rows { shape.write(row, to: &$0) } } }
        }
        return KeyedAnswer(json: json.bytes, next: next)
    }

    private func link(_ pattern: RoutePattern, after number: Int) -> String {
        APIRequest.link(
            pattern.path(in: .zh) { request.value($0) }, request.query,
            from: ListPosition(offset: 0, after: number))
    }
}

extension KeyedAnswer {
    /// An object as an answer.
    static func of<Value>(
        _ value: Value, _ shape: APIShape<Value>, status: HTTPResponse.Status = .ok, location: String? = nil
    ) -> KeyedAnswer {
        var json = JSONWriter()
        shape.write(value, to: &json)
        return KeyedAnswer(json: json.bytes, status: status, location: location)
    }
}

extension KeyedRequest {
    /// One of several words of the query; `nil` where it is not asked for.
    func choice<Choice: RawRepresentable<String>>(
        _ parameter: APIParameter, _: Choice.Type
    ) throws(APIProblem) -> Choice? {
        guard let text = query[parameter] else { return nil }
        guard let choice = Choice(rawValue: text) else { throw APIRequest.wrong(parameter) }
        return choice
    }
}
