import Diagnostics
import Reading
import Registry

/// What a keyed operation reads of a request: decoded, known, within its limits, and as the document says.
struct KeyedRequest: Sendable {
    /// What the body may have, in bytes.
    static let mostBytes = 1 << 20

    /// The values of the path's parameters.
    let path: [RoutePattern.Parameter: String]
    /// The values of the query.
    let query: [APIParameter: String]
    /// The body as it came.
    let bytes: [UInt8]
    private let json: RawJSON?

    /// Reads a request of an operation.
    ///
    /// - Throws: ``APIProblem`` that names what is wrong.
    init(_ operation: KeyedOperation, path: String, query: String?, body: [UInt8]) throws(APIProblem) {
        self.path = try APIRequest.path(path, operation.pattern)
        self.query = try APIRequest.query(query, operation.parameters)
        bytes = body
        json = try operation.body.map { schema throws(APIProblem) in try Self.parse(body, schema) }
    }

    /// A number in the path; none where what is asked for cannot be there.
    func number(_ parameter: RoutePattern.Parameter) throws(APIProblem) -> Int {
        guard let text = path[parameter], let number = Int(text), String(number) == text else {
            throw APIProblem(.notFound)
        }
        return number
    }

    /// A value of the path.
    func value(_ parameter: RoutePattern.Parameter) -> String { path[parameter] ?? "" }

    /// A text of the body; `nil` where the key is null or not there.
    func text(_ key: String) -> String? {
        guard let json, let token = json.value(key, in: 0), json.kind(token) == .string else { return nil }
        return json.text(token)
    }

    /// A whole number of the body; `nil` where the key is null or not there.
    func number(_ key: String) -> Int? {
        guard let json, let token = json.value(key, in: 0), json.kind(token) == .number else { return nil }
        return Int(json.text(token))
    }

    /// The texts of a list of the body; none where the key is not there.
    func texts(_ key: String) -> [String] {
        guard let json, let token = json.value(key, in: 0), json.kind(token) == .array else { return [] }
        return json.elements(token).map { json.text($0) }
    }

    private static func hint(_ error: JSONError) -> LocalizedText {
        LocalizedText(
            zh: "第 \(error.offset) 字节（从 0 起）：\(error.message.zh)。",
            en: "At byte \(error.offset), from 0: \(error.message.en).")
    }

    private static func parse(_ bytes: [UInt8], _ schema: APISchema) throws(APIProblem) -> RawJSON {
        var limits = RawJSON.Limits()
        limits.depth = 32
        limits.bytes = mostBytes
        var json = RawJSON(bytes, limits: limits)
        do throws(JSONError) {
            try json.parse(0..<bytes.count)
        } catch {
            throw APIProblem(.wrongBody, hint: Self.hint(error))
        }
        try schema.check(json)
        return json
    }
}
