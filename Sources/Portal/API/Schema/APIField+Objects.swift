import Diagnostics
import Reading

extension APIField {
    /// A text in both languages.
    static func localized(
        _ key: String, _ value: @escaping @Sendable (Value) -> LocalizedText
    ) -> APIField {
        object(key, APIShapes.localized, value)
    }

    /// A text in both languages, or null.
    static func optionalLocalized(
        _ key: String, _ value: @escaping @Sendable (Value) -> LocalizedText?
    ) -> APIField {
        optionalObject(key, APIShapes.localized, value)
    }

    /// An object.
    static func object<Inner>(
        _ key: String, _ shape: APIShape<Inner>, _ value: @escaping @Sendable (Value) -> Inner
    ) -> APIField {
        APIField(
            key: key, schema: shape.schema, write: { shape.write(value($0), to: &$1) },
            columns: shape.columns().map { column in
                APIColumn(name: "\(key).\(column.name)") { column.cell(value($0)) }
            })
    }

    /// An object or null.
    static func optionalObject<Inner>(
        _ key: String, _ shape: APIShape<Inner>, _ value: @escaping @Sendable (Value) -> Inner?
    ) -> APIField {
        APIField(
            key: key, schema: .nullable(shape.schema),
            write: { row, json in
                if let inner = value(row) { shape.write(inner, to: &json) } else { json.value(nil) }
            },
            columns: shape.columns().map { column in
                APIColumn(name: "\(key).\(column.name)") { value($0).map(column.cell) ?? .empty }
            })
    }

    /// A list of objects. It has no columns.
    static func list<Inner>(
        _ key: String, _ shape: APIShape<Inner>, _ value: @escaping @Sendable (Value) -> [Inner]
    ) -> APIField {
        APIField(
            key: key, schema: .list(shape.schema),
            write: { row, json in json.array { for inner in value(row) { shape.write(inner, to: &$0) } } })
    }

    /// A list of objects, or null.
    static func optionalList<Inner>(
        _ key: String, _ shape: APIShape<Inner>, _ value: @escaping @Sendable (Value) -> [Inner]?
    ) -> APIField {
        APIField(
            key: key, schema: .nullable(.list(shape.schema)),
            write: { row, json in
                guard let list = value(row) else { return json.value(nil) }
                json.array { for inner in list { shape.write(inner, to: &$0) } }
            })
    }

    /// Numbers.
    static func numbers(_ key: String, _ value: @escaping @Sendable (Value) -> [Double]) -> APIField {
        APIField(
            key: key, schema: .list(.number(nil)),
            write: { row, json in json.array { for number in value(row) { $0.value(raw: number) } } })
    }

    /// Whole numbers.
    static func integers(_ key: String, _ value: @escaping @Sendable (Value) -> [Int]) -> APIField {
        APIField(
            key: key, schema: .list(.integer(least: 0, most: nil)),
            write: { row, json in json.array { for number in value(row) { $0.value(raw: number) } } })
    }

    /// What something else writes.
    static func written(
        _ key: String, _ schema: APISchema, _ write: @escaping @Sendable (Value, inout JSONWriter) -> Void
    ) -> APIField {
        APIField(key: key, schema: schema, write: write)
    }
}
