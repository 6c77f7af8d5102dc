import Foundation

@testable import Portal

/// Checks a value against a schema of the document: enough of JSON Schema for what the document uses.
struct SchemaCheck {
    /// Where the value is not as the schema says; empty where it is.
    static func problems(_ value: Any, _ schema: APISchema, at path: String = "$") -> [String] {
        switch schema {
        case .named(_, let definition): return problems(value, definition(), at: path)
        case .nullable(let inner): return value is NSNull ? [] : problems(value, inner, at: path)
        case .anyObject: return value is [String: Any] ? [] : ["\(path) is no object"]
        case .text(let rules): return problems(value, rules, at: path)
        case .choice(let choices):
            return (value as? String).map(choices.contains) == true ? [] : ["\(path) is \(value)"]
        case .flag:
            return isFlag(value) ? [] : ["\(path) is no flag"]
        case .integer(let least, let most):
            guard !isFlag(value), let number = value as? Int else { return ["\(path) is no whole number"] }
            return number >= least && number <= most ?? .max ? [] : ["\(path) is \(number)"]
        case .number(let range):
            guard !isFlag(value), let number = value as? Double else { return ["\(path) is no number"] }
            return range?.contains(number) == false ? ["\(path) is \(number)"] : []
        case .severalOf(let choices):
            guard let list = value as? [String], !list.isEmpty else { return ["\(path) is no list of texts"] }
            return Set(list).count == list.count && Set(list).isSubset(of: choices)
                ? [] : ["\(path) is \(list)"]
        case .list(let element):
            guard let list = value as? [Any] else { return ["\(path) is no list"] }
            return list.enumerated().flatMap { problems($1, element, at: "\(path)[\($0)]") }
        case .map(let element):
            guard let map = value as? [String: Any] else { return ["\(path) is no object"] }
            return map.flatMap { problems($0.value, element, at: "\(path).\($0.key)") }
        case .object(let properties, let optional):
            guard let object = value as? [String: Any] else { return ["\(path) is no object"] }
            let known = Set(properties.map(\.key))
            var found = object.keys.filter { !known.contains($0) }.map { "\(path).\($0) is not described" }
            for property in properties {
                if let value = object[property.key] {
                    found += problems(value, property.schema, at: "\(path).\(property.key)")
                } else if !optional.contains(property.key) {
                    found.append("\(path).\(property.key) is missing")
                }
            }
            return found
        }
    }

    private static func isFlag(_ value: Any) -> Bool {
        // Numbers and flags are the same class; their types differ.
        (value as? NSNumber).map {
            String(cString: $0.objCType) == "c" || String(cString: $0.objCType) == "B"
        }
            ?? (value is Bool)
    }

    private static func problems(_ value: Any, _ rules: APITextRules, at path: String) -> [String] {
        guard let text = value as? String else { return ["\(path) is no text"] }
        if let pattern = rules.pattern, text.range(of: pattern, options: .regularExpression) == nil {
            return ["\(path) '\(text)' is not like \(pattern)"]
        }
        if rules.format == "date", text.range(of: #"^\d{4}-\d\d-\d\d$"#, options: .regularExpression) == nil {
            return ["\(path) '\(text)' is no date"]
        }
        return []
    }
}
