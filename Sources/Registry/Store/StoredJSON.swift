import Foundation
import Reading

/// Small structured values as JSON text inside a column: keys sorted, slashes plain.
enum StoredJSON {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    /// The texts of a list.
    static func texts(_ text: String) throws -> [String] {
        let json = try parsed(text, .array)
        return try json.elements(0).map { try string($0, of: json) }
    }

    /// The texts of an object.
    static func textsByKey(_ text: String) throws -> [String: String] {
        let json = try parsed(text, .object)
        var texts: [String: String] = [:]
        for key in json.keys(0) { texts[json.text(key)] = try string(key + 1, of: json) }
        return texts
    }

    private static func parsed(_ text: String, _ kind: RawJSON.Kind) throws -> RawJSON {
        var json = RawJSON(Array(text.utf8))
        do {
            try json.parse(0..<json.bytes.count)
        } catch {
            throw RegistryError.inconsistent("a stored text is no JSON: \(text)")
        }
        guard json.kind(0) == kind else {
            throw RegistryError.inconsistent("a stored text is no JSON \(kind): \(text)")
        }
        return json
    }

    private static func string(_ token: Int, of json: RawJSON) throws -> String {
        guard json.kind(token) == .string else {
            throw RegistryError.inconsistent("not a text: \(json.text(token))")
        }
        return json.text(token)
    }
}
