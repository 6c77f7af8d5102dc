import Diagnostics
import Reading

/// What a value of the domain is for machines: its keys in their order, each with its schema, what it writes, and
/// its columns in a table. The answers and the document that describes them come from this one source.
struct APIShape<Value: Sendable>: Sendable {
    /// The name of the schema.
    let name: String
    /// What it is.
    let about: LocalizedText
    /// The keys, in order.
    let fields: [APIField<Value>]
    /// Whether `fields` may leave out keys.
    var isSparse = false

    /// The keys.
    var keys: [String] { fields.map(\.key) }

    /// The schema, under its name.
    var schema: APISchema {
        .named(name) {
            .object(
                properties: fields.map { ($0.key, $0.schema) },
                optional: isSparse ? Set(keys) : Set(fields.filter(\.isOptional).map(\.key)))
        }
    }

    /// Writes a value as an object.
    ///
    /// - Parameter selection: the keys asked for; `nil`: all.
    func write(_ value: Value, _ selection: Set<String>? = nil, to json: inout JSONWriter) {
        json.object { json in
            for field in fields where selection?.contains(field.key) ?? true {
                field.writeField(value, &json)
            }
        }
    }

    /// The columns of a table of such values.
    func columns(_ selection: Set<String>? = nil) -> [APIColumn<Value>] {
        fields.filter { selection?.contains($0.key) ?? true }.flatMap(\.columns)
    }
}

/// A column of a table.
struct APIColumn<Value: Sendable>: Sendable {
    /// The way to the value: `enterprise.name`.
    let name: String
    /// The cell of a row.
    let cell: @Sendable (Value) -> APICell
}

/// A cell of a table.
package enum APICell: Sendable, Hashable {
    case empty
    case text(String)
    case integer(Int)

    /// The text, or nothing.
    package static func optional(_ text: String?) -> APICell { text.map(APICell.text) ?? .empty }
    /// The number, or nothing.
    package static func optional(_ number: Int?) -> APICell { number.map(APICell.integer) ?? .empty }
    /// Yes or no as the JSON has it.
    package static func optional(_ flag: Bool?) -> APICell {
        flag.map { .text($0 ? "true" : "false") } ?? .empty
    }
}
