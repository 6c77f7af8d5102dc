import Reading

extension APISchema {
    /// Writes the schema; what is named is referred to.
    func write(to json: inout JSONWriter) {
        switch self {
        case .nullable(let schema):
            json.object {
                $0.field("anyOf") {
                    $0.array {
                        schema.write(to: &$0)
                        $0.object { $0.field("type", "null") }
                    }
                }
            }
        case .named(let name, _):
            json.object { $0.field("$ref", "#/components/schemas/\(name)") }
        default:
            json.object { writeKeys(to: &$0) }
        }
    }

    /// Writes the keys of a schema that is an object of its own.
    func writeKeys(to json: inout JSONWriter) {
        switch self {
        case .text(let rules):
            json.field("type", "string")
            if let format = rules.format { json.field("format", format) }
            if let pattern = rules.pattern { json.field("pattern", pattern) }
            if let length = rules.length {
                json.field("minLength", number: length.lowerBound)
                json.field("maxLength", number: length.upperBound)
            }
        case .choice(let choices):
            json.field("type", "string")
            json.field("enum", choices)
        case .integer(let least, let most):
            json.field("type", "integer")
            json.field("minimum", number: least)
            if let most { json.field("maximum", number: most) }
        case .number(let range):
            json.field("type", "number")
            guard let range else { return }
            json.field("minimum") { $0.value(raw: range.lowerBound) }
            json.field("maximum") { $0.value(raw: range.upperBound) }
        case .flag:
            json.field("type", "boolean")
        case .list(let element):
            json.field("type", "array")
            json.field("items") { element.write(to: &$0) }
        case .severalOf(let choices):
            json.field("type", "array")
            json.field("items") { APISchema.choice(choices).write(to: &$0) }
            json.field("minItems", number: 1)
            json.field("uniqueItems") { $0.value(raw: true) }
        case .map(let element):
            json.field("type", "object")
            json.field("additionalProperties") { element.write(to: &$0) }
        case .anyObject:
            json.field("type", "object")
        case .object(let properties, let optional):
            json.field("type", "object")
            json.field("additionalProperties") { $0.value(raw: false) }
            let required = properties.map(\.key).filter { !optional.contains($0) }
            if !required.isEmpty { json.field("required", required) }
            json.field("properties") { json in
                json.object { json in
                    for property in properties {
                        json.field(property.key) { property.schema.write(to: &$0) }
                    }
                }
            }
        case .nullable, .named:
            break
        }
    }

    /// The named schemas that this one refers to, itself too, by their names.
    func collect(into names: inout [String: APISchema]) {
        switch self {
        case .named(let name, let definition):
            guard names[name] == nil else { return }
            let schema = definition()
            names[name] = schema
            schema.collect(into: &names)
        case .list(let element), .map(let element), .nullable(let element):
            element.collect(into: &names)
        case .object(let properties, _):
            for property in properties { property.schema.collect(into: &names) }
        default: break
        }
    }
}
