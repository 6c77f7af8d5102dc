/// The scheme language described from the tables that the compiler itself uses.
public enum SchemeLanguage {
    /// The JSON Schema (2020-12) for editors: structure, words and forms. Names, units and what needs the whole
    /// scheme are the compiler's to check.
    public static var jsonSchema: String {
        var definitions = SchemeTables.all.map { table in
            (table.name, Self.schema(of: table))
        }
        definitions.append(("localized", Self.schema(of: SchemeStructure.localized)))
        definitions.append(
            ("text", .object([("type", .list([.text("string"), .text("number"), .text("boolean")]))])))
        definitions.append(
            (
                "number",
                .object([
                    (
                        "anyOf",
                        .list([
                            .object([("type", .text("number"))]),
                            .object([
                                ("type", .text("string")),
                                ("pattern", .text("^[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?$")),
                            ]),
                        ])
                    )
                ])
            ))
        let root: [(String, JSONText)] = [
            ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            ("title", .text("Lingpao scheme (评估方案)")),
            ("$ref", .text("#/$defs/file")),
            ("$defs", .object(definitions.sorted { $0.0 < $1.0 })),
        ]
        return JSONText.object(root).rendered() + "\n"
    }

    private static func schema(of table: Shape.Table) -> JSONText {
        let properties = table.keys.map { key in
            var schema = Self.schema(of: key.shape)
            if case .object(let members) = schema {
                schema = .object([("description", .text(key.meaning))] + members)
            }
            return (key.name, schema)
        }
        let required = table.keys.filter(\.required).map { JSONText.text($0.name) }
        return .object(
            [("type", .text("object")), ("additionalProperties", .no), ("properties", .object(properties))]
                + (required.isEmpty ? [] : [("required", .list(required))]))
    }

    private static func schema(of shape: Shape) -> JSONText {
        switch shape {
        case .text, .threshold: return reference("text")
        case .number: return reference("number")
        case .localized: return reference("localized")
        case .identifier:
            // Python's regular expressions know no \p{L}: what is neither space nor ASCII punctuation will do here.
            let pattern = #"^[^\s0-9!-/:-@\[-`{-~][^\s!-,./:-@\[-^`{-~]*$"#
            return .object([("type", .text("string")), ("pattern", .text(pattern))])
        case .count(let least): return .object([("type", .text("integer")), ("minimum", .whole(least))])
        case .date: return .object([("type", .text("string")), ("pattern", .text("^\\d{4}-\\d{2}-\\d{2}$"))])
        case .yesno:
            let words: [JSONText] = ["yes", "no", "true", "false", "是", "否"].map { .text($0) }
            return .object([
                ("anyOf", .list([.object([("type", .text("boolean"))]), .object([("enum", .list(words))])]))
            ])
        case .oneOf(let words):
            // Editors read an unquoted 1 as a number.
            let numbers = words.compactMap { Int($0) }.map { JSONText.whole($0) }
            return .object([("enum", .list(words.map { .text($0) } + numbers))])
        case .list(let element):
            return .object([
                ("type", .text("array")), ("minItems", .whole(1)), ("items", schema(of: element)),
            ])
        case .table(let table): return reference(table.name)
        case .condition:
            return .object([
                ("type", .text("object")),
                ("additionalProperties", schema(of: .either([.text, .list(.text)]))),
            ])
        case .either(let shapes): return .object([("anyOf", .list(shapes.map(schema)))])
        }
    }

    private static func reference(_ name: String) -> JSONText {
        .object([("$ref", .text("#/$defs/\(name)"))])
    }
}
