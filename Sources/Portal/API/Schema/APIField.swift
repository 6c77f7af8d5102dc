import Diagnostics
import Reading

/// One key of an object.
struct APIField<Value: Sendable>: Sendable {
    /// The key.
    let key: String
    /// The schema of the value.
    let schema: APISchema
    /// Writes the value.
    let write: @Sendable (Value, inout JSONWriter) -> Void
    /// The columns of the value in a table; none where it does not fit into one.
    var columns: [APIColumn<Value>] = []
    /// Whether the key is left out where there is nothing to say.
    var isOptional = false

    func writeField(_ value: Value, _ json: inout JSONWriter) {
        json.field(key) { write(value, &$0) }
    }
}

extension APIField {
    /// A text.
    static func text(
        _ key: String, _ rules: APITextRules = .any, _ value: @escaping @Sendable (Value) -> String
    ) -> APIField {
        APIField(
            key: key, schema: .text(rules), write: { $1.value(value($0)) },
            columns: [APIColumn(name: key) { .text(value($0)) }])
    }

    /// A text or null.
    static func optionalText(
        _ key: String, _ rules: APITextRules = .any, _ value: @escaping @Sendable (Value) -> String?
    ) -> APIField {
        APIField(
            key: key, schema: .nullable(.text(rules)), write: { $1.value(value($0)) },
            columns: [APIColumn(name: key) { .optional(value($0)) }])
    }

    /// One of several texts.
    static func choice(
        _ key: String, _ choices: [String], _ value: @escaping @Sendable (Value) -> String
    ) -> APIField {
        APIField(
            key: key, schema: .choice(choices), write: { $1.value(value($0)) },
            columns: [APIColumn(name: key) { .text(value($0)) }])
    }

    /// One of several texts, or null.
    static func optionalChoice(
        _ key: String, _ choices: [String], _ value: @escaping @Sendable (Value) -> String?
    ) -> APIField {
        APIField(
            key: key, schema: .nullable(.choice(choices)), write: { $1.value(value($0)) },
            columns: [APIColumn(name: key) { .optional(value($0)) }])
    }

    /// A whole number.
    static func integer(
        _ key: String, from least: Int = 0, _ value: @escaping @Sendable (Value) -> Int
    ) -> APIField {
        APIField(
            key: key, schema: .integer(least: least, most: nil), write: { $1.value(raw: value($0)) },
            columns: [APIColumn(name: key) { .integer(value($0)) }])
    }

    /// A whole number or null.
    static func optionalInteger(
        _ key: String, from least: Int = 0, _ value: @escaping @Sendable (Value) -> Int?
    ) -> APIField {
        APIField(
            key: key, schema: .nullable(.integer(least: least, most: nil)),
            write: { if let number = value($0) { $1.value(raw: number) } else { $1.value(nil) } },
            columns: [APIColumn(name: key) { .optional(value($0)) }])
    }

    /// True or false.
    static func flag(_ key: String, _ value: @escaping @Sendable (Value) -> Bool) -> APIField {
        APIField(
            key: key, schema: .flag, write: { $1.value(raw: value($0)) },
            columns: [APIColumn(name: key) { .optional(value($0)) }])
    }

    /// True, false or null.
    static func optionalFlag(_ key: String, _ value: @escaping @Sendable (Value) -> Bool?) -> APIField {
        APIField(
            key: key, schema: .nullable(.flag),
            write: { if let flag = value($0) { $1.value(raw: flag) } else { $1.value(nil) } },
            columns: [APIColumn(name: key) { .optional(value($0)) }])
    }

    /// Texts.
    static func texts(_ key: String, _ value: @escaping @Sendable (Value) -> [String]) -> APIField {
        APIField(
            key: key, schema: .list(.text(.any)),
            write: { row, json in json.array { for text in value(row) { $0.value(text) } } },
            columns: [APIColumn(name: key) { .text(value($0).joined(separator: "; ")) }])
    }
}
